import type { SeriesSession } from '@escale/domain';
import type { BookingEntity } from '../booking.entity.ts';
import type { SeriesFacts } from './series.reader.ts';

export type StandingSession = SeriesSession & { readonly booking: BookingEntity };

/** The sessions of a series in the domain's words, each with its booking. */
export const sessionsOf = ({ sessions }: SeriesFacts): readonly StandingSession[] =>
  sessions.map((booking) => ({ booking, index: booking.seriesIndex ?? 0, startsAt: booking.startsAt, seriesStartsAt: booking.seriesStartsAt, status: booking.status }));
