import { ArrowLeft, Badge, createToasts, EmptyState, ErrorState, LinkButton, Notice, PageTitle, showToast, Skeleton, ToastRegion, useMessages } from '@escale/ui';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { ShownOrganisationFragment as Organisation } from '../../../gql/graphql.ts';
import { useFragment as readFragment } from '../../../gql/index.ts';
import { readerZone } from '../../../shell/reader-zone.ts';
import { useNow } from '../../../shell/use-now.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { forgetDraft } from '../ask/use-draft.ts';
import { whyNoBooking } from '../booking-rights.ts';
import { groupOf, type LeftOut, standsOf } from '../facts.ts';
import styles from '../group-booking.module.css';
import { GroupBookingQuery, ShownGroupFragment } from '../groups.graphql.ts';
import { standing, stateInWords, toCome, totalInWords, totalsOfSessions } from '../groups-words.presenter.ts';
import { OrganisationPage } from '../organisation-page.tsx';
import { useGroupActs } from '../use-group-acts.ts';
import { CancelSessions } from './cancel-sessions.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { GroupFacts } from './group-facts.tsx';
import { GroupQuotas } from './group-quotas.tsx';
import { HeldUntil } from './held-until.tsx';
import { RefusedList } from './refused-list.tsx';
import { SaveCalendar } from './save-calendar.tsx';
import { SessionRow } from './session-row.tsx';

/** What an organisation booked for one group: held until it is confirmed, then changed session by session. */
export function GroupPage() {
  const { t } = useMessages();
  return <OrganisationPage title={t('groups:list.title')} loading={t('groups:page.loading')}>{(organisation) => <OneGroup organisation={organisation} />}</OrganisationPage>;
}

const leftOutIn = (state: unknown): readonly LeftOut[] => (typeof state === 'object' && state !== null && 'leftOut' in state && Array.isArray(state.leftOut) ? (state.leftOut as readonly LeftOut[]) : []);

function OneGroup({ organisation }: { readonly organisation: Organisation }) {
  const words = { ...useMessages(), zone: readerZone() };
  const { t } = words;
  const { id = '' } = useParams();
  const { state: arrived } = useLocation() as { readonly state: unknown };
  const now = useNow();
  const acts = useGroupActs();
  const [toasts] = useState(createToasts);
  const [{ data, error, fetching }, ask] = useQuery({ query: GroupBookingQuery, variables: { id }, requestPolicy: 'cache-and-network' });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const row = data?.groupBooking;
  const group = row == null ? null : groupOf(readFragment(ShownGroupFragment, row));
  usePageTitle(group?.title ?? null);
  const heading = useRef<HTMLHeadingElement>(null);
  const acted = useRef(false);
  // What was pressed may be gone with what it did: one goes on at the sessions.
  useEffect(() => {
    if (!acted.current || document.activeElement !== document.body) return;
    acted.current = false;
    heading.current?.focus({ preventScroll: true });
  }, [row]);
  const search = `?structure=${organisation.id}`;
  const before = <div className={styles['acts']}><LinkButton look="plain" href={`/organisme/reservations${search}`}><ArrowLeft aria-hidden="true" />{t('groups:page.back')}</LinkButton></div>;
  if (group === null) {
    return (
      <div className={styles['page']}>
        <PageTitle before={before}>{t('groups:list.title')}</PageTitle>
        {error !== undefined ? <ErrorState onRetry={again} retrying={fetching} /> : data === undefined ? <Skeleton shape="card" label={t('groups:page.loading')} /> : <EmptyState title={t('groups:page.unknown')} />}
      </div>
    );
  }
  const done = (said: string): void => {
    acted.current = true;
    showToast(toasts, { tone: 'ok', title: said });
    again();
  };
  const why = whyNoBooking(organisation, group.mayAct);
  const mayChange = why === null && (group.state === 'HELD' || group.state === 'CONFIRMED');
  const { tone, words: state } = stateInWords(group, words);
  const left = standing(group.sessions);
  const leftOut = leftOutIn(arrived);
  const stands = standsOf(data?.quotas ?? []);
  return (
    <div className={styles['page']}>
      <PageTitle before={before} lead={left.length === 0 ? undefined : totalInWords({ ...totalsOfSessions(left), people: group.people }, words)}>{group.title}</PageTitle>
      {group.state !== 'HELD' && <div className={styles['head']}><Badge tone={tone}>{state}</Badge></div>}
      {group.state === 'CONFIRMED' && <div className={styles['acts']}><LinkButton look="quiet" href={`/organisme/reservations/${id}/noms${search}`}>{t('groupNames:action')}</LinkButton><LinkButton look="quiet" href={`/organisme/reservations/${id}/presences${search}`}>{t('attendance:link')}</LinkButton></div>}
      {why !== null && <Notice live={false}>{t(why === 'readOnly' ? 'groups:page.readOnly' : `groups:list.${why}`)}</Notice>}
      {group.state === 'HELD' && group.holdExpiresAt != null && <HeldUntil until={group.holdExpiresAt} onOver={again} />}
      {group.state === 'EXPIRED' && <Notice tone="warn" live={false} title={t('groups:page.expired')} {...(why === null ? { actions: <LinkButton href={`/organisme/reservations/nouvelle${search}&etape=lieux`}>{t('groups:page.resume')}</LinkButton> } : {})}>{t('groups:page.expiredText')}</Notice>}
      {group.state === 'CANCELLED' && <Notice live={false}>{t('groups:page.cancelled')}</Notice>}
      {leftOut.length > 0 && <Notice tone="warn" live={false} title={t('groups:page.leftOut', { count: leftOut.length })}><RefusedList refused={leftOut} zoneOf={() => group.sessions[0]?.timeZone ?? readerZone()} /></Notice>}
      {group.state === 'HELD' && why === null && (
        <ConfirmForm
          group={group}
          contact={{ name: organisation.contactName ?? '', email: organisation.contactEmail ?? '' }}
          acts={acts}
          onDone={() => {
            forgetDraft(organisation.id);
            done(t('groups:confirm.done'));
          }}
          onChanged={again}
        />
      )}
      <GroupFacts group={group} />
      <GroupQuotas stands={stands} group={group} />
      <section aria-labelledby="group-sessions" className={styles['part']}>
        <div className={styles['head']}>
          <h2 id="group-sessions" ref={heading} tabIndex={-1}>{t('groups:page.sessions')}</h2>
          <div className={styles['acts']}>
            {group.confirmedAt != null && <SaveCalendar group={group} onTell={(tone, title) => showToast(toasts, { tone, title })} />}
            {mayChange && toCome(group.sessions, now).length > 0 && <CancelSessions group={group} session={null} now={now} acts={acts} onDone={done} />}
          </div>
        </div>
        <ul role="list" className={styles['list']}>
          {group.sessions.map((session) => <SessionRow key={session.id} group={group} session={session} now={now} mayChange={mayChange} acts={acts} onDone={done} onChanged={again} />)}
        </ul>
      </section>
      <ToastRegion toasts={toasts} />
    </div>
  );
}
