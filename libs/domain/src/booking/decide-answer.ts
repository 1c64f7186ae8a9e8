import { ok, refuse, type Result } from '../kernel/result.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { Booking } from './booking.ts';
import type { Refusal } from './refusal.ts';
import { statusAt } from './status-at.ts';

export const REQUEST_ANSWERS = ['YES', 'NO'] as const;
export type RequestAnswer = (typeof REQUEST_ANSWERS)[number];

/** Longest reason said with an answer, in characters. */
export const ANSWER_REASON_MOST = 300;

/** What to record: a yes confirms, a no cancels and gives the units back. */
export type AnswerPlan = { readonly confirms: true } | { readonly confirms: false; readonly cancelledAt: Date; readonly revision: number; readonly reason: string | null };

const withInstant = (code: Refusal['code'], at: Date | null): Refusal => (at === null ? { code } : { code, at });

/** What becomes of the team's answer to a request: it can be given until the deadline, once. */
export const decideAnswer = (wish: { readonly answer: RequestAnswer; readonly reason: string | null }, { booking, teamPlanned }: { readonly booking: Booking; /** Whether somebody of the team is planned then, where the offer needs it. */ readonly teamPlanned: boolean }, now: Date): Result<AnswerPlan, Refusal> => {
  const reason = wish.reason?.trim() ?? '';
  if ([...reason].length > ANSWER_REASON_MOST) return refuse({ code: 'REASON_TOO_LONG', field: 'reason' });
  const status = statusAt(booking, now);
  switch (status) {
    case 'HELD':
      if (booking.approvalState !== 'ASKED') return refuse({ code: 'STILL_BEING_MADE' });
      // A yes promises somebody beside the person: first someone is planned.
      if (wish.answer === 'YES' && !teamPlanned) return refuse({ code: 'NOBODY_OF_THE_TEAM' });
      return ok(wish.answer === 'YES' ? { confirms: true } : { confirms: false, cancelledAt: now, revision: booking.revision + 1, reason: reason === '' ? null : reason });
    case 'EXPIRED':
      return refuse(withInstant('REQUEST_EXPIRED', booking.holdExpiresAt));
    case 'CANCELLED':
      return refuse(booking.approvalState === 'REFUSED' ? { code: 'REQUEST_ANSWERED' } : withInstant('BOOKING_CANCELLED', booking.cancelledAt));
    case 'CONFIRMED':
    case 'CHECKED_IN':
    case 'COMPLETED':
    case 'NO_SHOW':
      return refuse({ code: 'REQUEST_ANSWERED' });
    default:
      return unreachable(status);
  }
};
