import { dayFrame, type DayFrame } from './day-frame.ts';
import { MINUTES_PER_DAY, MS_PER_MINUTE } from './duration.ts';
import type { Interval } from './interval.ts';
import { addDays, dayNumberMs, dayOfNumberMs, type LocalDay } from './local-day.ts';
import { minuteOfDay, type MinuteOfDay } from './minute-of-day.ts';
import type { TimeZone } from './time-zone.ts';

/** A wall-clock reading: the calendar day and the minute of it. */
export type LocalTime = { readonly day: LocalDay; readonly minute: MinuteOfDay };

const frameAround = (instant: number, zone: TimeZone): { day: LocalDay; frame: DayFrame } => {
  let day = dayOfNumberMs(instant);
  let frame = dayFrame(day, zone);
  while (instant < frame.start) frame = dayFrame((day = addDays(day, -1)), zone);
  while (instant >= frame.end) frame = dayFrame((day = addDays(day, 1)), zone);
  return { day, frame };
};

/** The clock time as a day and a minute of that same day: `24:00` and beyond belong to the following day. */
const normalised = (day: LocalDay, minute: number): { day: LocalDay; minute: number } => {
  const days = Math.floor(minute / MINUTES_PER_DAY);
  return days === 0 ? { day, minute } : { day: addDays(day, days), minute: minute - days * MINUTES_PER_DAY };
};

/**
 * The instant at which clocks of the zone show a time; minutes past 1440 run into the next day.
 * Null when the clocks skip that time, the first of the two instants when they show it twice.
 */
export const instantOf = (day: LocalDay, minute: MinuteOfDay, zone: TimeZone): Date | null => {
  const at = normalised(day, minute);
  const shown = dayNumberMs(at.day) + at.minute * MS_PER_MINUTE;
  for (const segment of dayFrame(at.day, zone).segments) {
    const instant = shown - segment.offset;
    if (segment.from <= instant && instant < segment.to) return new Date(instant);
  }
  return null;
};

/** The first instant at which clocks of the zone show a time or a later one: as {@link instantOf}, but a skipped time gives the moment of the jump. */
export const firstInstantFrom = (day: LocalDay, minute: MinuteOfDay, zone: TimeZone): Date => {
  const at = normalised(day, minute);
  const shown = dayNumberMs(at.day) + at.minute * MS_PER_MINUTE;
  const frame = dayFrame(at.day, zone);
  for (const segment of frame.segments) {
    const instant = shown - segment.offset;
    if (instant < segment.to) return new Date(Math.max(instant, segment.from));
  }
  return new Date(frame.end);
};

/** What the clocks of a zone show at an instant, to the whole minute. */
export const localOf = (instant: Date, zone: TimeZone): LocalTime => {
  const at = instant.getTime();
  const { day, frame } = frameAround(at, zone);
  const segment = frame.segments.find(({ to }) => at < to);
  if (segment === undefined) throw new RangeError(`No clock reading in ${zone} at ${instant.toISOString()}`);
  return { day, minute: minuteOfDay(Math.floor((at + segment.offset - dayNumberMs(day)) / MS_PER_MINUTE)) };
};

/** The calendar day of an instant in a zone. */
export const dayOf = (instant: Date, zone: TimeZone): LocalDay => frameAround(instant.getTime(), zone).day;

/** The whole of a calendar day in a zone: 23, 24 or 25 hours. */
export const dayInterval = (day: LocalDay, zone: TimeZone): Interval => {
  const { start, end } = dayFrame(day, zone);
  return { start: new Date(start), end: new Date(end) };
};
