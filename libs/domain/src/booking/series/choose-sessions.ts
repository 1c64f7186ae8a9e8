import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { TimeZone } from '../../time/time-zone.ts';
import { dayOf } from '../../time/zoned.ts';
import type { Refusal } from '../refusal.ts';
import { expandSeries, type Occurrence, type Recurrence } from './recurrence.ts';

/** What a person does with one session of a series: takes it, at the hour the series gives it or at another of that day; who leaves one out does not name it. */
export type ChosenSession = { readonly index: number; readonly startsAt: Date };

/** A session to book, beside the hour the series gives it, if there is one. */
export type PlannedSession = ChosenSession & { readonly seriesStartsAt: Date | null };

/** The sessions to book, in order: each belongs to the series and stays on its day; one at least. */
export const chooseSessions = (wish: Recurrence, chosen: readonly ChosenSession[], zone: TimeZone): Result<readonly PlannedSession[], Refusal> => {
  const occurrences = expandSeries(wish, zone);
  if (!occurrences.ok) return occurrences;
  if (chosen.length === 0) return refuse({ code: 'SERIES_EMPTY', field: 'sessions' });
  if (new Set(chosen.map(({ index }) => index)).size !== chosen.length) return refuse({ code: 'SERIES_OUT_OF_ORDER', field: 'sessions' });
  const planned: PlannedSession[] = [];
  for (const { index, startsAt } of [...chosen].sort((a, b) => a.index - b.index)) {
    const occurrence: Occurrence | undefined = occurrences.value[index];
    if (occurrence === undefined || dayOf(startsAt, zone) !== occurrence.day) return refuse({ code: 'SERIES_OUT_OF_ORDER', field: 'sessions', at: startsAt });
    planned.push({ index, startsAt, seriesStartsAt: occurrence.startsAt });
  }
  return ok(planned);
};

/** Whether a session was given another hour than its series gives it, by whoever and whenever: it is then left alone by what changes the series. */
export const isException = ({ startsAt, seriesStartsAt }: { readonly startsAt: Date; readonly seriesStartsAt: Date | null }): boolean => seriesStartsAt === null || startsAt.getTime() !== seriesStartsAt.getTime();
