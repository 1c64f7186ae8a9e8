import { isEmpty, overlaps, type Interval } from '../time/interval.ts';
import { addDays, daysBetween } from '../time/local-day.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import type { TimeZone } from '../time/time-zone.ts';
import { localOf } from '../time/zoned.ts';
import { shiftInterval } from './plan-shifts.ts';
import type { LeftAside, Shift } from './shift.ts';

export type CopyFacts = {
  readonly zone: TimeZone;
  readonly open: readonly Interval[];
  /** Who is of the team now, and when each is planned already. */
  readonly team: ReadonlyMap<string, readonly Interval[]>;
};

export type CopiedWeek<One extends Shift> = { readonly copied: readonly { readonly of: One; readonly during: Interval }[]; readonly leftAside: readonly { readonly of: One; readonly reason: LeftAside }[] };

/** The same shifts a week later, at the same hours by the clocks of the place; what cannot be is left aside, each with its reason. */
export const copyWeek = <One extends Shift>(shifts: readonly One[], { zone, open, team }: CopyFacts, now: Date): CopiedWeek<One> => {
  const copied: { of: One; during: Interval }[] = [];
  const leftAside: { of: One; reason: LeftAside }[] = [];
  for (const of of shifts) {
    const from = localOf(of.during.start, zone);
    const to = localOf(of.during.end, zone);
    const during = shiftInterval({ day: addDays(from.day, 7), from: from.minute, to: minuteOfDay(to.minute + daysBetween(from.day, to.day) * 1_440) }, zone);
    const busy = team.get(of.accountId);
    const reason: LeftAside | null = busy === undefined ? 'LEFT_TEAM'
      : isEmpty(during) ? 'NO_SUCH_HOUR'
      : during.end.getTime() <= now.getTime() ? 'OVER'
      : busy.some((one) => overlaps(one, during)) ? 'BUSY'
      : !open.some((stretch) => overlaps(stretch, during)) ? 'CLOSED'
      : null;
    if (reason === null) copied.push({ of, during });
    else leftAside.push({ of, reason });
  }
  return { copied, leftAside };
};
