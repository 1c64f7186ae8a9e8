import { EmptyState, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { TeamPage } from '../../shell/workspace/team-page.tsx';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { MyRolesQuery } from '../help-someone/helping.graphql.ts';
import { OfferWaiting } from './offer-waiting.tsx';
import { WaitingListFragment, WaitingListsQuery } from './waiting.graphql.ts';
import styles from './waiting-list.module.css';

const WRITER = 'SITE_MANAGER';

/** Who waits at a place, for its team: in the order of turns, without a name. */
export function TeamListPage() {
  const { t } = useMessages();
  const title = t('waiting:team.title');
  return (
    <TeamPage title={title} titleOf={() => title} loading={t('waiting:team.loading')} signedOut={t('waiting:team.signedOut')}>
      {(place, choice) => (
        <div className={styles['team']}>
          <PageTitle lead={t('waiting:team.lead')}>{title}</PageTitle>
          {choice}
          <ListsOf key={place.id} place={place} />
        </div>
      )}
    </TeamPage>
  );
}

function ListsOf({ place }: { readonly place: MyPlace }) {
  const { t } = useMessages();
  const [{ data: who }] = useQuery({ query: MyRolesQuery });
  const [{ data, error, fetching }, refresh] = useQuery({ query: WaitingListsQuery, variables: { placeId: place.id }, requestPolicy: 'cache-and-network' });
  const lists = data?.waitingLists.map((list) => readFragment(WaitingListFragment, list));
  if (lists === undefined) return error === undefined ? <Skeleton shape="card" lines={4} /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />;
  if (lists.length === 0) {
    return (
      <EmptyState title={t('waiting:team.empty')} actions={<LinkButton look="quiet" href="/gestion/activites">{t('offers:title')}</LinkButton>}>
        {t('waiting:team.emptyHint')}
      </EmptyState>
    );
  }
  const writes = who?.me?.grants.some(({ role }) => role === WRITER) === true;
  return lists.map((list) => <OfferWaiting key={list.offerId} list={list} timeZone={place.timeZone} writes={writes} onChanged={() => refresh({ requestPolicy: 'network-only' })} />);
}
