import type { Refusal } from '../refusal.ts';
import { type Absence, absenceState, doesCount } from './contest.ts';

/** What a network does about repeated absences: so many within so many days, and for some days only one coming booking at a time. */
export type AbsenceLimit = { readonly absences: number; readonly withinDays: number; readonly forDays: number };

/** The least and the most of each; an absence is forgotten once it can no longer count (`ABSENCE` among the retention rules). */
export const ABSENCE_LIMIT_BOUNDS = { absences: [2, 10], withinDays: [7, 60], forDays: [7, 30] } as const satisfies Readonly<Record<keyof AbsenceLimit, readonly [number, number]>>;

const DAY_MS = 86_400_000;

/** Until when somebody has one coming booking at a time; null when they are not limited. Whatever absence was the last of enough of them starts the days. */
export const limitedUntil = (limit: AbsenceLimit | null, absences: readonly Absence[], now: Date): Date | null => {
  if (limit === null) return null;
  const counted = absences.filter((absence) => doesCount(absenceState(absence))).map(({ startsAt }) => startsAt.getTime());
  const ends = counted
    .filter((last) => counted.filter((at) => at <= last && at > last - limit.withinDays * DAY_MS).length >= limit.absences)
    .map((last) => last + limit.forDays * DAY_MS);
  const until = Math.max(...ends, 0);
  return until > now.getTime() ? new Date(until) : null;
};

/** Whether somebody may book once more, who has so many bookings to come; null when they may. It is never a ban: one booking is always possible. */
export const checkAbsenceLimit = (limit: AbsenceLimit | null, absences: readonly Absence[], coming: number, now: Date): Refusal<'ABSENCE_LIMIT_REACHED'> | null => {
  const until = coming === 0 ? null : limitedUntil(limit, absences, now);
  return until === null ? null : { code: 'ABSENCE_LIMIT_REACHED', at: until };
};
