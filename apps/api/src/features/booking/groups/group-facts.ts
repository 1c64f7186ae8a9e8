import { type GroupPlace, groupSite, type GroupSiteFacts, type Id, idOf, type Interval, MS_PER_DAY } from '@escale/domain';
import { type FactsOfPlace, placeFor } from '../availability/place-facts.reader.ts';

/** A place as a group meets it. */
export type GroupPlaceFacts = GroupPlace & { readonly facts: GroupSiteFacts };

export const groupPlaceOf = (found: FactsOfPlace): GroupPlaceFacts => {
  const facts = { offers: found.offers.map((offer) => ({ offer, place: placeFor(found, offer) })), units: found.units };
  return { placeId: found.placeId, zone: found.zone, facts, site: groupSite(facts) };
};

/** The offers of some sessions where they are offered: `wanted` of a question of facts, `$5` their ids. */
export const OFFERS_WANTED = 'SELECT place_id, array_agg(id) AS offer_ids FROM offer WHERE id = ANY ($5::uuid[]) GROUP BY place_id';

/** The stretch that says what is free around some hours, with the days they lie on: another hour of the day is a way out. */
export const windowOf = (hours: readonly { readonly startsAt: Date; readonly durationMinutes: number }[]): Interval => {
  const starts = hours.map(({ startsAt }) => startsAt.getTime());
  return { start: new Date(Math.min(...starts) - MS_PER_DAY), end: new Date(Math.max(...starts) + 2 * MS_PER_DAY) };
};

/** Each offer with its place. */
export const byOffer = (places: readonly GroupPlaceFacts[]): ReadonlyMap<Id<'Offer'>, GroupPlaceFacts> => new Map(places.flatMap((place) => place.facts.offers.map(({ offer }) => [idOf<'Offer'>(offer.id), place] as const)));
