import { firstInstantFrom, instantOf } from '../time/zoned.ts';
import { plusMinutes } from '../time/duration.ts';
import type { Interval } from '../time/interval.ts';
import { daysBetween, type LocalDay } from '../time/local-day.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import type { TimeZone } from '../time/time-zone.ts';
import type { OfferRules } from './offer-rules.ts';
import type { OpeningDay } from './place-facts.ts';

/** The openings a start on some day can lie in: that day's, and those of the day before that run past midnight. */
export const openingsAround = (openings: readonly OpeningDay[], day: LocalDay): readonly OpeningDay[] =>
  openings.filter((opening) => {
    const ahead = daysBetween(opening.day, day);
    return ahead === 0 || ahead === 1;
  });

/** The openings as stretches of real time, in order of the facts; empty ones left out. */
export const openStretches = (openings: readonly OpeningDay[], zone: TimeZone): readonly Interval[] =>
  openings.flatMap(({ day, intervals }) =>
    intervals
      .map(({ opens, closes }) => ({ start: firstInstantFrom(day, opens, zone), end: firstInstantFrom(day, closes, zone) }))
      .filter(({ start, end }) => start.getTime() < end.getTime()),
  );

/**
 * The starts an offer has within the openings, in order and each once: on the grid counted by the wall clock from each
 * opening time, the whole elapsed duration within that one opening. A time the clocks skip has
 *  no start, one they repeat the first. Throws `RangeError` on a grid without step.
 */
export const offeredStarts = (
  openings: readonly OpeningDay[],
  offer: Pick<OfferRules, 'gridMinutes'>,
  durationMinutes: number,
  zone: TimeZone,
): readonly Date[] => {
  if (!(offer.gridMinutes >= 1)) throw new RangeError(`A slot grid needs a step of at least one minute, not ${offer.gridMinutes}`);
  const starts = new Map<number, Date>();
  for (const { day, intervals } of openings) {
    for (const { opens, closes } of intervals) {
      const closing = firstInstantFrom(day, closes, zone).getTime();
      for (let minute: number = opens; minute < closes; minute += offer.gridMinutes) {
        const start = instantOf(day, minuteOfDay(minute), zone);
        if (start === null) continue;
        if (plusMinutes(start, durationMinutes).getTime() <= closing) starts.set(start.getTime(), start);
      }
    }
  }
  return [...starts.values()].sort((a, b) => a.getTime() - b.getTime());
};
