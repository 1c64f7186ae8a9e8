import { plusMinutes } from '../../time/duration.ts';
import { addDays } from '../../time/local-day.ts';
import type { TimeZone } from '../../time/time-zone.ts';
import { firstInstantFrom, localOf } from '../../time/zoned.ts';

/** Least hours somebody who has just confirmed has to say who comes; never past the start. */
export const NAMES_LEAST_HOURS = 24;
/** How many hours before names are due they are asked for again; never less than a day after the confirmation. */
export const NAMES_REMINDED_HOURS = 72;

/** What says by when who comes is to be named. */
export type NamesTerms = { readonly startsAt: Date; readonly confirmedAt: Date | null; readonly namesDueDays: number | null; readonly zone: TimeZone };

/**
 * By when who comes to a session is to be named: so many days before it, at the hour at which it starts by the clocks of its place; for one that was confirmed late, a day after that, and at the latest at its start.
 * Null where nobody asks, or until the session stands.
 */
export const namesDueAt = ({ startsAt, confirmedAt, namesDueDays, zone }: NamesTerms): Date | null => {
  if (namesDueDays === null || confirmedAt === null) return null;
  const { day, minute } = localOf(startsAt, zone);
  const due = firstInstantFrom(addDays(day, -namesDueDays), minute, zone).getTime();
  return new Date(Math.min(startsAt.getTime(), Math.max(due, plusMinutes(confirmedAt, NAMES_LEAST_HOURS * 60).getTime())));
};
