import { WEEKDAYS, type Weekday } from '@escale/domain';
import type { Locale } from '../locale.ts';
import { formatWeekday } from './day.ts';
import { formatList } from './list.ts';

/** The name of a weekday: "lundi", "Monday". */
export const weekdayName = (weekday: Weekday, locale: Locale, length: 'long' | 'short' = 'long'): string =>
  // 5 January 1970 was a Monday.
  formatWeekday(`1970-01-${String(5 + WEEKDAYS.indexOf(weekday)).padStart(2, '0')}`, 'UTC', locale, length);

export const everyDayPhrase = (locale: Locale): string => (locale === 'fr' ? 'tous les jours' : 'every day');

/** Runs of days that follow one another. */
const runs = (weekdays: readonly Weekday[]): Weekday[][] => {
  const found: Weekday[][] = [];
  for (const weekday of weekdays) {
    const current = found.at(-1);
    const before = current?.at(-1);
    if (current !== undefined && before !== undefined && WEEKDAYS.indexOf(weekday) === WEEKDAYS.indexOf(before) + 1) current.push(weekday);
    else found.push([weekday]);
  }
  return found;
};

/** Sorted days as said: "du lundi au vendredi", "le lundi et le mercredi"; "on Sunday" after "closed". */
export const daysPhrase = (weekdays: readonly Weekday[], locale: Locale, after: 'open' | 'closed'): string => {
  const parts = runs(weekdays).flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return [];
    if (run.length < 3) return run.map((day) => (locale === 'fr' ? `le ${weekdayName(day, locale)}` : weekdayName(day, locale)));
    const [from, to] = [weekdayName(first, locale), weekdayName(last, locale)];
    return [locale === 'fr' ? `du ${from} au ${to}` : `${from} to ${to}`];
  });
  const phrase = formatList(parts, locale);
  const startsWithRange = (runs(weekdays)[0]?.length ?? 0) > 2;
  return locale === 'en' && after === 'closed' ? `${startsWithRange ? 'from' : 'on'} ${phrase}` : phrase;
};
