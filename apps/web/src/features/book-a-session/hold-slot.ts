import { unreachable } from '@escale/domain';
import type { Client } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import type { RefusalFragment as RefusalFacts } from '../../gql/graphql.ts';
import type { TicketFacts } from '../my-bookings/kept-bookings.ts';
import { RefusalFragment, TicketFragment } from '../my-bookings/ticket.graphql.ts';
import { HoldSlotMutation } from './book.graphql.ts';
import { forgetHoldKey, holdKey } from './hold-key.ts';
import type { Wish } from './wish.ts';

/** What became of asking for a slot. */
export type Hold =
  | { readonly kind: 'held' | 'lapsed' | 'booked'; readonly booking: TicketFacts }
  | { readonly kind: 'refused'; readonly refusal: RefusalFacts }
  | { readonly kind: 'unreachable' };

const ask = async (client: Client, wish: Wish): Promise<Hold | 'given back'> => {
  const { data } = await client.mutation(HoldSlotMutation, { input: { ...wish, idempotencyKey: holdKey(wish) } });
  if (data == null) return { kind: 'unreachable' };
  if (data.holdSlot.__typename === 'BookingRefused') return { kind: 'refused', refusal: readFragment(RefusalFragment, data.holdSlot) };
  const booking = readFragment(TicketFragment, data.holdSlot);
  switch (booking.status) {
    case 'HELD':
      return { kind: booking.approvalState === 'ASKED' ? 'booked' : 'held', booking };
    case 'EXPIRED':
      return booking.approvalState === 'ASKED' ? 'given back' : { kind: 'lapsed', booking };
    case 'CANCELLED':
      return 'given back';
    case 'CONFIRMED':
    case 'CHECKED_IN':
    case 'COMPLETED':
    case 'NO_SHOW':
      return { kind: 'booked', booking };
    default:
      return unreachable(booking.status);
  }
};

/** Asks for the slot under the key of this tab: sent again, it is the same hold as it stands now. One that was given back is asked for anew. */
export async function holdSlot(client: Client, wish: Wish): Promise<Hold> {
  const first = await ask(client, wish);
  if (first !== 'given back') return first;
  forgetHoldKey(wish);
  const second = await ask(client, wish);
  return second === 'given back' ? { kind: 'unreachable' } : second;
}
