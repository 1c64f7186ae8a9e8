import { MINUTES_PER_DAY } from '../time/duration.ts';
import { addDays, type LocalDay, weekdayOf } from '../time/local-day.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import type { Intervals, WeekHours } from './week-hours.ts';

/** Whose word counts on a day: an exception's before a holiday's before the week's. */
type Word = 'WEEK' | 'HOLIDAY' | 'EXCEPTION';
const STRENGTH: Readonly<Record<Word, number>> = { WEEK: 0, HOLIDAY: 1, EXCEPTION: 2 };

const wordOn = ({ holidays, exceptions }: WeekHours, day: LocalDay, isHoliday: (day: LocalDay) => boolean): Word => {
  if (exceptions.some((exception) => exception.day === day)) return 'EXCEPTION';
  return holidays !== null && isHoliday(day) ? 'HOLIDAY' : 'WEEK';
};

/**
 * What opens on a day. A night belongs to the day it starts on; it ends at midnight where the next day has a stronger word, for whoever
 * says "closed on the 25th" means from midnight on. Of two exceptional days in a row the second counts from its midnight.
 */
export const hoursOn = (week: WeekHours, day: LocalDay, isHoliday: (day: LocalDay) => boolean): Intervals => {
  const word = wordOn(week, day, isHoliday);
  const own = word === 'WEEK' ? week.days[weekdayOf(day)] : word === 'HOLIDAY' ? (week.holidays ?? []) : (week.exceptions.find((exception) => exception.day === day)?.intervals ?? []);
  const next = wordOn(week, addDays(day, 1), isHoliday);
  const cut = STRENGTH[next] > STRENGTH[word] || (word === 'EXCEPTION' && next === 'EXCEPTION');
  return cut ? own.map(({ opens, closes }) => ({ opens, closes: minuteOfDay(Math.min(closes, MINUTES_PER_DAY)) })) : own;
};
