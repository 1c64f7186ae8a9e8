import { weeklyDays } from '../../team/plan-shifts.ts';
import { refuse, ok, type Result } from '../../kernel/result.ts';
import { addDays, daysBetween, type LocalDay, WEEKDAYS, type Weekday, weekdayOf } from '../../time/local-day.ts';
import type { MinuteOfDay } from '../../time/minute-of-day.ts';
import type { TimeZone } from '../../time/time-zone.ts';
import { instantOf } from '../../time/zoned.ts';
import type { Refusal } from '../refusal.ts';

/** Sessions of one series at most: a year of weeks. */
export const SERIES_MOST = 52;
/** Weeks between two of its weeks at most. */
export const SERIES_EVERY_MOST = 8;
/** Days from the first to the last at most: fifty-two weeks, whatever the rhythm. */
const LONGEST = 7 * SERIES_MOST;

/** The same hour by the clocks of a place on some weekdays, every so many weeks: until a day, itself included, or so many times. */
export type Recurrence = {
  readonly first: LocalDay;
  readonly at: MinuteOfDay;
  readonly everyWeeks: number;
  readonly weekdays: readonly Weekday[];
  readonly until: LocalDay | null;
  readonly count: number | null;
};

/** One session a series gives: its place in it, its day, and its instant; null where the clocks of the place skip that hour on that day. */
export type Occurrence = { readonly index: number; readonly day: LocalDay; readonly startsAt: Date | null };

const monday = (day: LocalDay): LocalDay => addDays(day, -WEEKDAYS.indexOf(weekdayOf(day)));

const daysOf = ({ first, everyWeeks, weekdays, until, count }: Recurrence): readonly LocalDay[] => {
  const last = until ?? addDays(first, LONGEST);
  const start = monday(first);
  return weekdays
    .flatMap((weekday) => weeklyDays(addDays(start, WEEKDAYS.indexOf(weekday)), last))
    .filter((day) => day >= first && day <= last && (daysBetween(start, monday(day)) / 7) % everyWeeks === 0)
    .sort()
    .slice(0, count ?? undefined);
};

/** What is wrong with a rhythm, whatever the place has free; null when nothing is. The first day must be one of its weekdays: what is asked for first is what one was looking at. */
export const screenRecurrence = (wish: Recurrence): Refusal | null => {
  const { first, everyWeeks, weekdays, until, count } = wish;
  if (!Number.isInteger(everyWeeks) || everyWeeks < 1 || everyWeeks > SERIES_EVERY_MOST) return { code: 'SERIES_OUT_OF_ORDER', field: 'everyWeeks' };
  if (new Set(weekdays).size !== weekdays.length || !weekdays.includes(weekdayOf(first))) return { code: 'SERIES_OUT_OF_ORDER', field: 'weekdays' };
  if ((until === null) === (count === null)) return { code: 'SERIES_OUT_OF_ORDER', field: 'until' };
  if (count !== null && (!Number.isInteger(count) || count < 2)) return { code: 'SERIES_OUT_OF_ORDER', field: 'count' };
  if (until !== null && until <= first) return { code: 'SERIES_OUT_OF_ORDER', field: 'until' };
  if (count !== null && count > SERIES_MOST) return { code: 'SERIES_TOO_LONG', field: 'count' };
  if (until !== null && daysBetween(first, until) > LONGEST) return { code: 'SERIES_TOO_LONG', field: 'until' };
  const days = daysOf(wish).length;
  if (days > SERIES_MOST) return { code: 'SERIES_TOO_LONG', field: until === null ? 'count' : 'until' };
  // A rhythm of two months gives fewer in a year than were asked for.
  if (count !== null && days < count) return { code: 'SERIES_TOO_LONG', field: 'count' };
  return days < 2 ? { code: 'SERIES_OUT_OF_ORDER', field: 'until' } : null;
};

/**
 * The sessions of a series in order, 2 to {@link SERIES_MOST}, each at the same hour by the clocks of the place. On the day the clocks go forward an hour that
 * they skip is no instant: the session is listed without one, for a person to choose another hour. On the day they go back, the first of the two.
 */
export const expandSeries = (wish: Recurrence, zone: TimeZone): Result<readonly Occurrence[], Refusal> => {
  const wrong = screenRecurrence(wish);
  return wrong === null ? ok(daysOf(wish).map((day, index) => ({ index, day, startsAt: instantOf(day, wish.at, zone) }))) : refuse(wrong);
};
