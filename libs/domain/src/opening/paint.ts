import type { OpeningInterval } from '../availability/place-facts.ts';
import { type MinuteOfDay, minuteOfDay } from '../time/minute-of-day.ts';
import { type Intervals, tidied } from './week-hours.ts';

/** Hours with a stretch opened, or closed, over whatever was there. */
export const painted = (intervals: Intervals, from: MinuteOfDay, to: MinuteOfDay, open: boolean): Intervals => {
  if (to <= from) return tidied(intervals);
  if (open) return tidied([...intervals, { opens: from, closes: to }]);
  return tidied(
    intervals.flatMap(({ opens, closes }): readonly OpeningInterval[] =>
      [{ opens, closes: minuteOfDay(Math.min(closes, from)) }, { opens: minuteOfDay(Math.max(opens, to)), closes }].filter((left) => left.opens < left.closes)),
  );
};

/** Whether every minute of a stretch is open. */
export const isPainted = (intervals: Intervals, from: MinuteOfDay, to: MinuteOfDay): boolean => tidied(intervals).some(({ opens, closes }) => opens <= from && to <= closes);
