import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Booking } from './booking.ts';
import { whyUnchangeable } from './changeable.ts';
import type { Refusal } from './refusal.ts';

/** The cancellation to record. */
export type CancelPlan = { readonly cancelledAt: Date; readonly revision: number };

/** Whether a booking can be cancelled by the person who made it. */
export const decideCancel = (facts: { readonly booking: Booking }, now: Date): Result<CancelPlan, Refusal> => {
  const refusal = whyUnchangeable(facts.booking, now);
  return refusal === null ? ok({ cancelledAt: now, revision: facts.booking.revision + 1 }) : refuse(refusal);
};
