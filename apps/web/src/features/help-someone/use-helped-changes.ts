import { useClient } from 'urql';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { type BookingChanges, changedBy } from '../my-bookings/booking-changes.ts';
import { CancelForSomeoneMutation, MoveForSomeoneMutation } from './helping.graphql.ts';

/** The changes of whoever made a booking for somebody else: by who they are, not by a secret. */
export function useHelpedChanges(bookingId: string): BookingChanges {
  const client = useClient();
  const keyOf = useRequestKey();
  const about = { bookingId };
  return {
    cancel: async () => changedBy((await client.mutation(CancelForSomeoneMutation, { input: { ...about, idempotencyKey: keyOf(about) } })).data?.cancelForSomeone),
    move: async (to) => changedBy((await client.mutation(MoveForSomeoneMutation, { input: { ...to, ...about, idempotencyKey: keyOf(to) } })).data?.moveForSomeone),
  };
}
