import { ok, refuse, type Result } from '../kernel/result.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { Booking } from './booking.ts';
import { type GuardianConsentState, isConsented } from './guardian-consent.ts';
import type { Refusal } from './refusal.ts';
import { statusAt } from './status-at.ts';

export type GuardianAnswer = 'GIVEN' | 'REFUSED';

/** What to record; `replay` when it already stands and nothing is to be done. A refusal cancels the booking. */
export type GuardianAnswerPlan = { readonly state: GuardianConsentState; readonly cancels: boolean; readonly replay: boolean };

const replayed = (state: GuardianConsentState): Result<GuardianAnswerPlan, Refusal> => ok({ state, cancels: false, replay: true });

const cancelled = ({ cancelledAt }: Booking): Refusal => (cancelledAt === null ? { code: 'BOOKING_CANCELLED' } : { code: 'BOOKING_CANCELLED', at: cancelledAt });

/** Why nobody can be asked, or answer, about a booking any more; null while the session is to come. */
const whyClosed = (booking: Booking, closesAt: Date, now: Date): Refusal | null => {
  const status = statusAt(booking, now);
  switch (status) {
    case 'CONFIRMED':
      return closesAt.getTime() <= now.getTime() ? { code: 'GUARDIAN_LINK_EXPIRED', at: closesAt } : null;
    case 'CANCELLED':
      return cancelled(booking);
    case 'CHECKED_IN':
    case 'COMPLETED':
    case 'NO_SHOW':
      // A physical fact beats the plan: who is here is spoken to by the team, not by a link.
      return { code: 'GUARDIAN_LINK_EXPIRED', at: booking.startsAt };
    case 'HELD':
    case 'EXPIRED':
      return { code: 'GUARDIAN_LINK_UNKNOWN' };
    default:
      return unreachable(status);
  }
};

/**
 * What becomes of a guardian's answer: it can be given, and taken back, until the session starts or the person is there.
 * `revision` is that of the session they were shown: nobody agrees to an hour or a place they have not seen.
 */
export const decideGuardianAnswer = (
  wish: { readonly answer: GuardianAnswer; readonly revision: number },
  { booking }: { readonly booking: Booking },
  now: Date,
): Result<GuardianAnswerPlan, Refusal> => {
  const state = booking.guardianConsentState;
  if (state === 'NOT_NEEDED') return refuse({ code: 'GUARDIAN_LINK_UNKNOWN' });
  if (state === 'REFUSED') return wish.answer === 'REFUSED' ? replayed(state) : refuse(cancelled(booking));
  const closed = whyClosed(booking, booking.startsAt, now);
  if (closed !== null) return refuse(closed);
  if (wish.answer === 'REFUSED') return ok({ state: 'REFUSED', cancels: true, replay: false });
  if (wish.revision !== booking.revision) return refuse({ code: 'GUARDIAN_SESSION_CHANGED' });
  return isConsented(state) ? replayed(state) : ok({ state: 'GIVEN', cancels: false, replay: false });
};

/** Whether a paper that staff holds in hand is recorded: from the booking until the session ends, for the paper often comes with the person. */
export const decidePaper = ({ booking }: { readonly booking: Booking }, now: Date): Result<GuardianAnswerPlan, Refusal> => {
  const state = booking.guardianConsentState;
  if (state === 'NOT_NEEDED') return refuse({ code: 'GUARDIAN_NOT_ASKED' });
  if (state === 'REFUSED') return refuse(cancelled(booking));
  const closed = whyClosed(booking, booking.endsAt, now);
  if (closed !== null) return isConsented(state) && closed.code === 'GUARDIAN_LINK_EXPIRED' ? replayed(state) : refuse(closed);
  return state === 'ASKED' ? ok({ state: 'ON_PAPER', cancels: false, replay: false }) : replayed(state);
};
