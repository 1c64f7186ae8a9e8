import type { OpeningInterval } from '../availability/place-facts.ts';
import { MINUTES_PER_DAY } from '../time/duration.ts';
import type { LocalDay, Weekday } from '../time/local-day.ts';
import { WEEKDAYS } from '../time/local-day.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';

export type Intervals = readonly OpeningInterval[];

/** A day on which other hours count: none for a closed day. What is said of it is shown to everybody. */
export type ExceptionalDay = { readonly day: LocalDay; readonly intervals: Intervals; readonly comment: string | null };

/** Hours as the week grid holds them. */
export type WeekHours = {
  readonly days: Readonly<Record<Weekday, Intervals>>;
  /** Hours of public holidays, none for closed; null where a holiday is a day like any other. */
  readonly holidays: Intervals | null;
  /** In order, each day once. */
  readonly exceptions: readonly ExceptionalDay[];
};

/** What a person may write; all times in minutes. */
export const HOURS_BOUNDS = { intervals: 6, step: 5, latest: MINUTES_PER_DAY * 1.5, exceptions: 60, comment: 80 } as const;

/** The same hours in order, those that touch or overlap as one. */
export const tidied = (intervals: Intervals): Intervals => {
  const tidy: OpeningInterval[] = [];
  for (const next of [...intervals].sort((a, b) => a.opens - b.opens || a.closes - b.closes)) {
    const last = tidy.at(-1);
    if (last !== undefined && next.opens <= last.closes) tidy[tidy.length - 1] = { opens: last.opens, closes: minuteOfDay(Math.max(last.closes, next.closes)) };
    else tidy.push(next);
  }
  return tidy;
};

export const sameIntervals = (one: Intervals, other: Intervals): boolean =>
  one.length === other.length && one.every(({ opens, closes }, index) => opens === other[index]?.opens && closes === other[index]?.closes);

/** A week from what is said of some of its days; the others are closed, holidays are like other days. */
export const weekOf = (days: Partial<Record<Weekday, Intervals>>, more: Partial<Pick<WeekHours, 'holidays' | 'exceptions'>> = {}): WeekHours => ({
  days: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, days[weekday] ?? []])) as unknown as WeekHours['days'],
  holidays: more.holidays ?? null,
  exceptions: more.exceptions ?? [],
});

/** The same hours in their one written form: intervals tidied, exceptional days in order. */
export const tidiedWeek = ({ days, holidays, exceptions }: WeekHours): WeekHours => ({
  days: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, tidied(days[weekday])])) as unknown as WeekHours['days'],
  holidays: holidays === null ? null : tidied(holidays),
  exceptions: [...exceptions].sort((a, b) => (a.day < b.day ? -1 : 1)).map((one) => ({ ...one, intervals: tidied(one.intervals) })),
});
