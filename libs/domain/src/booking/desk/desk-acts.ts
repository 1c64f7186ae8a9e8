import type { Role } from '../../account/role.ts';
import { plusMinutes } from '../../time/duration.ts';
import { absentFrom } from '../absences/absent-from.ts';
import type { Booking } from '../booking.ts';
import type { BookingStatus } from '../booking-status.ts';
import { isConsented } from '../guardian-consent.ts';
import type { BookingPolicy } from '../policy.ts';
import type { Refusal } from '../refusal.ts';
import { statusAt } from '../status-at.ts';

/** Who keeps the desk of a place. */
export const DESK_ROLES = ['SITE_STAFF', 'SITE_MANAGER'] as const satisfies readonly Role[];

/** What the team of a place can do with a booking at its desk. */
export const DESK_ACTS = ['MOVE', 'RESIZE', 'CHECK_IN', 'UNDO_CHECK_IN', 'LEAVE', 'NO_SHOW', 'UNDO_NO_SHOW', 'CANCEL'] as const;
export type DeskAct = (typeof DESK_ACTS)[number];

/** How long after it was recorded an arrival can be taken back: a slip of the finger is noticed at once. */
export const UNDO_CHECK_IN_MINUTES = 15;

/** How long after its end a booking can still be put right: through the evening, when the day is gone over. */
export const PUT_RIGHT_HOURS = 12;

type Facts = Pick<Booking, 'status' | 'holdExpiresAt' | 'startsAt' | 'endsAt' | 'checkedInAt' | 'cancelledAt' | 'guardianConsentState' | 'approvalState'>;
/** `lateMinutes`: how long the place waits for somebody. */
type DeskPolicy = Pick<BookingPolicy, 'lateMinutes'>;

/** From which states each act starts, and the state it leads to; null leaves the state. */
export const statusesAfterDesk: Readonly<Record<DeskAct, readonly [from: readonly BookingStatus[], to: BookingStatus | null]>> = {
  MOVE: [['CONFIRMED'], null],
  RESIZE: [['CONFIRMED', 'CHECKED_IN'], null],
  CHECK_IN: [['CONFIRMED'], 'CHECKED_IN'],
  UNDO_CHECK_IN: [['CHECKED_IN'], 'CONFIRMED'],
  LEAVE: [['CHECKED_IN'], 'COMPLETED'],
  NO_SHOW: [['CONFIRMED'], 'NO_SHOW'],
  UNDO_NO_SHOW: [['NO_SHOW'], 'CONFIRMED'],
  CANCEL: [['CONFIRMED'], 'CANCELLED'],
};

const withInstant = (code: Refusal['code'], at: Date | null): Refusal => (at === null ? { code } : { code, at });

/** What a state that does not allow an act is told. */
const wrongState = (booking: Facts, status: BookingStatus): Refusal => {
  switch (status) {
    case 'HELD':
      return booking.approvalState === 'ASKED' ? withInstant('APPROVAL_PENDING', booking.holdExpiresAt) : { code: 'STILL_BEING_MADE' };
    case 'EXPIRED':
      return withInstant('HOLD_EXPIRED', booking.holdExpiresAt);
    case 'CANCELLED':
      return withInstant('BOOKING_CANCELLED', booking.cancelledAt);
    case 'CHECKED_IN':
    case 'COMPLETED':
      return withInstant('ALREADY_CHECKED_IN', booking.checkedInAt);
    case 'NO_SHOW':
      return { code: 'MARKED_AS_NO_SHOW', at: booking.startsAt };
    case 'CONFIRMED':
      return { code: 'NOT_CHECKED_IN' };
  }
};

/**
 * Why an act is not possible now; null when it is. A person who stands at the desk is checked in by the team however early that day or late in the session:
 * the fact beats the plan. Nobody is missing before the minutes of grace are over.
 */
export const whyNotAtDesk = (act: DeskAct, booking: Facts, policy: DeskPolicy, now: Date): Refusal | null => {
  const status = statusAt(booking, now);
  if (!statusesAfterDesk[act][0].includes(status)) return wrongState(booking, status);
  const over = now.getTime() >= booking.endsAt.getTime();
  const tooLate: Refusal = { code: 'TOO_LATE', at: booking.endsAt };
  switch (act) {
    case 'MOVE':
    case 'RESIZE':
    case 'CANCEL':
    case 'LEAVE':
      return over ? tooLate : null;
    case 'CHECK_IN':
      if (now.getTime() >= plusMinutes(booking.endsAt, PUT_RIGHT_HOURS * 60).getTime()) return tooLate;
      if (now.getTime() < plusMinutes(booking.startsAt, -PUT_RIGHT_HOURS * 60).getTime()) return { code: 'TOO_EARLY', at: plusMinutes(booking.startsAt, -PUT_RIGHT_HOURS * 60) };
      return isConsented(booking.guardianConsentState) ? null : { code: 'GUARDIAN_CONSENT_MISSING', at: booking.startsAt };
    case 'UNDO_CHECK_IN': {
      const until = booking.checkedInAt === null ? booking.startsAt : plusMinutes(booking.checkedInAt, UNDO_CHECK_IN_MINUTES);
      return now.getTime() < until.getTime() ? null : { code: 'TOO_LATE', at: until };
    }
    case 'NO_SHOW': {
      const from = absentFrom(booking, policy.lateMinutes);
      return now.getTime() < from.getTime() ? { code: 'TOO_EARLY', at: from } : null;
    }
    case 'UNDO_NO_SHOW':
      return now.getTime() >= plusMinutes(booking.endsAt, PUT_RIGHT_HOURS * 60).getTime() ? tooLate : null;
  }
};

/** What can be done with a booking now, in the order of {@link DESK_ACTS}. */
export const deskActs = (booking: Facts, policy: DeskPolicy, now: Date): readonly DeskAct[] => DESK_ACTS.filter((act) => whyNotAtDesk(act, booking, policy, now) === null);
