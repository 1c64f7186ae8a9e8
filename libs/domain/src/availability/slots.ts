import type { Id } from '../kernel/id.ts';
import { bookingsServed } from '../equipment/free-units.ts';
import type { UnitFacts } from '../equipment/unit-facts.ts';
import { bookableSpan } from '../booking/bookable-span.ts';
import { screenWish } from '../booking/screen-wish.ts';
import { MINUTES_PER_DAY, plusMinutes } from '../time/duration.ts';
import { contains, containsInstant, overlaps, type Interval } from '../time/interval.ts';
import { intersect } from '../time/interval-algebra.ts';
import { daysBetween } from '../time/local-day.ts';
import type { TimeZone } from '../time/time-zone.ts';
import { localOf } from '../time/zoned.ts';
import { bookingsWithRoom, peopleLimits } from './capacity.ts';
import { closuresFor } from './closures.ts';
import { supervisedStretches } from './supervision.ts';
import type { OfferRules } from './offer-rules.ts';
import { offeredStarts } from './offered-starts.ts';
import type { PlaceFacts } from './place-facts.ts';
import type { Wish } from './wish.ts';

/** An offer at a time, free for one more booking like the one wished for. */
export type Slot = {
  readonly offerId: Id<'Offer'>;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly durationMinutes: number;
  /** How many bookings of this size could still be taken, counted up to {@link MOST_REMAINING}. */
  readonly remaining: number;
};

/** Where counting what remains stops: beyond it the figure tells nobody anything. */
export const MOST_REMAINING = 99;

/** Whether a stretch lies between two times of day of the day it starts on. */
export const withinHours = (during: Interval, wish: Pick<Wish, 'earliest' | 'latest'>, zone: TimeZone): boolean => {
  if (wish.earliest === null && wish.latest === null) return true;
  const start = localOf(during.start, zone);
  const end = localOf(during.end, zone);
  const endMinute = end.minute + daysBetween(start.day, end.day) * MINUTES_PER_DAY;
  return (wish.earliest === null || start.minute >= wish.earliest) && (wish.latest === null || endMinute <= wish.latest);
};

/** The durations a wish is about, shortest first. */
export const durationsOf = (wish: Pick<Wish, 'durationMinutes'>, offer: OfferRules): readonly number[] =>
  wish.durationMinutes === null ? [...new Set(offer.durationsMinutes)].sort((a, b) => a - b) : [wish.durationMinutes];

/**
 * The free slots of one offer that a wish would accept, by start then duration.
 * Runs the same checks as `decideHold`, which therefore accepts exactly these (and those outside the wish's window and hours).
 */
export const slots = (wish: Wish, offer: OfferRules, place: PlaceFacts, units: readonly UnitFacts[], now: Date): readonly Slot[] => {
  const facts = { offer, place, units };
  const span = intersect(wish.window, bookableSpan(offer, place.zone, now));
  if (span === null) return [];
  const limits = peopleLimits(offer, place);
  const closures = closuresFor(offer, place.closures);
  const accompanied = offer.supervised ? supervisedStretches(offer, place.supervision) : null;
  const found: Slot[] = [];
  for (const durationMinutes of durationsOf(wish, offer)) {
    const pool = screenWish({ offerId: offer.id, durationMinutes, people: wish.people, moduleId: wish.moduleId, age: wish.age }, facts);
    if (!pool.ok) continue;
    for (const startsAt of offeredStarts(place.openings, offer, durationMinutes, place.zone)) {
      if (!containsInstant(span, startsAt)) continue;
      const during = { start: startsAt, end: plusMinutes(startsAt, durationMinutes) };
      if (!withinHours(during, wish, place.zone) || closures.some((closed) => overlaps(closed, during))) continue;
      if (accompanied !== null && !accompanied.some((stretch) => contains(stretch, during))) continue;
      const room = Math.min(MOST_REMAINING, bookingsWithRoom(wish.people, limits, during));
      const remaining = room === 0 ? 0 : bookingsServed(pool.value, during, room);
      if (remaining > 0) found.push({ offerId: offer.id, startsAt, endsAt: during.end, durationMinutes, remaining });
    }
  }
  return found.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.durationMinutes - b.durationMinutes);
};
