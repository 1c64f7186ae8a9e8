import { timeZone } from '@escale/domain';
import { Button, EmptyState, ErrorState, Skeleton, useMessages } from '@escale/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import type { AnomalyFactsFragment as Anomaly } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { useKnown } from '../../shell/use-known.ts';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { AnomalyFragment, PlaceAnomaliesQuery } from './anomalies.graphql.ts';
import styles from './anomalies.module.css';
import { askedOf, type Looked } from './looked.ts';

const PAGE = 30;

type AnomalyPagesProps = {
  readonly place: MyPlace;
  readonly looked: Looked;
  /** Counts what happened since: each page is asked for again. */
  readonly round: number;
  readonly row: (anomaly: Anomaly) => ReactNode;
  /** Where the page before ended, and how many were shown by then. */
  readonly after?: string | null;
  readonly before?: number;
};

/** A page of what is to settle, and the button that asks for the next; each begins where the one before ended, also when that one changed. */
export function AnomalyPages({ place, looked, round, row, after = null, before = 0 }: AnomalyPagesProps) {
  const { t } = useMessages();
  const [{ data, error, fetching }, ask] = useQuery({ query: PlaceAnomaliesQuery, variables: { placeId: place.id, ...askedOf(looked, timeZone(place.timeZone)), first: PAGE, after }, requestPolicy: 'cache-and-network' });
  const [more, setMore] = useState(false);
  const known = useKnown(data);
  useEffect(() => {
    if (round > 0) ask({ requestPolicy: 'network-only' });
  }, [ask, round]);
  const shown = known?.kioskAnomalies.edges.map(({ node }) => readFragment(AnomalyFragment, node));
  const { decided, code, days } = looked;
  const isFiltered = code !== null || days !== null;
  const { endCursor = null, hasNextPage = false } = known?.kioskAnomalies.pageInfo ?? {};
  const seen = before + (shown?.length ?? 0);
  return (
    <>
      {error !== undefined && <ErrorState onRetry={() => ask({ requestPolicy: 'network-only' })} retrying={fetching} />}
      {shown === undefined && error === undefined && <Skeleton shape="card" label={t('anomalies:loading')} />}
      {shown?.length === 0 && before === 0 && (
        <EmptyState title={t(isFiltered ? 'anomalies:noneSuch' : decided ? 'anomalies:noneDecided' : 'anomalies:none')}>{!isFiltered && !decided && <p>{t('anomalies:noneText')}</p>}</EmptyState>
      )}
      {shown !== undefined && shown.length > 0 && <ul role="list" className={styles['list']}>{shown.map(row)}</ul>}
      {hasNextPage && endCursor !== null && (more ? (
        <AnomalyPages place={place} looked={looked} round={round} row={row} after={endCursor} before={seen} />
      ) : (
        <div>
          <Button look="quiet" onPress={() => setMore(true)}>{t('anomalies:moreOf', { shown: seen, total: known?.kioskAnomalies.total ?? seen })}</Button>
        </div>
      ))}
    </>
  );
}
