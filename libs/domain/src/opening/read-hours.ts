import { MINUTES_PER_DAY } from '../time/duration.ts';
import { type LocalDay, parseLocalDay, type Weekday, WEEKDAYS } from '../time/local-day.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import { hoursFault } from './check-week.ts';
import { readRules, type Rule } from './read-rules.ts';
import { type ExceptionalDay, type Intervals, tidied, tidiedWeek, type WeekHours, weekOf } from './week-hours.ts';
import { ALWAYS, OSM_MONTHS } from './write-hours.ts';

const hasNight = (intervals: Intervals): boolean => intervals.some(({ closes }) => closes > MINUTES_PER_DAY);

const isoDay = ({ year, month, date }: NonNullable<Rule['date']>): LocalDay | null =>
  parseLocalDay(`${year}-${String(OSM_MONTHS.findIndex((name) => name === month) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`);

/** Whether a later rule of the week would end a night of an earlier one at midnight, which the grid cannot say. */
const cutsANight = (rules: readonly Rule[]): boolean =>
  rules.some(({ intervals, days }, index) =>
    hasNight(intervals) && rules.slice(index + 1).some((later) => !later.added && later.days.some((day) => days.some((before) => (before + 1) % 7 === day))));

/**
 * The hours a text holds, if the grid can hold them exactly; null for a text that is richer (months, weeks of the month, seasons, appointments)
 * or that says more than may be written here. Other ways of writing the same hours are read too.
 */
export const readOpeningHours = (text: string): WeekHours | null => {
  if (text.trim() === ALWAYS) {
    const allDay = [{ opens: minuteOfDay(0), closes: minuteOfDay(MINUTES_PER_DAY) }];
    return weekOf(Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, allDay])));
  }
  const rules = readRules(text);
  if (rules === null || cutsANight(rules)) return null;
  const days: Partial<Record<Weekday, Intervals>> = {};
  const exceptions: ExceptionalDay[] = [];
  let holidays: Intervals | null = null;
  for (const { days: named, holiday, date, intervals, comment, added } of rules) {
    if (date !== null) {
      const day = isoDay(date);
      if (day === null || added) return null;
      exceptions.push({ day, intervals: tidied(intervals), comment });
      continue;
    }
    // The grid lets an exception speak before a holiday, and a holiday before the week; so must the text, where what comes later counts.
    if (exceptions.length > 0 || comment !== null || (added && intervals.length === 0)) return null;
    if (named.length > 0 && holidays !== null) return null;
    if (holiday && (added || (named.length > 0 && hasNight(intervals)))) return null;
    for (const index of named) {
      const weekday = WEEKDAYS[index] as Weekday;
      const before = added ? (days[weekday] ?? []) : [];
      if (before.some(({ opens, closes }) => intervals.some((other) => opens < other.closes && other.opens < closes))) return null;
      days[weekday] = tidied([...before, ...intervals]);
    }
    if (holiday) holidays = tidied(intervals);
  }
  const inOrder = exceptions.every(({ day }, index) => index === 0 || (exceptions[index - 1]?.day ?? '') < day);
  if (!inOrder && exceptions.some(({ intervals }) => hasNight(intervals))) return null;
  const week = tidiedWeek(weekOf(days, { holidays, exceptions }));
  return hoursFault(week) === null ? week : null;
};
