import { firstInstantFrom, instantOf } from '../time/zoned.ts';
import { MINUTES_PER_DAY, plusMinutes } from '../time/duration.ts';
import type { Interval } from '../time/interval.ts';
import { daysBetween, type LocalDay } from '../time/local-day.ts';
import { type MinuteOfDay, minuteOfDay } from '../time/minute-of-day.ts';
import type { TimeZone } from '../time/time-zone.ts';
import type { OfferRules } from './offer-rules.ts';
import type { OpeningDay } from './place-facts.ts';

/**
 * The openings that decide on a start on some day: that day's, those of the day before that run past midnight, and those of the
 * day after, into which the day's last opening may go on.
 */
export const openingsAround = (openings: readonly OpeningDay[], day: LocalDay): readonly OpeningDay[] =>
  openings.filter((opening) => Math.abs(daysBetween(opening.day, day)) <= 1);

/** When the door that closes at this time really closes: at midnight it stays open where the next day opens at that very minute. */
const closingOf = (openings: readonly OpeningDay[], day: LocalDay, closes: MinuteOfDay, zone: TimeZone): Date => {
  const next = closes === MINUTES_PER_DAY ? openings.find((opening) => daysBetween(day, opening.day) === 1) : undefined;
  const onward = next?.intervals.find(({ opens }) => opens === 0);
  return next === undefined || onward === undefined ? firstInstantFrom(day, closes, zone) : closingOf(openings, next.day, onward.closes, zone);
};

/** The openings as stretches of real time, in order of the facts; each runs on over the midnights it is open at, and empty ones are left out. */
export const openStretches = (openings: readonly OpeningDay[], zone: TimeZone): readonly Interval[] =>
  openings.flatMap(({ day, intervals }) =>
    intervals
      .map(({ opens, closes }) => ({ start: firstInstantFrom(day, opens, zone), end: closingOf(openings, day, closes, zone) }))
      .filter(({ start, end }) => start.getTime() < end.getTime()),
  );

/**
 * The starts an offer has within the openings, in order and each once: on the grid counted by the wall clock from each
 * opening time, the whole elapsed duration within that one opening, which goes on over a midnight at which the place is open.
 * A time the clocks skip has no start, one they repeat the first. Throws `RangeError` on a grid without step.
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
      const closing = closingOf(openings, day, closes, zone).getTime();
      for (let minute: number = opens; minute < closes; minute += offer.gridMinutes) {
        const start = instantOf(day, minuteOfDay(minute), zone);
        if (start === null) continue;
        if (plusMinutes(start, durationMinutes).getTime() <= closing) starts.set(start.getTime(), start);
      }
    }
  }
  return [...starts.values()].sort((a, b) => a.getTime() - b.getTime());
};
