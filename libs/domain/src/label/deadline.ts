import { addDays, type LocalDay } from '../time/local-day.ts';
import type { TimeZone } from '../time/time-zone.ts';
import { dayInterval, dayOf } from '../time/zoned.ts';
import { type Holidays, workingDayFrom, workingDaysIn } from './working-days.ts';

export const CLOCK_RESUMES = ['CONTINUE', 'RESET'] as const;
/** Once what was asked for came: the clock goes on where it stood, or begins again. */
export type ClockResume = (typeof CLOCK_RESUMES)[number];

/** While it lasts the clock stands; `to` is null as long as the place has not answered. */
export type Pause = { readonly from: Date; readonly to: Date | null };

export type DeadlineClock = {
  readonly startedAt: Date;
  /** Pauses do not overlap, and come in their order. */
  readonly pauses: readonly Pause[];
  readonly workingDays: number;
  readonly resume: ClockResume;
  /** Of the territory that decides: its days and its holidays, wherever the reader is. */
  readonly zone: TimeZone;
  readonly holidays: Holidays;
};

/** `at`: the instant after the last day, from which it is late. */
export type Deadline = { readonly lastDay: LocalDay; readonly at: Date };

/**
 * By when there must be an answer. Convention, as for administrative silence (code des relations entre le public et l’administration, L. 231-1 and L. 114-5): the first day that counts is the day after the start;
 * only working days of the territory count; no day counts on which the clock stood, were it for a minute; the period ends with its last day. Null while the clock stands.
 */
export const deadlineOf = ({ startedAt, pauses, workingDays, resume, zone, holidays }: DeadlineClock): Deadline | null => {
  const until = (lastDay: LocalDay): Deadline => ({ lastDay, at: dayInterval(lastDay, zone).end });
  let day = addDays(dayOf(startedAt, zone), 1);
  let left = workingDays;
  for (const { from, to } of pauses) {
    const stands = dayOf(from, zone);
    const counted = workingDaysIn(day, stands, holidays);
    if (counted >= left) return until(workingDayFrom(day, left, holidays));
    if (to === null) return null;
    left = resume === 'RESET' ? workingDays : left - counted;
    const next = addDays(dayOf(to, zone), 1);
    if (next > day) day = next;
  }
  return until(workingDayFrom(day, left, holidays));
};
