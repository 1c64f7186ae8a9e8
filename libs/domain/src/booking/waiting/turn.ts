import { MINUTES_PER_DAY, MS_PER_MINUTE, plusMinutes } from '../../time/duration.ts';
import { addDays } from '../../time/local-day.ts';
import { minuteOfDay } from '../../time/minute-of-day.ts';
import type { TimeZone } from '../../time/time-zone.ts';
import { firstInstantFrom, localOf } from '../../time/zoned.ts';
import type { WaitingRules } from './waiting-rules.ts';

type Awake = Pick<WaitingRules, 'awakeFrom' | 'awakeUntil'>;

/** The waking hours that are on at an instant or come next. */
const awakeAt = (instant: Date, zone: TimeZone, { awakeFrom, awakeUntil }: Awake): { readonly start: Date; readonly end: Date } => {
  const { day, minute } = localOf(instant, zone);
  const on = minute >= awakeUntil ? addDays(day, 1) : day;
  const opens = firstInstantFrom(on, minuteOfDay(awakeFrom), zone);
  return { start: opens > instant ? opens : instant, end: firstInstantFrom(on, minuteOfDay(awakeUntil), zone) };
};

/** When so many waking minutes after an instant are over: an evening's rest goes on the next morning. */
export const afterAwakeMinutes = (from: Date, minutes: number, zone: TimeZone, awake: Awake): Date => {
  let left = minutes;
  let at = from;
  for (;;) {
    const { start, end } = awakeAt(at, zone, awake);
    const span = (end.getTime() - start.getTime()) / MS_PER_MINUTE;
    if (left <= span) return plusMinutes(start, left);
    left -= span;
    at = end;
  }
};

/** How many waking minutes lie between two instants, counted up to `most`. */
export const awakeMinutes = (from: Date, to: Date, most: number, zone: TimeZone, awake: Awake): number => {
  let counted = 0;
  let at = from;
  while (counted < most && at < to) {
    const { start, end } = awakeAt(at, zone, awake);
    if (start >= to) break;
    counted += ((end < to ? end : to).getTime() - start.getTime()) / MS_PER_MINUTE;
    at = end;
  }
  return Math.min(most, counted);
};

/** How long before a session somebody must know of it: the notice they asked for, and the way there. */
export const minutesToReach = ({ noticeMinutes, distanceKm }: { readonly noticeMinutes: number; readonly distanceKm: number | null }, { minutesPerKm }: Pick<WaitingRules, 'minutesPerKm'>): number =>
  noticeMinutes + Math.ceil((distanceKm ?? 0) * minutesPerKm);

/** What a turn is measured by: when the session starts, where, and what the person needs to come. */
export type TurnQuestion = { readonly startsAt: Date; readonly zone: TimeZone; readonly noticeMinutes: number; readonly distanceKm: number | null };

/**
 * Until when a person may answer if a session is offered now; null when it is not to be offered, for they could not come in time or would have too little time to answer.
 * The usual length, at most half of the waking minutes that are left before they must set off: who comes after them must have a turn too. It never ends at night.
 */
export const turnUntil = (question: TurnQuestion, rules: WaitingRules, now: Date): Date | null => {
  const { startsAt, zone } = question;
  const leave = plusMinutes(startsAt, -minutesToReach(question, rules));
  const usable = awakeMinutes(now, leave, 2 * rules.turnMinutes, zone, rules);
  const minutes = Math.floor(Math.min(rules.turnMinutes, usable / 2));
  return minutes < rules.leastTurnMinutes ? null : afterAwakeMinutes(now, minutes, zone, rules);
};

/** Minutes of notice anybody may ask for: none, or up to a week. */
export const NOTICE_MOST = 7 * MINUTES_PER_DAY;
