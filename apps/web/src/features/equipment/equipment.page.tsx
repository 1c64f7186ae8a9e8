import { useMessages } from '@escale/ui';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { TeamPage } from '../../shell/workspace/team-page.tsx';
import { type Looked, readLooked, writeLooked } from './equipment-url.ts';
import { Inventory } from './inventory.tsx';

/** All the equipment of a place: what there is, what it waits for, and what can be done with it. */
export function EquipmentPage() {
  const { t } = useMessages();
  const [query, setQuery] = useSearchParams();
  const looked = useMemo(() => readLooked(query), [query]);
  const look = useCallback((change: Partial<Looked>) => setQuery((before) => writeLooked({ ...readLooked(before), ...change }), { replace: change.place === undefined, preventScrollReset: true }), [setQuery]);
  return (
    <TeamPage title={t('fleet:title')} titleOf={(place) => t('fleet:titleOf', { place: place.name })} loading={t('fleet:loading')} signedOut={t('fleet:signedOut')} onPlace={(slug) => look({ place: slug, space: null })}>
      {(place, choice) => <Inventory key={place.id} place={place} looked={looked} onLook={look} places={choice} />}
    </TeamPage>
  );
}
