import { useClient } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import type { RefusalFragment as RefusalFacts } from '../../gql/graphql.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import type { TicketFacts } from './kept-bookings.ts';
import { CancelBookingMutation, RefusalFragment, RescheduleBookingMutation, TicketFragment } from './ticket.graphql.ts';

/** What the server said to a change; null without a network. */
export type Changed = { readonly booking: TicketFacts } | { readonly refusal: RefusalFacts } | null;

export type Target = { readonly offerId: string; readonly startsAt: string; readonly durationMinutes: number };

/** Changes to one booking, by whatever right: its secret, or having made it for somebody. */
export type BookingChanges = { readonly cancel: () => Promise<Changed>; readonly move: (to: Target) => Promise<Changed> };

type Answer = ({ readonly __typename: 'Booking' } & Parameters<typeof readTicket>[0]) | ({ readonly __typename: 'BookingRefused' } & Parameters<typeof readRefusal>[0]);
const readTicket = (masked: { readonly ' $fragmentRefs'?: { readonly TicketFragment: TicketFacts } }): TicketFacts => readFragment(TicketFragment, masked);
const readRefusal = (masked: { readonly ' $fragmentRefs'?: { readonly RefusalFragment: RefusalFacts } }): RefusalFacts => readFragment(RefusalFragment, masked);

/** Reads the answer to a change. */
export const changedBy = (answer: Answer | null | undefined): Changed =>
  answer == null ? null : answer.__typename === 'Booking' ? { booking: readTicket(answer) } : { refusal: readRefusal(answer) };

/** The changes of whoever holds the booking's secret. */
export function useHolderChanges(bookingId: string, holdToken: string): BookingChanges {
  const client = useClient();
  const keyOf = useRequestKey();
  const about = { bookingId, holdToken };
  return {
    cancel: async () => changedBy((await client.mutation(CancelBookingMutation, { input: { ...about, idempotencyKey: keyOf(about) } })).data?.cancelBooking),
    move: async (to) => changedBy((await client.mutation(RescheduleBookingMutation, { input: { ...to, ...about, idempotencyKey: keyOf(to) } })).data?.rescheduleBooking),
  };
}
