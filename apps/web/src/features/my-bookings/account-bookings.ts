import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { NetworkQuery } from '../../shell/network.graphql.ts';
import type { KeptBooking } from './kept-bookings.ts';
import { MyBookingsQuery, TicketFragment } from './ticket.graphql.ts';

/** The bookings of whoever is signed in, wherever they were made. They are not kept on this device: it may be anybody's. */
export function useAccountBookings(): readonly KeptBooking[] {
  const [{ data: network }] = useQuery({ query: NetworkQuery });
  const [{ data }] = useQuery({ query: MyBookingsQuery, pause: network?.me == null, requestPolicy: 'cache-and-network' });
  return useMemo(() => {
    const seenAt = new Date().toISOString();
    return (data?.myBookings ?? []).map((masked) => readFragment(TicketFragment, masked)).flatMap((booking) => (booking.holdToken == null ? [] : [{ booking, token: booking.holdToken, seenAt }]));
  }, [data]);
}
