import type { Id } from '../kernel/id.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { Booking } from './booking.ts';
import { checkInWindow } from './check-in-window.ts';
import { isConsented } from './guardian-consent.ts';
import type { BookingPolicy } from './policy.ts';
import type { Refusal } from './refusal.ts';
import { statusAt } from './status-at.ts';

/** What of a booking decides whether somebody is let in. */
export type CheckInBooking = Pick<Booking, 'placeId' | 'status' | 'startsAt' | 'endsAt' | 'holdExpiresAt' | 'cancelledAt' | 'checkedInAt' | 'approvalState' | 'guardianConsentState'>;

export type CheckInFacts = {
  readonly booking: CheckInBooking;
  /** Where the person stands. */
  readonly placeId: Id<'Place'>;
  readonly policy: Pick<BookingPolicy, 'earlyMinutes' | 'lateMinutes'>;
};

/** The arrival to record. */
export type CheckInPlan = { readonly checkedInAt: Date };

const withInstant = (code: Refusal['code'], at: Date | null): Refusal => (at === null ? { code } : { code, at });

/**
 * Whether a person can be checked in here and now.
 * Who was noted absent and comes within that time is let in all the same, if there still is something for them (`claimAgain`).
 * What ended the booking is said before where it was: nobody should travel to another place for a cancelled session.
 */
export const decideCheckIn = (facts: CheckInFacts, now: Date): Result<CheckInPlan, Refusal> => {
  const { booking } = facts;
  const status = statusAt(booking, now);
  switch (status) {
    case 'CANCELLED':
      return refuse(withInstant('BOOKING_CANCELLED', booking.cancelledAt));
    case 'EXPIRED':
      return refuse(withInstant('HOLD_EXPIRED', booking.holdExpiresAt));
    case 'HELD':
      if (booking.approvalState === 'ASKED') return refuse(withInstant('APPROVAL_PENDING', booking.holdExpiresAt));
      // Not confirmed: no code was ever given for it.
      return refuse({ code: 'CODE_UNKNOWN' });
    case 'CONFIRMED':
    case 'CHECKED_IN':
    case 'COMPLETED':
    case 'NO_SHOW':
      break;
    default:
      return unreachable(status);
  }
  if (booking.placeId !== facts.placeId) return refuse({ code: 'WRONG_PLACE', at: booking.startsAt });
  if (status === 'COMPLETED') return refuse({ code: 'SESSION_OVER' });
  if (status === 'CHECKED_IN') return refuse(withInstant('ALREADY_CHECKED_IN', booking.checkedInAt));

  const window = checkInWindow(booking, facts.policy);
  if (now.getTime() < window.start.getTime()) return refuse({ code: 'TOO_EARLY', at: window.start });
  if (now.getTime() >= window.end.getTime()) return refuse({ code: 'TOO_LATE', at: booking.startsAt });
  if (!isConsented(booking.guardianConsentState)) return refuse({ code: 'GUARDIAN_CONSENT_MISSING', at: booking.startsAt });
  return ok({ checkedInAt: now });
};
