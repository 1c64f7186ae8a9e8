import { ok, type Result } from '../../kernel/result.ts';
import type { HoldFacts } from '../checks/check.ts';
import type { HoldPlan } from '../claim-units.ts';
import { decideReassign, isNearlyOver, type LosingBooking } from '../desk/reassign.ts';
import type { Refusal } from '../refusal.ts';

/** Units for somebody who was noted absent and came after all, for what is left of the session: theirs where they are free, else others that fit. Null when so little is left that nothing needs to be taken. */
export const claimAgain = (booking: LosingBooking, facts: HoldFacts, now: Date): Result<HoldPlan | null, Refusal> => (isNearlyOver(booking, now) ? ok(null) : decideReassign(booking, facts, now));
