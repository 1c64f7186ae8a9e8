import { ErrorState, Notice, Skeleton, useMessages, VisuallyHidden } from '@escale/ui';
import type { SearchQuery, SearchSlotsInput } from '../../gql/graphql.ts';
import type { Wishes } from '../../shell/paths.ts';
import { waitForSearch } from '../waiting-list/join-url.ts';
import { EmptyResults } from './empty-results.tsx';
import type { Reading } from './place-card.presenter.ts';
import { Cards, MorePlaces } from './result-pages.tsx';
import styles from './results.module.css';
import type { Search, Where } from './search.ts';

type Found = SearchQuery['searchSlots'];
type ResultsProps = {
  readonly found: Found | undefined;
  /** The list on screen belongs to an earlier question. */
  readonly stale: boolean;
  readonly failed: boolean;
  readonly onRetry: () => void;
  readonly search: Search;
  readonly input: SearchSlotsInput;
  readonly reading: Reading;
  readonly from: string;
  readonly lit: string | null;
  readonly onLight: (placeId: string | null) => void;
  readonly onSearch: (search: Search) => void;
};

/** The list: it says everything, with or without the map. */
export function Results({ found, stale, failed, onRetry, search, input, reading, from, lit, onLight, onSearch }: ResultsProps) {
  const { t } = useMessages();
  const wishes: Wishes = search;
  // Waiting helps where the places are there and full; not where nobody has what is sought.
  const worthWaiting = found !== undefined && !found.obstacles.some((obstacle) => obstacle === 'LOCATION_UNKNOWN' || obstacle === 'NO_SUCH_EQUIPMENT' || obstacle === 'IN_THE_PAST');
  const waitHref = worthWaiting ? waitForSearch(search, found.centre, found.withinKm ?? null, (kind) => t(kind === 'here' ? 'waiting:join.here' : 'waiting:join.onMap')) : null;
  if (failed) return <ErrorState onRetry={onRetry} retrying={stale} />;
  if (found === undefined) return <Skeleton shape="card" lines={4} label={t('search:results.loading')} />;
  const common = { wishes, reading, lit, onLight, from };
  return (
    <div aria-busy={stale} className={styles['results']}>
      {found.partial && <Notice live={false}>{t(search.where === null ? 'search:results.partialEverywhere' : 'search:results.partial')}</Notice>}
      {found.edges.length === 0 ? (
        <EmptyResults search={search} obstacles={found.obstacles} withinKm={found.withinKm ?? null} alternatives={found.alternatives} wishes={wishes} waitHref={waitHref} reading={reading} onSearch={onSearch} />
      ) : (
        <ul role="list" aria-label={t('search:results.list')} className={styles['cards']}>
          <Cards edges={found.edges} {...common} />
          {found.pageInfo.hasNextPage && found.pageInfo.endCursor != null && <MorePlaces key={found.pageInfo.endCursor} input={input} after={found.pageInfo.endCursor} {...common} />}
        </ul>
      )}
    </div>
  );
}

/** "14 lieux, 32 créneaux libres": seen above the list, and said when it changes. */
export function Summary({ found, stale, where }: { readonly found: Found | undefined; readonly stale: boolean; readonly where: Where | null }) {
  const { t } = useMessages();
  const words = found === undefined ? '' : t('search:results.summary', { places: found.placeCount, slots: found.slotCount });
  // Of a bare point the server knows only its figures.
  const centre =
    where?.kind === 'here' ? t('search:where.here') : where?.kind === 'map' ? t('search:where.mapArea') : where?.kind === 'named' ? t('search:results.around', { name: where.label }) : found?.centre != null ? t('search:results.around', { name: found.centre.label }) : null;
  return (
    <div className={styles['summary']}>
      <h2>
        <VisuallyHidden>{t('search:results.title')}</VisuallyHidden>
        <span role="status" className={styles['counts']}>
          {stale ? t('search:results.loading') : words}
        </span>
      </h2>
      {centre !== null && <p className={styles['centre']}>{centre}</p>}
    </div>
  );
}
