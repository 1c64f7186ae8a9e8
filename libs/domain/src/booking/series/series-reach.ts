import type { BookingStatus } from '../booking-status.ts';
import { isException } from './choose-sessions.ts';

/** A session of a series as it stands. */
export type SeriesSession = { readonly index: number; readonly startsAt: Date; readonly seriesStartsAt: Date | null; readonly status: BookingStatus };

/**
 * The sessions an act on a series is about: from one of them on, or all of them, those that are still to come and stand. One that was given another
 * hour by hand is kept unless the person says otherwise; the one the act begins with is always among them, for it was pointed at.
 */
export const sessionsReached = <One extends SeriesSession>(sessions: readonly One[], { from, evenChanged }: { readonly from: number | null; readonly evenChanged: boolean }, now: Date): readonly One[] =>
  sessions
    .filter((one) => one.index >= (from ?? 0) && (one.status === 'CONFIRMED' || one.status === 'HELD') && one.startsAt.getTime() > now.getTime() && (evenChanged || one.index === from || !isException(one)))
    .sort((a, b) => a.index - b.index);
