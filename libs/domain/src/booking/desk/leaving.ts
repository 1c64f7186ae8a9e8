import { plusMinutes } from '../../time/duration.ts';
import type { BookingPolicy } from '../policy.ts';
import { whyNotAtDesk } from './desk-acts.ts';

type Leaver = Parameters<typeof whyNotAtDesk>[1];

/** What becomes of a session whose people leave now. */
export type Leaving = {
  /** Until when the session would have been theirs. */
  readonly sessionUntil: Date;
  /** When the last of its units has been made ready for the next person; null where all of it is free at once. */
  readonly unitsFreeAt: Date | null;
};

/** What leaving now would free, told before it is done; null where there is nothing to leave. What had not begun was not used, and needs no turnaround (minutes, one figure a unit). */
export const leavingNow = (booking: Leaver, turnaroundMinutes: readonly number[], policy: Pick<BookingPolicy, 'lateMinutes'>, now: Date): Leaving | null => {
  if (whyNotAtDesk('LEAVE', booking, policy, now) !== null) return null;
  const longest = now.getTime() > booking.startsAt.getTime() ? Math.max(0, ...turnaroundMinutes) : 0;
  return { sessionUntil: booking.endsAt, unitsFreeAt: longest === 0 ? null : plusMinutes(now, longest) };
};
