import { addDays, compareDays, dayOf, type Interval, type OfferRules, plusMinutes, type Slot, slots, type Wish } from '@escale/domain';
import { type FactsOfPlace, placeFor } from '../availability/place-facts.reader.ts';
import { SEARCH_SETTINGS } from './search-settings.ts';

const CHUNK_MINUTES = 7 * 24 * 60;

/** What is free at one place: the first slots in time, and how many there are (counting stops at a limit of the settings). */
export type PlaceSlots = { readonly first: readonly Slot[]; readonly count: number };

/**
 * The free slots of all offers of a place. When the duration does not matter each start counts once, with the offer's shortest:
 * a start at which a longer stay fits is one at which the shortest does. Long windows are worked through week by week.
 */
export function placeSlots(wish: Wish, facts: FactsOfPlace, now: Date): PlaceSlots {
  const first: Slot[] = [];
  let count = 0;
  for (const window of chunks(wish.window)) {
    const found = facts.offers.flatMap((offer) => slots({ ...wish, ...shortest(wish, offer), window }, offer, within(facts, offer, window), facts.units, now));
    found.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.offerId < b.offerId ? -1 : 1));
    first.push(...found.slice(0, SEARCH_SETTINGS.slotsPerHit - first.length));
    count += found.length;
    if (count >= SEARCH_SETTINGS.slotsCounted) break;
  }
  return { first, count };
}

const shortest = (wish: Wish, offer: OfferRules): Pick<Wish, 'durationMinutes'> => ({ durationMinutes: wish.durationMinutes ?? Math.min(...offer.durationsMinutes) });

function chunks({ start, end }: Interval): readonly Interval[] {
  const parts: Interval[] = [];
  for (let from = start; from.getTime() < end.getTime(); from = plusMinutes(from, CHUNK_MINUTES)) {
    const to = plusMinutes(from, CHUNK_MINUTES);
    parts.push({ start: from, end: to.getTime() < end.getTime() ? to : end });
  }
  return parts;
}

/** The place with the openings a window can touch: those of its days, of the day before and of the day after them. */
function within(facts: FactsOfPlace, offer: OfferRules, window: Interval): FactsOfPlace['place'] {
  const from = addDays(dayOf(window.start, facts.zone), -1);
  const to = addDays(dayOf(window.end, facts.zone), 1);
  const place = placeFor(facts, offer);
  return { ...place, openings: place.openings.filter(({ day }) => compareDays(from, day) <= 0 && compareDays(day, to) <= 0) };
}
