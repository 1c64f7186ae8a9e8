import type { Booking } from './booking.ts';
import { statusAt } from './status-at.ts';

/** Where a request stands for who is asked to answer it. */
export const REQUEST_STANDINGS = ['WAITING', 'ACCEPTED', 'REFUSED', 'EXPIRED', 'TAKEN_BACK'] as const;
export type RequestStanding = (typeof REQUEST_STANDINGS)[number];

/** Whether a request still waits, or what became of it; a yes stays a yes whatever becomes of the booking. */
export const requestStanding = (booking: Pick<Booking, 'status' | 'approvalState' | 'holdExpiresAt'>, now: Date): RequestStanding => {
  if (booking.approvalState === 'GIVEN') return 'ACCEPTED';
  if (booking.approvalState === 'REFUSED') return 'REFUSED';
  const status = statusAt(booking, now);
  return status === 'HELD' ? 'WAITING' : status === 'EXPIRED' ? 'EXPIRED' : 'TAKEN_BACK';
};
