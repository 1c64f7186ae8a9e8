import { MINUTES_PER_DAY } from '../time/duration.ts';
import { type LocalDay, type Weekday, WEEKDAYS } from '../time/local-day.ts';
import { formatMinuteOfDay } from '../time/minute-of-day.ts';
import { type Intervals, sameIntervals, tidiedWeek, type WeekHours } from './week-hours.ts';

/** The days of the week as OSM writes them, Monday first. */
export const OSM_DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
/** The months as OSM writes them. */
export const OSM_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
export const ALWAYS = '24/7';

const times = (intervals: Intervals): string =>
  intervals.length === 0 ? 'off' : intervals.map(({ opens, closes }) => `${formatMinuteOfDay(opens)}-${formatMinuteOfDay(closes)}`).join(',');

const isAllDay = (intervals: Intervals): boolean => intervals.length === 1 && intervals[0]?.opens === 0 && intervals[0].closes === MINUTES_PER_DAY;

/** Indexes of weekdays as OSM writes them: three in a row or more as a range. */
const daysOf = (indexes: readonly number[]): string => {
  const runs: number[][] = [];
  for (const index of indexes) {
    const run = runs.at(-1);
    if (run?.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  const name = (index: number | undefined): string => OSM_DAYS[index ?? 0] ?? '';
  return runs.map((run) => (run.length > 2 ? `${name(run[0])}-${name(run.at(-1))}` : run.map(name).join(','))).join(',');
};

const weekRules = (days: WeekHours['days']): readonly string[] => {
  const groups: { readonly indexes: number[]; readonly intervals: Intervals }[] = [];
  for (const [index, weekday] of WEEKDAYS.entries()) {
    const intervals = days[weekday];
    if (intervals.length === 0) continue;
    const group = groups.find((one) => sameIntervals(one.intervals, intervals));
    if (group === undefined) groups.push({ indexes: [index], intervals });
    else group.indexes.push(index);
  }
  return groups.length === 0 ? ['off'] : groups.map(({ indexes, intervals }) => `${daysOf(indexes)} ${times(intervals)}`);
};

const dateOf = (day: LocalDay): string => `${day.slice(0, 4)} ${OSM_MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(8)}`;

/**
 * The hours in OSM's words, always the same for the same hours: `Mo-Fr 09:00-12:00,14:00-18:00; Sa 10:00-13:00; PH off; 2026 Dec 24 09:00-12:00`.
 * A rule after `;` would end the nights of earlier rules at midnight: where the week has nights, its rules are added to one another with `,`.
 */
export const writeOpeningHours = (hours: WeekHours): string => {
  const { days, holidays, exceptions } = tidiedWeek(hours);
  if (holidays === null && exceptions.length === 0 && WEEKDAYS.every((weekday) => isAllDay(days[weekday]))) return ALWAYS;
  const nights = WEEKDAYS.some((weekday: Weekday) => days[weekday].some(({ closes }) => closes > MINUTES_PER_DAY));
  return [
    weekRules(days).join(nights ? ', ' : '; '),
    ...(holidays === null ? [] : [`PH ${times(holidays)}`]),
    // Without `open`, a comment would make the opening uncertain.
    ...exceptions.map(({ day, intervals, comment }) => `${dateOf(day)} ${times(intervals)}${comment === null ? '' : `${intervals.length === 0 ? '' : ' open'} "${comment}"`}`),
  ].join('; ');
};
