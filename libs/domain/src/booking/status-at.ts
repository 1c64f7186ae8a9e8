import type { Booking } from './booking.ts';
import type { BookingStatus } from './booking-status.ts';

/** The status of a booking at an instant: a hold whose time is over reads EXPIRED whether or not a job has recorded it. */
export const statusAt = (booking: Pick<Booking, 'status' | 'holdExpiresAt'>, now: Date): BookingStatus =>
  booking.status === 'HELD' && booking.holdExpiresAt !== null && booking.holdExpiresAt.getTime() <= now.getTime()
    ? 'EXPIRED'
    : booking.status;
