import { ArrowLeft, EmptyState, ErrorState, LinkButton, PageTitle, Skeleton, ToastRegion, useMessages } from '@escale/ui';
import { useCallback, useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { TeamOnly } from '../../../shell/workspace/team-page.tsx';
import { useWorkspace } from '../../../shell/workspace/workspace-context.ts';
import { FleetQuery, UnitLifeQuery } from '../equipment.graphql.ts';
import styles from '../equipment.module.css';
import { lifeOf, type UnitLife } from '../facts.ts';
import { FleetContext } from '../fleet-context.ts';
import { useKeeper } from '../use-keeper.ts';
import { useUnitWork } from '../use-unit-work.ts';
import { UnitView } from './unit-view.tsx';

/** A piece of equipment with its whole life. */
export function UnitPage() {
  const { t } = useMessages();
  const { unitId = '' } = useParams();
  return (
    <TeamOnly title={t('fleet:title')} loading={t('fleet:loading')} signedOut={t('fleet:signedOut')}>
      <OneUnit key={unitId} unitId={unitId} />
    </TeamOnly>
  );
}

function OneUnit({ unitId }: { readonly unitId: string }) {
  const { t } = useMessages();
  const [{ data, error, fetching }, ask] = useQuery({ query: UnitLifeQuery, variables: { id: unitId }, requestPolicy: 'cache-and-network' });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const life = useMemo(() => (data?.unit == null ? null : lifeOf(data.unit)), [data]);
  usePageTitle(life === null ? t('fleet:title') : life.unit.tag);
  if (life !== null) return <Framed life={life} onChanged={again} />;
  return (
    <div className={styles['page']}>
      <PageTitle>{t('fleet:title')}</PageTitle>
      {error !== undefined ? (
        <ErrorState onRetry={again} retrying={fetching} />
      ) : data === undefined ? (
        <Skeleton shape="card" label={t('fleet:loading')} />
      ) : (
        <EmptyState title={t('fleet:unknown')} actions={<LinkButton look="quiet" href="/gestion/equipements">{t('fleet:back')}</LinkButton>}>
          <p>{t('fleet:unknownText')}</p>
        </EmptyState>
      )}
    </div>
  );
}

/** The lists of the place beside the unit, for the forms. */
function Framed({ life, onChanged }: { readonly life: UnitLife; readonly onChanged: () => void }) {
  const { t, locale } = useMessages();
  const { places } = useWorkspace();
  const { unit } = life;
  const place = places.find(({ id }) => id === unit.placeId);
  const [{ data }] = useQuery({ query: FleetQuery, variables: { placeId: unit.placeId, locale } });
  const work = useUnitWork(onChanged);
  const keeper = useKeeper();
  const timeZone = place?.timeZone ?? data?.fleet?.timeZone;
  const frame = useMemo(() => {
    const { spaces = [], models = [], modules = [] } = data?.fleet ?? {};
    return timeZone === undefined ? null : { placeId: unit.placeId, spaces, models, modules, work, keeper, reading: { t, locale, timeZone } };
  }, [data, unit.placeId, work, keeper, t, locale, timeZone]);
  // No time is said by clocks other than the place's.
  if (frame === null) return <Skeleton shape="card" label={t('fleet:loading')} />;
  return (
    <FleetContext value={frame}>
      <div className={styles['page']}>
        <Link to={place === undefined ? '/gestion/equipements' : `/gestion/equipements?lieu=${encodeURIComponent(place.slug)}`} className={styles['row'] ?? ''}>
          <ArrowLeft aria-hidden="true" className="lucide" />
          {t('fleet:back')}
        </Link>
        <UnitView life={life} onChanged={onChanged} />
      </div>
      <ToastRegion toasts={work.toasts} />
    </FleetContext>
  );
}
