import { Badge, Card, EmptyState, ErrorState, LinkButton, Notice, PageTitle, Plus, Skeleton, useMessages } from '@escale/ui';
import { useQuery } from 'urql';
import type { ShownOrganisationFragment as Organisation } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { useNow } from '../../shell/use-now.ts';
import { type Group, groupOf } from './facts.ts';
import styles from './group-booking.module.css';
import { MyGroupBookingsQuery, ShownGroupFragment } from './groups.graphql.ts';
import { inOrder, spanInWords, standing, stateInWords, toCome, totalInWords, totalsOfSessions, whenInWords } from './groups-words.presenter.ts';
import { OrganisationPage } from './organisation-page.tsx';
import { useBookingRights } from './use-booking-rights.ts';

/** The groups of an organisation: what comes first, then what was. */
export function GroupsPage() {
  const { t } = useMessages();
  return <OrganisationPage title={t('groups:list.title')} loading={t('groups:list.loading')}>{(organisation) => <Groups key={organisation.id} organisation={organisation} />}</OrganisationPage>;
}

function Groups({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useMessages();
  const now = useNow();
  const { why, where, ...rights } = useBookingRights(organisation);
  const [{ data, error, fetching }, ask] = useQuery({ query: MyGroupBookingsQuery, variables: { organisationId: organisation.id }, requestPolicy: 'cache-and-network' });
  const groups = data?.myGroupBookings.map((row) => groupOf(readFragment(ShownGroupFragment, row))) ?? null;
  const { coming, past } = inOrder(groups ?? [], now);
  const search = `?structure=${organisation.id}`;
  const create = <LinkButton href={`/organisme/reservations/nouvelle${search}`}><Plus aria-hidden="true" />{t('groups:list.new')}</LinkButton>;
  const lists = [['coming', coming], ['past', past]] as const;
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('groups:list.lead')} {...(why === null && groups !== null && groups.length > 0 ? { action: create } : {})}>{t('groups:list.title')}</PageTitle>
      {where !== null && <Notice live={false}>{t('groups:list.trainer', { where })}</Notice>}
      {why != null && <Notice live={false} {...(why === 'readOnly' ? {} : { tone: 'warn' as const })}>{t(`groups:list.${why}`)}</Notice>}
      {error === undefined && why === undefined && rights.unreachable && <ErrorState onRetry={rights.retry} retrying={rights.asking} />}
      {error !== undefined && <ErrorState onRetry={() => ask({ requestPolicy: 'network-only' })} retrying={fetching} />}
      {groups === null && error === undefined && <Skeleton shape="card" label={t('groups:list.loading')} />}
      {groups?.length === 0 && why !== undefined && <EmptyState title={t('groups:list.none')} {...(why === null ? { actions: create } : {})}>{t(why === null ? 'groups:list.noneText' : 'groups:list.noneTextReader')}</EmptyState>}
      {lists.map(([name, rows]) => rows.length > 0 && (
        <section key={name} aria-labelledby={`groups-${name}`} className={styles['part']}>
          <h2 id={`groups-${name}`}>{t(`groups:list.${name}`)}</h2>
          <ul role="list" className={styles['list']}>{rows.map((group) => <GroupCard key={group.id} group={group} now={now} search={search} />)}</ul>
        </section>
      ))}
    </div>
  );
}

function GroupCard({ group, now, search }: { readonly group: Group; readonly now: Date; readonly search: string }) {
  const words = { ...useMessages(), zone: readerZone() };
  const { t } = words;
  const { tone, words: state } = stateInWords(group, words);
  const left = standing(group.sessions);
  const shown = left.length === 0 ? group.sessions : left;
  const [next] = toCome(group.sessions, now);
  const places = [...new Set(shown.map(({ placeName }) => placeName))];
  return (
    <Card as="li" className={styles['item']}>
      <div className={styles['head']}>
        <h3>{group.title}</h3>
        <Badge tone={tone}>{state}</Badge>
      </div>
      <p>{spanInWords(shown, words)}</p>
      <p>{totalInWords({ ...totalsOfSessions(shown), people: group.people }, words)}</p>
      <p className={styles['soft']}>{places.join(' · ')}</p>
      {next !== undefined && <p className={styles['soft']}>{t('groups:list.next', { when: whenInWords(next, words) })}</p>}
      <div className={styles['acts']}><LinkButton look="quiet" href={`/organisme/reservations/${group.id}${search}`}>{t('groups:list.open', { title: group.title })}</LinkButton></div>
    </Card>
  );
}
