import type { BookingStatus } from '../booking/booking-status.ts';
import type { Need } from '../equipment/need.ts';
import type { TimeZone } from '../time/time-zone.ts';

/** A session of a group, as its hours are counted. */
export type AttendedSession = {
  readonly id: string;
  readonly zone: TimeZone;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly status: BookingStatus;
  /** When the group came and left, where the place saw it. */
  readonly arrivedAt: Date | null;
  readonly departedAt: Date | null;
  readonly needs: readonly Pick<Need, 'category'>[];
};

/** A session that may have happened: neither cancelled, nor let go, nor only asked for. */
export const mayHaveHappened = ({ status }: Pick<AttendedSession, 'status'>): boolean => ['CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW'].includes(status);
