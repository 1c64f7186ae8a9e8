import { MINUTES_PER_DAY } from '../time/duration.ts';
import { addDays, type LocalDay, type Weekday, WEEKDAYS } from '../time/local-day.ts';
import { HOURS_BOUNDS, type Intervals, type WeekHours } from './week-hours.ts';

export const HOURS_FAULTS = [
  'TOO_MANY_INTERVALS', 'NOT_IN_STEPS', 'ENDS_BEFORE_IT_STARTS', 'TOO_LONG', 'OVERLAP', 'OVERLAPS_NEXT_DAY', 'EXCEPTION_TWICE', 'TOO_MANY_EXCEPTIONS', 'COMMENT_TOO_LONG', 'COMMENT_CHARACTERS',
] as const;
export type HoursFaultCode = (typeof HOURS_FAULTS)[number];

/** A row of the form: a weekday, the public holidays, or an exceptional day. */
export type HoursDay = Weekday | 'HOLIDAYS' | LocalDay;

/** What cannot be kept, and where: the day, and the row among its hours, counted from 0. */
export type HoursFault = { readonly code: HoursFaultCode; readonly day: HoursDay | null; readonly row: number | null };

// eslint-disable-next-line no-control-regex -- A quote would end the comment within the text, and a line of hours has one line.
const UNSAYABLE = /["\u0000-\u001F\u007F\u2028\u2029]/u;

const faultWithin = (intervals: Intervals, day: HoursDay): HoursFault | null => {
  if (intervals.length > HOURS_BOUNDS.intervals) return { code: 'TOO_MANY_INTERVALS', day, row: HOURS_BOUNDS.intervals };
  for (const [row, { opens, closes }] of intervals.entries()) {
    const fault = (code: HoursFaultCode): HoursFault => ({ code, day, row });
    if (opens % HOURS_BOUNDS.step !== 0 || closes % HOURS_BOUNDS.step !== 0) return fault('NOT_IN_STEPS');
    if (opens >= MINUTES_PER_DAY || closes <= opens) return fault('ENDS_BEFORE_IT_STARTS');
    if (closes > HOURS_BOUNDS.latest || (closes - opens >= MINUTES_PER_DAY && !(opens === 0 && closes === MINUTES_PER_DAY))) return fault('TOO_LONG');
    if (intervals.some((other, index) => index < row && other.opens < closes && opens < other.closes)) return fault('OVERLAP');
  }
  return null;
};

const nightFault = (days: WeekHours['days']): HoursFault | null => {
  for (const [index, day] of WEEKDAYS.entries()) {
    const next = days[WEEKDAYS[(index + 1) % 7] as Weekday];
    const row = days[day].findIndex(({ closes }) => next.some(({ opens }) => opens + MINUTES_PER_DAY < closes));
    if (row >= 0) return { code: 'OVERLAPS_NEXT_DAY', day, row };
  }
  return null;
};

/** The first thing that keeps hours from being written, or null. A night may not reach into what the next day of the week opens. */
export const hoursFault = ({ days, holidays, exceptions }: WeekHours): HoursFault | null => {
  const found = WEEKDAYS.map((day) => faultWithin(days[day], day)).find((fault) => fault !== null) ?? nightFault(days) ?? (holidays === null ? null : faultWithin(holidays, 'HOLIDAYS'));
  if (found !== null) return found;
  if (exceptions.length > HOURS_BOUNDS.exceptions) return { code: 'TOO_MANY_EXCEPTIONS', day: exceptions[HOURS_BOUNDS.exceptions]?.day ?? null, row: null };
  const seen = new Map<LocalDay, Intervals>();
  for (const { day, intervals, comment } of exceptions) {
    if (seen.has(day)) return { code: 'EXCEPTION_TWICE', day, row: null };
    seen.set(day, intervals);
    const fault = faultWithin(intervals, day);
    if (fault !== null) return fault;
    if (comment !== null && [...comment].length > HOURS_BOUNDS.comment) return { code: 'COMMENT_TOO_LONG', day, row: null };
    if (comment !== null && (UNSAYABLE.test(comment) || comment.trim() !== comment || comment === '')) return { code: 'COMMENT_CHARACTERS', day, row: null };
  }
  for (const [day, intervals] of seen) {
    const next = seen.get(addDays(day, 1)) ?? [];
    const row = intervals.findIndex(({ closes }) => next.some(({ opens }) => opens + MINUTES_PER_DAY < closes));
    if (row >= 0) return { code: 'OVERLAPS_NEXT_DAY', day, row };
  }
  return null;
};
