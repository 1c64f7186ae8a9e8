import { type Interval, plusMinutes } from '@escale/domain';

/** Longest turnaround a model may have, in minutes (constraint `equipment_model_turnaround`). */
export const LONGEST_TURNAROUND = 240;

/** The stretch in which anything could be in the way of a booking: from its start to the end of the longest turnaround. */
export const windowAround = ({ startsAt, durationMinutes }: { readonly startsAt: Date; readonly durationMinutes: number }): Interval => ({
  start: startsAt,
  end: plusMinutes(startsAt, durationMinutes + LONGEST_TURNAROUND),
});
