import { unreachable } from '../kernel/unreachable.ts';
import type { Booking } from './booking.ts';
import type { Refusal } from './refusal.ts';
import { statusAt } from './status-at.ts';

const withInstant = (code: Refusal['code'], at: Date | null): Refusal => (at === null ? { code } : { code, at });

/** Why a booking can no longer be cancelled or moved by the person who made it; null while it can: until it starts. */
export const whyUnchangeable = (booking: Booking, now: Date): Refusal | null => {
  const status = statusAt(booking, now);
  switch (status) {
    case 'HELD':
      return null;
    case 'CONFIRMED':
      return booking.startsAt.getTime() <= now.getTime() ? { code: 'ALREADY_STARTED', at: booking.startsAt } : null;
    case 'CANCELLED':
      return withInstant('ALREADY_CANCELLED', booking.cancelledAt);
    case 'EXPIRED':
      return withInstant(booking.approvalState === 'ASKED' ? 'REQUEST_EXPIRED' : 'HOLD_EXPIRED', booking.holdExpiresAt);
    case 'CHECKED_IN':
      return withInstant('ALREADY_CHECKED_IN', booking.checkedInAt);
    case 'COMPLETED':
    case 'NO_SHOW':
      return { code: 'ALREADY_STARTED', at: booking.startsAt };
    default:
      return unreachable(status);
  }
};

/** Until when a booking can be cancelled or moved; null when it no longer can. */
export const cancellableUntil = (booking: Booking, now: Date): Date | null =>
  whyUnchangeable(booking, now) === null ? booking.startsAt : null;
