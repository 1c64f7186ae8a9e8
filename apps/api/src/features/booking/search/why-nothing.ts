import { compareDays, dayOf, daysFrom, daysBetween, explainDay, type LocalDay, localOf, type MinuteOfDay, nearestObstacle, type Obstacle, openingsAround, type Wish } from '@escale/domain';
import { type FactsOfPlace, placeFor } from '../availability/place-facts.reader.ts';
import type { Reach } from './search.reader.ts';

/** The reasons of places that would do but have nothing free, the commonest first; each place has one say for each day. */
export function whyNothingFree(wish: (facts: FactsOfPlace) => Wish, places: readonly FactsOfPlace[], now: Date): ReadonlyMap<Obstacle, number> {
  const counts = new Map<Obstacle, number>();
  for (const facts of places) {
    const reason = whyNothingAt(wish(facts), facts, now);
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return counts;
}

/** Adds what keeps the other places within reach out, and puts the commonest first. */
export function obstaclesOf(free: ReadonlyMap<Obstacle, number>, reach: Reach): readonly Obstacle[] {
  const counts = new Map(free);
  const add = (obstacle: Obstacle, places: number): void => {
    if (places > 0) counts.set(obstacle, (counts.get(obstacle) ?? 0) + places);
  };
  add('ACCESS_NEED_UNMET', reach.equipped - reach.accessible);
  // Places that have nothing of the kind are the rule, not the reason: said only where no place nearby has it.
  if (reach.equipped === 0) add('NO_SUCH_EQUIPMENT', reach.open);
  if (reach.open === 0) add('NO_PLACE_NEARBY', 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([obstacle]) => obstacle);
}

/** The reason nearest to a slot, over all offers and days of one place. */
function whyNothingAt(wish: Wish, facts: FactsOfPlace, now: Date): Obstacle | null {
  const { zone, offers, units } = facts;
  const first = localOf(wish.window.start, zone);
  // The window is half-open: one that ends at midnight does not touch the day that begins there.
  const last = localOf(new Date(wish.window.end.getTime() - 1), zone);
  const count = Math.max(1, daysBetween(first.day, last.day) + 1);
  const today = dayOf(now, zone);
  const reasons: Obstacle[] = [];
  for (const day of daysFrom(first.day, count)) {
    if (compareDays(day, today) < 0 && compareDays(last.day, today) >= 0) continue;
    const hours = { ...wish, earliest: day === first.day ? later(wish.earliest, first.minute) : wish.earliest };
    for (const offer of offers) {
      const place = placeFor(facts, offer);
      reasons.push(reasonOn(hours, offer, { ...place, openings: openingsAround(place.openings, day) }, units, day, now));
    }
  }
  return nearestObstacle(reasons);
}

/** A day that has a slot, though not where the window ends, is as good as closed for this search. */
function reasonOn(wish: Wish, offer: FactsOfPlace['offers'][number], place: FactsOfPlace['place'], units: FactsOfPlace['units'], day: LocalDay, now: Date): Obstacle {
  return explainDay(wish, offer, place, units, day, now) ?? 'CLOSED';
}

const later = (earliest: MinuteOfDay | null, minute: MinuteOfDay): MinuteOfDay | null => {
  if (minute === 0) return earliest;
  return earliest === null || earliest < minute ? minute : earliest;
};
