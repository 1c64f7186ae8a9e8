import { addDays, GROUP_SESSIONS_MOST, localDay, parseLocalDay, parseMinuteOfDay, type Weekday, weekdayOf } from '@escale/domain';

/** A half-day asked for, by the clocks of whichever place it is at: `YYYY-MM-DD`, `HH:MM`. */
export type HalfDay = { readonly day: string; readonly from: string; readonly to: string };

export const MOMENTS = { MORNING: { from: '09:00', to: '12:00' }, AFTERNOON: { from: '14:00', to: '17:00' } } as const satisfies Record<string, Omit<HalfDay, 'day'>>;
export type Moment = keyof typeof MOMENTS;

/** Some moments of some weekdays, every week between two days, both included. */
export type Repeat = { readonly weekdays: readonly Weekday[]; readonly moments: readonly Moment[]; readonly from: string | null; readonly until: string | null };

/** A year and a day: longer than any group, and short enough to count while one types. */
const DAYS_MOST = 366;

const keyOf = ({ day, from }: HalfDay): string => `${day} ${from}`;
const inOrder = (dates: readonly HalfDay[]): readonly HalfDay[] => [...dates].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

export function halfDaysOf({ weekdays, moments, from, until }: Repeat): readonly HalfDay[] {
  if (from === null || until === null || parseLocalDay(from) === null || parseLocalDay(until) === null) return [];
  const found: HalfDay[] = [];
  for (let day = localDay(from), count = 0; day <= until && count < DAYS_MOST; day = addDays(day, 1), count += 1) {
    if (weekdays.includes(weekdayOf(day))) for (const moment of moments) found.push({ day, ...MOMENTS[moment] });
  }
  return inOrder(found);
}

/** The dates with more of them: in order, none twice at the same hour. */
export function withHalfDays(dates: readonly HalfDay[], more: readonly HalfDay[]): readonly HalfDay[] {
  const known = new Set(dates.map(keyOf));
  return inOrder([...dates, ...more.filter((date) => !known.has(keyOf(date)))]);
}

/** Why the dates cannot be searched for yet; null when they can. */
export type DatesProblem = 'missing' | 'outOfOrder' | 'past' | 'most';

export function problemOf(dates: readonly HalfDay[], today: string): DatesProblem | null {
  if (dates.length === 0) return 'missing';
  if (dates.some(({ from, to }) => (parseMinuteOfDay(from) ?? 0) >= (parseMinuteOfDay(to) ?? 0))) return 'outOfOrder';
  if (dates.some(({ day }) => day < today)) return 'past';
  return dates.length > GROUP_SESSIONS_MOST ? 'most' : null;
}
