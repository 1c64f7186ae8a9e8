import { type Interval, overlaps } from '../time/interval.ts';
import { addDays, type LocalDay } from '../time/local-day.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import type { TimeZone } from '../time/time-zone.ts';
import { dayInterval, dayOf, firstInstantFrom } from '../time/zoned.ts';

export const HALVES = ['MORNING', 'AFTERNOON'] as const;
export type Half = (typeof HALVES)[number];

/**
 * When a morning ends, by the clocks of the place. Sheets of presence are signed by half-day, which no text bounds since décret 2018-1341 repealed D. 6353-4: funders go by the midday break, and thirteen hours is the
 * end of it that leaves a morning until 12:30 whole.
 */
export const MORNING_ENDS = minuteOfDay(13 * 60);

/** One half of a day by the clocks of a place, and the part of a session that falls on it. */
export type HalfDay = { readonly day: LocalDay; readonly half: Half; readonly during: Interval };

const halfOf = (day: LocalDay, half: Half, zone: TimeZone): Interval => {
  const [whole, noon] = [dayInterval(day, zone), firstInstantFrom(day, MORNING_ENDS, zone)];
  return half === 'MORNING' ? { start: whole.start, end: noon } : { start: noon, end: whole.end };
};

/** What two stretches share; empty where nothing is. */
export const shared = (one: Interval, other: Interval): Interval => {
  const start = new Date(Math.max(one.start.getTime(), other.start.getTime()));
  return { start, end: new Date(Math.max(start.getTime(), Math.min(one.end.getTime(), other.end.getTime()))) };
};

/** The half-days of a session, in order: together they are the session, and none shares an instant with another. */
export const halfDaysOf = (session: Interval, zone: TimeZone): readonly HalfDay[] => {
  const found: HalfDay[] = [];
  for (let day = dayOf(session.start, zone); dayInterval(day, zone).start.getTime() < session.end.getTime(); day = addDays(day, 1)) {
    for (const half of HALVES) {
      const whole = halfOf(day, half, zone);
      if (overlaps(whole, session)) found.push({ day, half, during: shared(whole, session) });
    }
  }
  return found;
};
