import { MS_PER_DAY } from './duration.ts';

declare const localDayBrand: unique symbol;

/** A calendar day `YYYY-MM-DD`, in whatever zone it is about. */
export type LocalDay = string & { readonly [localDayBrand]: true };

export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day a text names, or null when it is not a day of the calendar (`2026-02-30`). */
export const parseLocalDay = (text: string): LocalDay | null => {
  const found = SHAPE.exec(text);
  if (found === null) return null;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text) ? (text as LocalDay) : null;
};

/** The day a text names; throws `RangeError` when it is not a day of the calendar. */
export const localDay = (text: string): LocalDay => {
  const day = parseLocalDay(text);
  if (day === null) throw new RangeError(`Not a calendar day: ${text}`);
  return day;
};

/** Midnight of the day as if its zone were UTC, in milliseconds: a number to count days with, not an instant. */
export const dayNumberMs = (day: LocalDay): number => Date.parse(day);

/** The day whose {@link dayNumberMs} contains the number. */
export const dayOfNumberMs = (ms: number): LocalDay => new Date(ms).toISOString().slice(0, 10) as LocalDay;

/** The day `count` calendar days later (or, negative, earlier). */
export const addDays = (day: LocalDay, count: number): LocalDay => dayOfNumberMs(dayNumberMs(day) + count * MS_PER_DAY);

/** How many calendar days lead from one day to another; negative when `to` comes first. */
export const daysBetween = (from: LocalDay, to: LocalDay): number => (dayNumberMs(to) - dayNumberMs(from)) / MS_PER_DAY;

/** `count` days in a row, the first being `day`. */
export const daysFrom = (day: LocalDay, count: number): readonly LocalDay[] =>
  Array.from({ length: count }, (_, index) => addDays(day, index));

/** The weekday of a day. */
export const weekdayOf = (day: LocalDay): Weekday => {
  const sundayFirst = new Date(dayNumberMs(day)).getUTCDay();
  return WEEKDAYS[(sundayFirst + 6) % 7] as Weekday;
};

/** Negative, zero or positive as the one day comes before, with or after the other. */
export const compareDays = (one: LocalDay, other: LocalDay): number => (one < other ? -1 : one > other ? 1 : 0);
