import { ErrorState, LinkButton, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { formatTimeRange } from '@escale/messages';
import { useEffect, useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { useNow } from '../../shell/use-now.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { LeaveEarly } from '../absences/leave-early.tsx';
import { useHolderChanges } from './booking-changes.ts';
import { keepBooking, type TicketFacts, useKeptBookings } from './kept-bookings.ts';
import { TicketActions } from './ticket-actions.tsx';
import { BookingQuery, TicketFragment } from './ticket.graphql.ts';
import styles from './ticket.module.css';
import { ticketState, type TicketState } from './ticket.presenter.ts';
import { GuardianNotice, OfflineTicketNotice, TicketStateNotice } from './ticket-state.tsx';
import { TicketView } from './ticket-view.tsx';

/** The ticket: what to show on the day, and how to change one's mind. Once opened here, it opens here without a network. */
export function BookingPage() {
  const { t, locale } = useMessages();
  const { bookingId = '' } = useParams();
  const location = useLocation();
  const { hash } = location;
  const arrival = location.state as { readonly justBooked?: boolean } | null;
  const kept = useKeptBookings().find(({ booking }) => booking.id === bookingId);
  // The address of the mail carries the secret; without it, this device may know it.
  const token = hash.slice(1) || (kept?.token ?? '');
  const [{ data, fetching, error }, refresh] = useQuery({ query: BookingQuery, variables: { id: bookingId, holdToken: token }, requestPolicy: 'cache-and-network' });
  const changes = useHolderChanges(bookingId, token);
  const fresh = readFragment(TicketFragment, data?.booking);
  const keep = (booking: TicketFacts): void => keepBooking({ booking, token, seenAt: new Date().toISOString() });
  useEffect(() => {
    if (fresh != null) keepBooking({ booking: fresh, token, seenAt: new Date().toISOString() });
  }, [fresh, token]);
  const [changed, setChanged] = useState<string | null>(null);
  const now = useNow();
  usePageTitle(t('ticket:title'));

  const unknown = data !== undefined && data.booking == null;
  if (unknown || (kept === undefined && error === undefined && !fetching && fresh == null)) return <UnknownBooking />;
  const booking = kept?.booking ?? fresh;
  if (booking == null) return <div className={styles['page']}><PageTitle>{t('ticket:title')}</PageTitle>{error === undefined ? <Skeleton shape="card" lines={3} /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />}</div>;

  const state = ticketState(booking, now);
  const good = state === 'coming' || state === 'arrived';
  const waiting = state === 'waiting';
  const justBooked = arrival?.justBooked === true && (state === 'coming' || waiting);
  return (
    <div className={styles['page']}>
      <PageTitle>{t(waiting || state === 'lapsed' || booking.approvalState === 'REFUSED' ? 'offers:learner.title' : 'ticket:title')}</PageTitle>
      {justBooked && (
        <div className="no-print">
          <Notice tone="ok" title={t(waiting ? 'offers:learner.doneTitle' : 'booking:done.title')} live={false}>
            {waiting
              ? t(booking.contact?.email == null ? 'offers:learner.nextWithoutEmail' : 'offers:learner.next')
              : `${booking.contact?.email == null ? t('booking:done.noMail') : t('booking:done.mailSent', { email: booking.contact.email })} ${t('booking:done.next')}`}
          </Notice>
        </div>
      )}
      {changed !== null && good && (
        <Notice tone="ok">{t('booking:manage.rescheduled', { when: changed })}</Notice>
      )}
      {error !== undefined && kept !== undefined && <OfflineTicketNotice seenAt={kept.seenAt} />}
      <TicketStateNotice booking={booking} state={state} now={now} />
      <GuardianNotice booking={booking} state={state} />
      <TicketView booking={booking} good={good} />
      {good && <p className={`no-print ${styles['soft']}`}>{t('ticket:offline')}</p>}
      <AboutPresence booking={booking} state={state} token={token} onLeft={keep} />
      <div className="no-print">
        <TicketActions
          booking={booking}
          changes={changes}
          good={good}
          changeable={state === 'coming'}
          waiting={waiting}
          onChanged={(next) => {
            keep(next);
            setChanged(next.status === 'CANCELLED' ? null : formatTimeRange(next.startsAt, next.endsAt, next.place.timeZone, locale, { readerZone: readerZone() }));
          }}
        />
      </div>
    </div>
  );
}

/** Who is there may leave early; who was missed may say that it is a mistake. */
function AboutPresence({ booking, state, token, onLeft }: { readonly booking: TicketFacts; readonly state: TicketState; readonly token: string; readonly onLeft: (booking: TicketFacts) => void }) {
  const { t } = useMessages();
  if (state !== 'arrived' && booking.status !== 'NO_SHOW') return null;
  return (
    <div className={`no-print ${styles['actions']}`}>
      {state === 'arrived' ? <LeaveEarly booking={booking} token={token} onLeft={onLeft} /> : <LinkButton look="quiet" href={`/reservation/${booking.id}/absence#${token}`}>{t('absence:page.noted')}</LinkButton>}
    </div>
  );
}

function UnknownBooking() {
  const { t } = useMessages();
  usePageTitle(t('booking:notFound.title'));
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('booking:notFound.text')}>{t('booking:notFound.title')}</PageTitle>
      <div className={styles['actions']}>
        <LinkButton look="quiet" href="/mes-reservations">
          {t('booking:mine.title')}
        </LinkButton>
        <LinkButton look="plain" href="/">
          {t('shell:findPlace')}
        </LinkButton>
      </div>
    </div>
  );
}
