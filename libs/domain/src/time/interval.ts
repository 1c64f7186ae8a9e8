import { MS_PER_MINUTE } from './duration.ts';

/** A half-open stretch of time `[start, end)`: two bookings may touch without overlapping. */
export type Interval = { readonly start: Date; readonly end: Date };

/** The interval `[start, end)`; throws `RangeError` when it ends before it starts. */
export const interval = (start: Date, end: Date): Interval => {
  if (!(start.getTime() <= end.getTime())) throw new RangeError('An interval must not end before it starts');
  return { start, end };
};

/** Whether no instant lies in the interval. */
export const isEmpty = (one: Interval): boolean => one.end.getTime() <= one.start.getTime();

/** Whether two intervals share an instant; touching or empty ones do not. */
export const overlaps = (one: Interval, other: Interval): boolean =>
  Math.max(one.start.getTime(), other.start.getTime()) < Math.min(one.end.getTime(), other.end.getTime());

/** Whether the instant lies in `[start, end)`. */
export const containsInstant = (whole: Interval, instant: Date): boolean =>
  whole.start.getTime() <= instant.getTime() && instant.getTime() < whole.end.getTime();

/** Whether the part lies wholly within the whole. */
export const contains = (whole: Interval, part: Interval): boolean =>
  whole.start.getTime() <= part.start.getTime() && part.end.getTime() <= whole.end.getTime();

/** Elapsed minutes of the interval. */
export const minutesOf = (one: Interval): number => (one.end.getTime() - one.start.getTime()) / MS_PER_MINUTE;
