import { EmptyState, ErrorState, LinkButton, PageTitle, Select, Skeleton, useMessages } from '@escale/ui';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { type MyPlace, useWorkspace } from '../../shell/workspace/workspace-context.ts';
import { MyRolesQuery } from '../help-someone/helping.graphql.ts';
import { OfferWaiting } from './offer-waiting.tsx';
import { WaitingListFragment, WaitingListsQuery } from './waiting.graphql.ts';
import styles from './waiting-list.module.css';

const HERE = '/gestion/attente';
const WRITER = 'SITE_MANAGER';

/** Who waits at a place, for its team: in the order of turns, without a name. */
export function TeamListPage() {
  const { t } = useMessages();
  const { standing, places, error, retry, asking } = useWorkspace();
  const [query, setQuery] = useSearchParams();
  const slug = query.get('lieu');
  const place = slug === null ? places[0] : places.find((each) => each.slug === slug);
  usePageTitle(standing === 'asking' ? null : t('waiting:team.title'));
  return (
    <div className={styles['page']}>
      <PageTitle {...(standing === 'team' ? { lead: t('waiting:team.lead') } : {})}>{t('waiting:team.title')}</PageTitle>
      {standing === 'asking' && (error ? <ErrorState onRetry={retry} retrying={asking} /> : <Skeleton shape="card" />)}
      {standing === 'signedOut' && <EmptyState title={t('planning:signedOut')} actions={<LinkButton href={`/connexion?retour=${HERE}`}>{t('account:signIn.action')}</LinkButton>}>{t('planning:signedOutText')}</EmptyState>}
      {standing === 'nobody' && <EmptyState title={t('planning:notYours')} actions={<LinkButton look="quiet" href="/">{t('shell:findPlace')}</LinkButton>}>{t('planning:notYoursText')}</EmptyState>}
      {standing === 'team' && place === undefined && <EmptyState title={t('planning:noSuchPlace')} actions={<LinkButton look="quiet" href={HERE}>{t('planning:toMyPlace')}</LinkButton>} />}
      {standing === 'team' && place !== undefined && (
        <>
          {places.length > 1 && <Select label={t('planning:place')} options={places.map((each) => ({ id: each.slug, label: each.name }))} value={place.slug} onChange={(lieu) => setQuery({ lieu })} />}
          <ListsOf key={place.id} place={place} />
        </>
      )}
    </div>
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
