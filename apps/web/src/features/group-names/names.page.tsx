import { ArrowLeft, createToasts, EmptyState, ErrorState, LinkButton, Notice, PageTitle, Select, showToast, Skeleton, ToastRegion, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import type { NamedGroupFragment as Group, ShownOrganisationFragment as Organisation } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { useNow } from '../../shell/use-now.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { CohortQuery, CohortsQuery, ShownCohortFragment, ShownLearnerFragment } from '../cohorts/cohorts.graphql.ts';
import { OrganisationPage } from '../group-booking/organisation-page.tsx';
import { GroupNamingQuery, NamedGroupFragment } from './names.graphql.ts';
import styles from './names.module.css';
import { dueInWords, missing, nextDue, openSessions, type SessionLearners } from './names.presenter.ts';
import { SessionList } from './session-list.tsx';
import { useNaming } from './use-naming.ts';
import { WhoComes } from './who-comes.tsx';

/** Who comes with a group: the people of a cohort, for all its sessions or for some. */
export function NamesPage() {
  const { t } = useMessages();
  return <OrganisationPage title={t('groupNames:title')} loading={t('groupNames:loading')}>{(organisation) => <Naming organisation={organisation} />}</OrganisationPage>;
}

function Naming({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useMessages();
  const { id = '' } = useParams();
  usePageTitle(t('groupNames:title'));
  const [{ data, error, fetching }, ask] = useQuery({ query: GroupNamingQuery, variables: { id }, requestPolicy: 'cache-and-network' });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const row = data?.groupBooking;
  const group = row == null ? null : readFragment(NamedGroupFragment, row);
  const back = group === null ? `/organisme/reservations?structure=${organisation.id}` : `/organisme/reservations/${id}?structure=${organisation.id}`;
  const before = <div className={styles['acts']}><LinkButton look="plain" href={back}><ArrowLeft aria-hidden="true" />{t(group === null ? 'groups:page.back' : 'groupNames:back')}</LinkButton></div>;
  return (
    <div className={styles['page']}>
      <PageTitle before={before} {...(group === null ? {} : { lead: group.title })}>{t('groupNames:title')}</PageTitle>
      {group === null && (error !== undefined ? <ErrorState onRetry={again} retrying={fetching} /> : data === undefined ? <Skeleton shape="card" label={t('groupNames:loading')} /> : <EmptyState title={t('groups:page.unknown')} />)}
      {group !== null && group.state !== 'CONFIRMED' && <Notice live={false}>{t('groupNames:notYet')}</Notice>}
      {group?.state === 'CONFIRMED' && <Named key={group.id} organisation={organisation} group={group} names={data?.groupNames ?? []} onChanged={again} />}
    </div>
  );
}

type NamedProps = { readonly organisation: Organisation; readonly group: Group; readonly names: readonly SessionLearners[]; readonly onChanged: () => void };

function Named({ organisation, group, names, onChanged }: NamedProps) {
  const words = { ...useMessages(), zone: readerZone() };
  const { t } = words;
  const acts = useNaming();
  const open = openSessions(group.sessions, useNow());
  const [toasts] = useState(createToasts);
  const [chosen, setChosen] = useState<string | null>(null);
  const [cohorts, askCohorts] = useQuery({ query: CohortsQuery, variables: { organisationId: organisation.id, archived: false } });
  const choices = cohorts.data?.cohorts.map((cohort) => readFragment(ShownCohortFragment, cohort)) ?? [];
  const cohortId = chosen ?? group.cohortId ?? (choices.length === 1 ? (choices[0]?.id ?? null) : null);
  const [people, askPeople] = useQuery({ query: CohortQuery, variables: { id: cohortId ?? '' }, pause: cohortId === null });
  const learners = cohortId === null || people.data?.cohort?.cohort == null ? null : readFragment(ShownLearnerFragment, people.data.cohort.learners);
  const due = nextDue(open);
  const left = missing(open);
  const done = (said: string): void => {
    showToast(toasts, { tone: 'ok', title: said });
    onChanged();
  };
  const failed = cohorts.error !== undefined || people.error !== undefined;
  return (
    <>
      {open.length === 0 && <Notice live={false}>{t('groupNames:over')}</Notice>}
      {left > 0 && <Notice tone="warn" live={false} title={t('groupNames:left', { count: left, sessions: open.filter((session) => missing([session]) > 0).length })}>{due === null ? t('groupNames:leftFree') : t('groupNames:leftDue', { when: dueInWords(due, words) ?? '' })}</Notice>}
      {failed && <ErrorState onRetry={() => { askCohorts({ requestPolicy: 'network-only' }); if (cohortId !== null) askPeople({ requestPolicy: 'network-only' }); }} retrying={cohorts.fetching || people.fetching} />}
      {cohorts.data !== undefined && choices.length === 0 && <EmptyState title={t('groupNames:noCohort')} actions={<LinkButton href={`/organisme/groupes?structure=${organisation.id}`}>{t('groupNames:toCohorts')}</LinkButton>}>{t('groupNames:noCohortText')}</EmptyState>}
      {choices.length > 0 && open.length > 0 && (
        <section aria-labelledby="who-comes" className={styles['part']}>
          <h2 id="who-comes">{t('groupNames:who')}</h2>
          <Select label={t('groupNames:cohort')} options={choices.map(({ id, title, named }) => ({ id, label: t('groupNames:cohortOf', { title, count: named }) }))} value={cohortId} onChange={setChosen} placeholder={t('groupNames:choose')} />
          {cohortId !== null && learners === null && !failed && <Skeleton shape="card" label={t('groupNames:loadingPeople')} />}
          {cohortId !== null && learners !== null && (learners.length === 0 ? <EmptyState title={t('groupNames:nobody')} actions={<LinkButton href={`/organisme/groupes/${cohortId}?structure=${organisation.id}`}>{t('groupNames:toPeople')}</LinkButton>} /> : <WhoComes key={`${cohortId}-${String(group.version)}`} group={group} open={open} names={names} cohortId={cohortId} learners={learners} acts={acts} onDone={done} onChanged={onChanged} />)}
        </section>
      )}
      <SessionList group={group} open={open} names={names} cohortId={cohortId} learners={learners ?? []} acts={acts} onDone={done} onChanged={onChanged} />
      <ToastRegion toasts={toasts} />
    </>
  );
}
