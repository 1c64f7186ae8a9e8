import type { HoldWish } from '../availability/wish.ts';
import type { Id } from '../kernel/id.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Booking } from './booking.ts';
import { whyUnchangeable } from './changeable.ts';
import type { HoldFacts } from './checks/check.ts';
import { checkDayLimit } from './checks/day-limit.ts';
import type { HoldPlan } from './claim-units.ts';
import { consentAfterMove } from './consent-after-move.ts';
import { decideHold } from './decide-hold.ts';
import type { GuardianConsentState } from './guardian-consent.ts';
import type { Refusal } from './refusal.ts';

export type RescheduleFacts = HoldFacts & {
  /** The units and presence of these facts leave out this booking's own. */
  readonly booking: Booking;
  /** Years below which the offer it leaves asks a guardian; null asks nobody. */
  readonly consentBelow: number | null;
  /** Sessions of the offer the person has on the new day, this one left out. */
  readonly sessionsThatDay: number;
};

/** The move to record. */
export type ReschedulePlan = HoldPlan & { readonly offerId: Id<'Offer'>; readonly revision: number; readonly guardianConsentState: GuardianConsentState };

/** Whether a confirmed booking can move to another time or offer: it must not have started, and the new time must be free. */
export const decideReschedule = (wish: HoldWish, facts: RescheduleFacts, now: Date): Result<ReschedulePlan, Refusal> => {
  const refusal = whyUnchangeable(facts.booking, now);
  if (refusal !== null) return refuse(refusal);
  if (facts.booking.approvalState === 'ASKED') return refuse(facts.booking.holdExpiresAt === null ? { code: 'APPROVAL_PENDING' } : { code: 'APPROVAL_PENDING', at: facts.booking.holdExpiresAt });
  // A hold has nothing to move yet: the person simply takes another one.
  if (facts.booking.status === 'HELD') return refuse({ code: 'BOOKING_UNKNOWN' });
  // A yes was said to one hour; another one is another request.
  if (facts.offer.approval !== null) return refuse({ code: 'APPROVAL_NEEDED', field: 'offerId' });
  const consent = consentAfterMove(facts.booking, { from: facts.consentBelow, to: facts.offer.guardianConsentBelow });
  if (!consent.ok) return consent;
  const plan = decideHold(wish, facts, now);
  if (!plan.ok) return plan;
  const tooMany = checkDayLimit(facts.offer, facts.sessionsThatDay);
  if (tooMany !== null) return refuse(tooMany);
  return ok({ ...plan.value, offerId: facts.offer.id, revision: facts.booking.revision + 1, guardianConsentState: consent.value });
};
