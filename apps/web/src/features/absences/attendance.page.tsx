import { ANSWER_REASON_MOST } from '@escale/domain';
import { formatTimeRange } from '@escale/messages';
import { Button, Card, EmptyState, ErrorState, LinkButton, Notice, PageTitle, Skeleton, TextField, useMessages } from '@escale/ui';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import type { ContestAbsenceMutation as Contested, MyAbsenceFragment } from '../../gql/graphql.ts';
import { bookingPath, placePath } from '../../shell/paths.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import { useNow } from '../../shell/use-now.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useHolderChanges } from '../my-bookings/booking-changes.ts';
import { keepBooking, type TicketFacts } from '../my-bookings/kept-bookings.ts';
import { TicketFragment } from '../my-bookings/ticket.graphql.ts';
import { durationMinutes, titleIn } from '../my-bookings/ticket.presenter.ts';
import { AbsenceFragment, AttendanceQuery, ContestAbsenceMutation } from './absences.graphql.ts';
import styles from './absences.module.css';
import { attendanceOf } from './attendance.presenter.ts';

/** Where reminders and mails about an absence lead: say that one is not coming, or that an absence is a mistake. Opening it changes nothing. */
export function AttendancePage() {
  const { t } = useMessages();
  usePageTitle(t('absence:page.title'));
  const { bookingId = '' } = useParams();
  const token = useLocation().hash.slice(1);
  const [{ data, error, fetching }, refresh] = useQuery({ query: AttendanceQuery, variables: { id: bookingId, holdToken: token }, requestPolicy: 'network-only' });
  const booking = readFragment(TicketFragment, data?.booking);
  const absence = readFragment(AbsenceFragment, data?.booking?.absence) ?? null;
  return (
    <div className={styles['page']}>
      <PageTitle>{t('absence:page.title')}</PageTitle>
      {data === undefined && (error === undefined ? <Skeleton shape="card" lines={3} /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />)}
      {data !== undefined && booking == null && <EmptyState title={t('absence:page.unknown')} actions={<LinkButton look="quiet" href="/">{t('shell:findPlace')}</LinkButton>} />}
      {booking != null && <Attendance key={booking.id} asked={booking} noted={absence} token={token} />}
    </div>
  );
}

function Attendance({ asked, noted, token }: { readonly asked: TicketFacts; readonly noted: MyAbsenceFragment | null; readonly token: string }) {
  const { t, locale } = useMessages();
  const now = useNow();
  const [booking, setBooking] = useState(asked);
  const [absence, setAbsence] = useState(noted);
  const done = useRef<HTMLDivElement>(null);
  const attendance = attendanceOf(booking, absence, now);
  const changed = booking !== asked || absence !== noted;
  useEffect(() => {
    if (changed) done.current?.focus();
  }, [changed]);
  const when = formatTimeRange(booking.startsAt, booking.endsAt, booking.place.timeZone, locale, { readerZone: readerZone() });
  const ticket = <LinkButton look="quiet" href={`/reservation/${booking.id}#${token}`}>{attendance === 'coming' ? t('absence:page.keep') : t('absence:page.ticket')}</LinkButton>;
  const again = bookingPath({ offerId: booking.offer.id, startsAt: booking.startsAt, durationMinutes: durationMinutes(booking) }, { people: booking.people, moduleId: booking.module?.id ?? null });
  return (
    <>
      <Card as="section" aria-label={titleIn(booking.offer, locale)} className={styles['card']}>
        <p>
          <strong>{titleIn(booking.offer, locale)}</strong>
        </p>
        <p>{when}</p>
        <p className={styles['soft']}>{booking.place.name}</p>
      </Card>
      <div ref={done} tabIndex={-1} className={styles['card']}>
        {attendance === 'coming' && <NotComing booking={booking} token={token} ticket={ticket} onReleased={setBooking} />}
        {attendance === 'released' && (
          <Notice
            tone="ok"
            title={t('absence:page.released')}
            actions={new Date(booking.startsAt) > now ? <LinkButton look="quiet" href={again}>{t('absence:page.again')}</LinkButton> : <LinkButton look="quiet" href={placePath(booking.place.slug, { offerId: booking.offer.id })}>{t('absence:page.search')}</LinkButton>}
          />
        )}
        {attendance === 'past' && <Notice live={false} actions={ticket}>{t('absence:page.past')}</Notice>}
        {absence !== null && (
          <Notice tone={absence.state === 'KEPT' ? 'warn' : 'info'} title={t('absence:page.noted')} live={changed}>
            <p>{t('absence:page.notedText', { minutes: absence.graceMinutes })}</p>
            <p>{attendance === 'noted' && absence.state === 'COUNTED' ? t('absence:page.tooLate') : t(`absence:page.state.${absence.state}`)}</p>
            {absence.answerReason != null && <p>{t('absence:page.answer', { reason: absence.answerReason })}</p>}
          </Notice>
        )}
        {attendance === 'contestable' && <Contest bookingId={booking.id} token={token} onContested={setAbsence} />}
      </div>
    </>
  );
}

type NotComingProps = { readonly booking: TicketFacts; readonly token: string; readonly ticket: React.ReactNode; readonly onReleased: (booking: TicketFacts) => void };

function NotComing({ booking, token, ticket, onReleased }: NotComingProps) {
  const { t } = useMessages();
  const changes = useHolderChanges(booking.id, token);
  const [sending, setSending] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const release = async (): Promise<void> => {
    setSending(true);
    const changed = await changes.cancel();
    setSending(false);
    if (changed === null) return setWhy(t('shell:unreachable.text'));
    if ('refusal' in changed) return setWhy(t(`refusal:${changed.refusal.code}`));
    keepBooking({ booking: changed.booking, token, seenAt: new Date().toISOString() });
    onReleased(changed.booking);
  };
  return (
    <>
      <h2>{t('absence:page.coming')}</h2>
      <p>{t('absence:page.comingText')}</p>
      {why !== null && <Notice tone="no">{why}</Notice>}
      <div className={styles['actions']}>
        <Button pending={sending} onPress={() => void release()}>
          {t('absence:page.notComing')}
        </Button>
        {ticket}
      </div>
    </>
  );
}

type ContestProps = { readonly bookingId: string; readonly token: string; readonly onContested: (absence: MyAbsenceFragment) => void };

const tell = (answer: Contested['result']) => (answer.__typename === 'BookingRefused' ? refused(answer.code) : done(readFragment(AbsenceFragment, answer.absence)));

function Contest({ bookingId, token, onContested }: ContestProps) {
  const { t } = useMessages();
  const { sending, send } = useActs(tell);
  const [reason, setReason] = useState('');
  const [why, setWhy] = useState<string | null>(null);
  const contest = async (): Promise<void> => {
    const outcome = await send(ContestAbsenceMutation, { bookingId, holdToken: token, reason });
    if (outcome.kind === 'unreachable') return setWhy(t('shell:unreachable.text'));
    if (outcome.kind === 'no') return setWhy(t(`refusal:${outcome.no}`));
    if (outcome.done != null) onContested(outcome.done);
  };
  return (
    <>
      <TextField label={t('absence:page.reason')} optional hint={t('absence:page.reasonHint')} value={reason} onChange={setReason} maxLength={ANSWER_REASON_MOST} />
      {why !== null && <Notice tone="no">{why}</Notice>}
      <div className={styles['actions']}>
        <Button pending={sending} onPress={() => void contest()}>
          {t('absence:page.contest')}
        </Button>
      </div>
    </>
  );
}
