import { formatDay } from '@escale/messages';
import { ArrowLeft, createToasts, EmptyState, ErrorState, LinkButton, Notice, PageTitle, showToast, Skeleton, ToastRegion, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import type { ShownOrganisationFragment as Organisation } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { useNow } from '../../shell/use-now.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { OrganisationPage } from '../group-booking/organisation-page.tsx';
import { GroupAttendanceQuery, ShownAttendanceFragment } from './attendance.graphql.ts';
import styles from './attendance.module.css';
import { HoursTotals } from './hours-totals.tsx';
import { PapersList } from './papers-list.tsx';
import { SessionAttendance } from './session-attendance.tsx';

/** Who was at the sessions of a group, and the papers that are made of it. */
export function AttendancePage() {
  const { t } = useMessages();
  return <OrganisationPage title={t('attendance:title')} loading={t('attendance:loading')}>{(organisation) => <OneGroup organisation={organisation} />}</OrganisationPage>;
}

function OneGroup({ organisation }: { readonly organisation: Organisation }) {
  const { t, locale } = useMessages();
  const { id = '' } = useParams();
  const now = useNow();
  const [toasts] = useState(createToasts);
  const [{ data, error, fetching }, ask] = useQuery({ query: GroupAttendanceQuery, variables: { groupBookingId: id }, requestPolicy: 'cache-and-network' });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const attendance = data?.groupAttendance == null ? null : readFragment(ShownAttendanceFragment, data.groupAttendance);
  usePageTitle(attendance === null ? null : t('attendance:titleOf', { title: attendance.title }));
  const before = <div className={styles['acts']}><LinkButton look="plain" href={`/organisme/reservations/${id}?structure=${organisation.id}`}><ArrowLeft aria-hidden="true" />{t('attendance:back')}</LinkButton></div>;
  if (attendance === null) {
    return (
      <div className={styles['page']}>
        <PageTitle before={before}>{t('attendance:title')}</PageTitle>
        {error !== undefined ? <ErrorState onRetry={again} retrying={fetching} /> : data === undefined ? <Skeleton shape="card" label={t('attendance:loading')} /> : <EmptyState title={t('attendance:unknown')} />}
      </div>
    );
  }
  const { people, sessions, missing, erasedOn, ofOrganisation } = attendance;
  const done = (said: string | null): void => {
    if (said !== null) showToast(toasts, { tone: 'ok', title: said });
    again();
  };
  return (
    <div className={styles['page']}>
      <PageTitle before={before} lead={people.length === 0 ? undefined : t('attendance:missing', { count: missing })}>{t('attendance:titleOf', { title: attendance.title })}</PageTitle>
      {people.length === 0 && <EmptyState title={t('attendance:nobody')}>{t('attendance:nobodyText')}</EmptyState>}
      {people.length > 0 && (
        <>
          {erasedOn != null && <Notice live={false}>{t('attendance:kept', { day: formatDay(erasedOn, 'UTC', locale, { year: true }) })}</Notice>}
          <section aria-labelledby="attendance-sessions" className={styles['part']}>
            <h2 id="attendance-sessions">{t('attendance:sessions')}</h2>
            <ul role="list" className={styles['list']}>
              {sessions.map((session) => <SessionAttendance key={session.id} session={session} people={people} now={now} onDone={done} />)}
            </ul>
          </section>
          <HoursTotals attendance={attendance} />
          {ofOrganisation && <PapersList attendance={attendance} sends={organisation.speaksFor} onDone={done} />}
        </>
      )}
      <ToastRegion toasts={toasts} />
    </div>
  );
}
