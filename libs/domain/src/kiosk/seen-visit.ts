import type { BookingStatus } from '../booking/booking-status.ts';
import type { SeenVisit } from './presence.ts';

/** What somebody noted of a visit themselves: the team at its desk, or the person by a request of theirs. */
export type NotedVisit = { readonly arrivedAt: Date | null; readonly departedAt: Date | null };
/** A visit as it counts. */
export type VisitTimes = { readonly arrivedAt: Date; readonly departedAt: Date | null };

const earliest = (times: readonly (Date | null)[]): Date | null => times.reduce((first, time) => (time !== null && (first === null || time.getTime() < first.getTime()) ? time : first), null);

/** The visit that follows from what kiosks saw and what somebody noted: the earliest arrival, and the earliest departure after it. Null where nobody came. */
export const visitTimes = (seen: Pick<SeenVisit, 'arrivedAt' | 'departedAt'> | null, noted: NotedVisit): VisitTimes | null => {
  const arrivedAt = earliest([seen?.arrivedAt ?? null, noted.arrivedAt]);
  if (arrivedAt === null) return null;
  const departures = [seen?.departedAt ?? null, noted.departedAt].filter((at) => at !== null && at.getTime() >= arrivedAt.getTime());
  return { arrivedAt, departedAt: earliest(departures) };
};

/**
 * Whether the times of a visit count for attendance: what somebody noted does; what kiosks saw at an hour nobody is sure of counts once it is confirmed, and takes no hours away until then (rule C9).
 */
export const sureTimes = ({ arrivedAt, departedAt }: VisitTimes, seen: Omit<SeenVisit, 'eventId'> | null): { readonly arrivalSure: boolean; readonly departureSure: boolean } => ({
  arrivalSure: seen === null || seen.sure || seen.arrivedAt.getTime() !== arrivedAt.getTime(),
  departureSure: seen === null || seen.departureSure || seen.departedAt?.getTime() !== departedAt?.getTime(),
});

const COUNTED: readonly BookingStatus[] = ['CONFIRMED', 'NO_SHOW', 'CHECKED_IN', 'COMPLETED'];

/** The status of a booking once it is known who came: what was cancelled, ran out or was never confirmed stays so, and a person decides. `had`: whether it had a visit before, now taken back. */
export const statusSeen = (status: BookingStatus, visit: VisitTimes | null, had: boolean): BookingStatus => {
  if (!COUNTED.includes(status)) return status;
  if (visit === null) return had && (status === 'CHECKED_IN' || status === 'COMPLETED') ? 'CONFIRMED' : status;
  return visit.departedAt === null ? 'CHECKED_IN' : 'COMPLETED';
};

/** Whether a booking that changes so gave its units back before and needs some again. */
export const needsUnitsAgain = (before: BookingStatus, after: BookingStatus): boolean => (before === 'NO_SHOW' || before === 'COMPLETED') && (after === 'CHECKED_IN' || after === 'CONFIRMED');
