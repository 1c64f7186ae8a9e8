import { ok, refuse, type Result } from '../../kernel/result.ts';
import { plusMinutes } from '../../time/duration.ts';
import { contains, type Interval } from '../../time/interval.ts';
import type { LocalDay } from '../../time/local-day.ts';
import type { MinuteOfDay } from '../../time/minute-of-day.ts';
import type { TimeZone } from '../../time/time-zone.ts';
import type { Id } from '../../kernel/id.ts';
import { firstInstantFrom } from '../../time/zoned.ts';
import type { Refusal } from '../refusal.ts';
import { type Closure, CLOSURE_DAYS_MOST } from './closure.ts';

/** A day and a time by the clocks of the place. */
export type LocalMoment = { readonly day: LocalDay; readonly minute: MinuteOfDay };

export type ClosureWish = { readonly from: LocalMoment; readonly to: LocalMoment; readonly spaceId: Id<'Space'> | null };

export type ClosureFacts = { readonly zone: TimeZone; readonly closures: readonly Closure[] };

/**
 * Whether a place can be closed, and from which instant to which: in order, not over already, not longer than three months, and not
 * where it is closed already. A time the clocks skip is the first one after it.
 */
export const decideClosure = ({ from, to, spaceId }: ClosureWish, { zone, closures }: ClosureFacts, now: Date): Result<Interval, Refusal> => {
  const during = { start: firstInstantFrom(from.day, from.minute, zone), end: firstInstantFrom(to.day, to.minute, zone) };
  if (during.end.getTime() <= during.start.getTime()) return refuse({ code: 'CLOSURE_OUT_OF_ORDER', field: 'to' });
  if (during.end.getTime() <= now.getTime()) return refuse({ code: 'CLOSURE_OVER', field: 'to', at: during.end });
  if (during.end.getTime() > plusMinutes(during.start, CLOSURE_DAYS_MOST * 24 * 60).getTime()) return refuse({ code: 'CLOSURE_TOO_LONG', field: 'to' });
  const already = closedAlready(during, spaceId, closures);
  return already === null ? ok(during) : refuse(already);
};

/** Why it would change nothing to close then: one closure covers it all. Null when none does; two that overlap may stand side by side. */
export const closedAlready = (during: Interval, spaceId: Id<'Space'> | null, closures: readonly Closure[]): Refusal | null => {
  const already = closures.find((closure) => (closure.spaceId === null || closure.spaceId === spaceId) && contains(closure.during, during));
  return already === undefined ? null : { code: 'ALREADY_CLOSED', at: already.during.end };
};
