import { addDays, dayInterval, type Interval, localDay, MS_PER_DAY, parseLocalDay, plusMinutes, type TimeZone } from '@escale/domain';
import { badInput } from '../../../platform/graphql/bad-input.ts';
import { SEARCH_SETTINGS } from './search-settings.ts';

type Edge = Date | string;

/** When slots are sought: each edge an instant, or a day that every place reads in its own zone. The day of `to` is included. */
export type SearchSpan = { readonly from: Edge; readonly to: Edge };

// No place is farther from UTC than these: a day that is on somewhere lies between.
const FARTHEST_EAST_HOURS = 14;
const FARTHEST_WEST_HOURS = 12;
const MS_PER_HOUR = 3_600_000;

const utcMidnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const startOf = (edge: Edge): number => (typeof edge === 'string' ? utcMidnight(edge) : edge.getTime());
const endOf = (edge: Edge): number => (typeof edge === 'string' ? utcMidnight(edge) + MS_PER_DAY : edge.getTime());

/** Checks the two edges and fills in what is left out; throws `BAD_USER_INPUT`. */
export function spanOf(from: Edge | null | undefined, to: Edge | null | undefined, now: Date): SearchSpan {
  const start = from ?? now;
  const end = to ?? (typeof start === 'string' ? addDays(localDay(start), SEARCH_SETTINGS.daysDefault - 1) : new Date(start.getTime() + SEARCH_SETTINGS.daysDefault * MS_PER_DAY));
  for (const [field, edge] of [['from', start], ['to', end]] as const) {
    if (Math.abs(startOf(edge) - now.getTime()) > 3_660 * MS_PER_DAY) throw badInput(field, 'must be within ten years of today.');
  }
  const days = (endOf(end) - startOf(start)) / MS_PER_DAY;
  // A day on one side and an instant on the other are compared roughly: only the zone of each place could tell exactly.
  const slack = typeof start === typeof end ? 0 : 1;
  if (days <= -slack || (slack === 0 && days <= 0)) throw badInput('to', 'must come after from.');
  const most = SEARCH_SETTINGS.daysMost + (typeof end === 'string' ? 1 : 0) + slack;
  if (days > most) throw badInput('to', `must be at most ${SEARCH_SETTINGS.daysMost} days after from.`);
  return { from: start, to: end };
}

/** The span by the clocks of one zone. */
export function windowIn({ from, to }: SearchSpan, zone: TimeZone): Interval {
  const start = typeof from === 'string' ? dayInterval(localDay(from), zone).start : from;
  const end = typeof to === 'string' ? dayInterval(localDay(to), zone).end : to;
  return { start, end: end.getTime() < start.getTime() ? start : end };
}

/** A stretch that holds the span in every zone, from now on: what is past cannot be booked. */
export function widestWindow({ from, to }: SearchSpan, now: Date): Interval {
  const start = typeof from === 'string' ? utcMidnight(from) - FARTHEST_EAST_HOURS * MS_PER_HOUR : from.getTime();
  const end = typeof to === 'string' ? utcMidnight(to) + MS_PER_DAY + FARTHEST_WEST_HOURS * MS_PER_HOUR : to.getTime();
  const first = Math.max(start, now.getTime());
  // Turnaround after the last slot counts too.
  return { start: new Date(first), end: plusMinutes(new Date(Math.max(first, end)), 24 * 60) };
}

export const daysOf = ({ start, end }: Interval): number => (end.getTime() - start.getTime()) / MS_PER_DAY;

/** Whether the whole span is over everywhere. */
export const isPast = (span: SearchSpan, now: Date): boolean => {
  const end = typeof span.to === 'string' ? utcMidnight(span.to) + MS_PER_DAY + FARTHEST_WEST_HOURS * MS_PER_HOUR : span.to.getTime();
  return end <= now.getTime();
};

/** The days right after a span, or from now on when it is over; as many as alternatives are sought in. */
export function afterSpan(span: SearchSpan, now: Date): SearchSpan {
  const asDay = typeof span.to === 'string' ? parseLocalDay(span.to) : null;
  if (isPast(span, now) || (asDay === null && typeof span.to === 'string')) return { from: now, to: new Date(now.getTime() + SEARCH_SETTINGS.alternativeDays * MS_PER_DAY) };
  if (asDay !== null) return { from: addDays(asDay, 1), to: addDays(asDay, SEARCH_SETTINGS.alternativeDays) };
  const from = span.to as Date;
  return { from, to: new Date(from.getTime() + SEARCH_SETTINGS.alternativeDays * MS_PER_DAY) };
}
