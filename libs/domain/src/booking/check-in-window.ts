import { plusMinutes } from '../time/duration.ts';
import type { Interval } from '../time/interval.ts';
import type { Booking } from './booking.ts';
import type { BookingPolicy } from './policy.ts';

/** When a booking can be checked in, which is also when its ticket is valid: from a little early to a little late, the end at most. */
export const checkInWindow = (
  booking: Pick<Booking, 'startsAt' | 'endsAt'>,
  policy: Pick<BookingPolicy, 'earlyMinutes' | 'lateMinutes'>,
): Interval => {
  const closes = plusMinutes(booking.startsAt, policy.lateMinutes);
  return {
    start: plusMinutes(booking.startsAt, -policy.earlyMinutes),
    end: closes.getTime() < booking.endsAt.getTime() ? closes : booking.endsAt,
  };
};
