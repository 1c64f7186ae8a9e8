import type { GuardianFragment } from '../../gql/graphql.ts';

/** What a guardian can still do: answer, take back a yes, or nothing more. */
export type Standing = 'asked' | 'agreed' | 'onPaper' | 'refused' | 'cancelled' | 'started' | 'notNeeded';

/** Where a guardian's request stands now. */
export function standingOf({ state, closesAt, booking }: Pick<GuardianFragment, 'state' | 'closesAt'> & { readonly booking: Pick<GuardianFragment['booking'], 'status'> }, now: Date): Standing {
  if (state === 'REFUSED') return 'refused';
  if (booking.status === 'CANCELLED') return 'cancelled';
  if (booking.status !== 'CONFIRMED' || new Date(closesAt) <= now) return 'started';
  if (state === 'GIVEN') return 'agreed';
  if (state === 'ON_PAPER') return 'onPaper';
  return state === 'NOT_NEEDED' ? 'notNeeded' : 'asked';
}
