import { EmptyState, LinkButton, PageTitle, Select, useMessages } from '@escale/ui';
import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useWorkspace } from '../../shell/workspace/workspace-context.ts';
import { type Looked, readLooked, writeLooked } from './equipment-url.ts';
import styles from './equipment.module.css';
import { TeamOnly } from './frame.tsx';
import { Inventory } from './inventory.tsx';

/** All the equipment of a place: what there is, what it waits for, and what can be done with it. */
export function EquipmentPage() {
  const { t } = useMessages();
  const { places } = useWorkspace();
  const [query, setQuery] = useSearchParams();
  const { pathname, search } = useLocation();
  const looked = useMemo(() => readLooked(query), [query]);
  const look = useCallback((change: Partial<Looked>) => setQuery((before) => writeLooked({ ...readLooked(before), ...change }), { replace: change.place === undefined, preventScrollReset: true }), [setQuery]);
  const place = looked.place === null ? places[0] : places.find(({ slug }) => slug === looked.place);
  usePageTitle(place === undefined ? t('fleet:title') : t('fleet:titleOf', { place: place.name }));
  return (
    <TeamOnly back={`${pathname}${search}`}>
      {place === undefined ? (
        <div className={styles['page']}>
          <PageTitle>{t('fleet:title')}</PageTitle>
          <EmptyState title={t('planning:noSuchPlace')} actions={<LinkButton look="quiet" href="/gestion/equipements">{t('planning:toMyPlace')}</LinkButton>} />
        </div>
      ) : (
        <Inventory
          key={place.id}
          place={place}
          looked={looked}
          onLook={look}
          places={places.length < 2 ? null : <Select label={t('planning:place')} options={places.map(({ slug, name }) => ({ id: slug, label: name }))} value={place.slug} onChange={(slug) => look({ place: slug, space: null })} />}
        />
      )}
    </TeamOnly>
  );
}
