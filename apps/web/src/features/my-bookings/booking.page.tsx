import { formatShortCode } from '@escale/domain';
import { formatTimeRange } from '@escale/messages';
import { EmptyState, PageTitle, useMessages } from '@escale/ui';
import { useEffect } from 'react';
import { useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { keepBooking, useKeptBookings } from './kept-bookings.ts';
import { BookingQuery, TicketFragment } from './ticket.graphql.ts';
import { fullName } from './ticket.presenter.ts';

/** The ticket: what to show on the day, and how to change one's mind. */
export function BookingPage() {
  const { t, locale } = useMessages();
  const { bookingId = '' } = useParams();
  const token = useLocation().hash.slice(1);
  const kept = useKeptBookings().find(({ booking }) => booking.id === bookingId);
  const [{ data, fetching }] = useQuery({ query: BookingQuery, variables: { id: bookingId, holdToken: token } });
  const fresh = readFragment(TicketFragment, data?.booking);
  useEffect(() => {
    if (fresh != null) keepBooking({ booking: fresh, token, seenAt: new Date().toISOString() });
  }, [fresh, token]);
  usePageTitle(t('ticket:title'));
  const booking = fresh ?? kept?.booking;
  if (booking === undefined) return fetching ? null : <EmptyState title={t('booking:notFound.title')}>{t('booking:notFound.text')}</EmptyState>;
  return (
    <div>
      <PageTitle>{t('ticket:title')}</PageTitle>
      <p>{fullName(booking)}</p>
      <p>{booking.shortCode == null ? null : formatShortCode(booking.shortCode)}</p>
      <p>{formatTimeRange(booking.startsAt, booking.endsAt, booking.place.timeZone, locale)}</p>
    </div>
  );
}
