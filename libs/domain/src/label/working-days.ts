import { addDays, daysBetween, type LocalDay, weekdayOf, WEEKDAYS } from '../time/local-day.ts';

/** Public holidays of a territory, sorted, without doubles. */
export type Holidays = readonly LocalDay[];

const isWeekend = (day: LocalDay): boolean => WEEKDAYS.indexOf(weekdayOf(day)) >= 5;

/** Whether a day counts: Monday to Friday (*jours ouvrés*), no public holiday of the territory. */
export const isWorkingDay = (day: LocalDay, holidays: Holidays): boolean => !isWeekend(day) && !holidays.includes(day);

/** Weekdays before `day` since a Monday long ago. */
const MONDAY = '2001-01-01' as LocalDay;
const weekdaysBefore = (day: LocalDay): number => {
  const days = daysBetween(MONDAY, day);
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
};

/** How many working days lie in `[from, to)`; 0 when `to` does not come after `from`. */
export const workingDaysIn = (from: LocalDay, to: LocalDay, holidays: Holidays): number =>
  from >= to ? 0 : weekdaysBefore(to) - weekdaysBefore(from) - holidays.filter((day) => day >= from && day < to && !isWeekend(day)).length;

/** The first day on which `enough` holds, from `from` on; it must hold from some day on for good. */
const firstDay = (from: LocalDay, enough: (day: LocalDay) => boolean): LocalDay => {
  let span = 8;
  while (!enough(addDays(from, span))) span *= 2;
  let [low, high] = [0, span];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (enough(addDays(from, middle))) high = middle;
    else low = middle + 1;
  }
  return addDays(from, low);
};

/** The `count`-th working day from `from` on, which counts itself; `count` is at least 1. */
export const workingDayFrom = (from: LocalDay, count: number, holidays: Holidays): LocalDay => firstDay(from, (day) => workingDaysIn(from, addDays(day, 1), holidays) >= count);
