import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Booking } from './booking.ts';
import type { GuardianConsentState } from './guardian-consent.ts';
import type { Refusal } from './refusal.ts';

/** Years below which the offer left, and the offer come to, ask a guardian; null asks nobody. */
export type ConsentBelow = { readonly from: number | null; readonly to: number | null };

/**
 * What a guardian's word is worth once the session moves: nothing, for they agreed to that place and that hour, so they are asked anew.
 * The age is not kept: a booking whose person was only known to be old enough for a lower limit cannot move to a higher one.
 */
export const consentAfterMove = (booking: Pick<Booking, 'minor' | 'guardianConsentState'>, { from, to }: ConsentBelow): Result<GuardianConsentState, Refusal> => {
  if (to === null) return ok('NOT_NEEDED');
  if (booking.minor === true) return ok('ASKED');
  return to > (from ?? 0) ? refuse({ code: 'AGE_MISSING', field: 'offerId' }) : ok(booking.guardianConsentState);
};
