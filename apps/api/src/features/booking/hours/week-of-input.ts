import { HOURS_BOUNDS, type Intervals, localDay, minuteOfDay, parseMinuteOfDay, type WeekHours, weekOf } from '@escale/domain';
import { badInput } from '../../../platform/graphql/bad-input.ts';

interface IntervalInput {
  readonly opens: string;
  readonly closes: string;
}

/** What a week is sent as. */
export interface WeekInput {
  readonly week?: { readonly days: readonly { readonly weekday: keyof WeekHours['days']; readonly intervals: readonly IntervalInput[] }[]; readonly holidays?: readonly IntervalInput[] | null } | null;
  readonly exceptions: readonly { readonly day: string; readonly intervals: readonly IntervalInput[]; readonly comment?: string | null }[];
}

const MINUTES_PER_DAY = 1_440;

function intervalsOf(field: string, sent: readonly IntervalInput[]): Intervals {
  // One more than may be kept passes on, so that its day and row are told.
  if (sent.length > HOURS_BOUNDS.intervals + 1) throw badInput(field, `must have at most ${HOURS_BOUNDS.intervals} intervals a day.`);
  return sent.map((interval) => {
    const opens = parseMinuteOfDay(interval.opens) ?? minuteOfDay(0);
    const closes = parseMinuteOfDay(interval.closes) ?? minuteOfDay(0);
    return { opens, closes: closes < opens ? minuteOfDay(closes + MINUTES_PER_DAY) : closes };
  });
}

/** The week in the domain's words, null where it is the same as the public's. Throws `BAD_USER_INPUT` where a weekday comes twice. */
export function weekOfInput({ week, exceptions }: WeekInput): WeekHours | null {
  if (week === null || week === undefined) return null;
  if (new Set(week.days.map(({ weekday }) => weekday)).size < week.days.length) throw badInput('week.days', 'must name each weekday once.');
  if (exceptions.some(({ day }) => day < '2000-01-01' || day > '2099-12-31')) throw badInput('exceptions', 'must be days of the years 2000 to 2099.');
  return weekOf(Object.fromEntries(week.days.map(({ weekday, intervals }) => [weekday, intervalsOf('week.days', intervals)])), {
    holidays: week.holidays === null || week.holidays === undefined ? null : intervalsOf('week.holidays', week.holidays),
    exceptions: exceptions.map(({ day, intervals, comment }) => ({ day: localDay(day), intervals: intervalsOf('exceptions', intervals), comment: comment?.trim() ? comment.trim() : null })),
  });
}
