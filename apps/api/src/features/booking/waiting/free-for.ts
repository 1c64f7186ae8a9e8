import { dayInterval, type Interval, intersect, overlaps, type Slot, slots } from '@escale/domain';
import { type FactsOfPlace, placeFor } from '../availability/place-facts.reader.ts';
import type { SessionToCome } from './future-limit.ts';
import type { WaitingHere } from './waiting.reader.ts';
import type { WaitingEntryEntity } from './waiting-entry.entity.ts';

/** From the first to the last of the days of a wish, by the clocks of a place. */
export const windowOf = ({ fromDay, toDay }: Pick<WaitingEntryEntity, 'fromDay' | 'toDay'>, { zone }: Pick<FactsOfPlace, 'zone'>): Interval => ({ start: dayInterval(fromDay, zone).start, end: dayInterval(toDay, zone).end });

/** What is free at a place for a wish: of the offers that serve it, the sessions that meet nothing else the person has. */
export function freeFor({ entry, offerIds }: Pick<WaitingHere, 'entry' | 'offerIds'>, facts: FactsOfPlace, theirs: readonly SessionToCome[], now: Date): readonly Slot[] {
  const window = intersect(windowOf(entry, facts), { start: now, end: entry.endsAt });
  if (window === null) return [];
  const busy = theirs.map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt }));
  return facts.offers
    .filter(({ id }) => offerIds.includes(id))
    .flatMap((offer) => {
      const durationMinutes = entry.durationMinutes ?? Math.min(...offer.durationsMinutes);
      return slots({ people: entry.people, durationMinutes, moduleId: entry.moduleId, age: null, earliest: entry.earliest, latest: entry.latest, window }, offer, placeFor(facts, offer), facts.units, now);
    })
    .filter(({ startsAt, endsAt }) => !busy.some((session) => overlaps(session, { start: startsAt, end: endsAt })));
}
