import { useEffect } from 'react';
import { useClient } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { keepBooking, keptBookings } from './kept-bookings.ts';
import { BookingQuery, TicketFragment } from './ticket.graphql.ts';
import { upcomingThenPast } from './ticket.presenter.ts';

/** A device used by many people may keep many; only what is still to come can change. */
const AT_MOST = 20;

/** Asks once how the bookings to come stand now; without a network they stay as they were. */
export function useRefreshedBookings(): void {
  const client = useClient();
  useEffect(() => {
    const { upcoming } = upcomingThenPast(keptBookings(), new Date());
    for (const { booking, token } of upcoming.slice(0, AT_MOST)) {
      void client
        .query(BookingQuery, { id: booking.id, holdToken: token }, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data }) => {
          const fresh = readFragment(TicketFragment, data?.booking);
          if (fresh != null) keepBooking({ booking: fresh, token, seenAt: new Date().toISOString() });
        });
    }
  }, [client]);
}
