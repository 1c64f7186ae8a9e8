import type { Interval } from '../time/interval.ts';
import type { OfferRules } from './offer-rules.ts';
import type { PlaceFacts } from './place-facts.ts';
import { peakPresence, profileOf, type PresenceProfile } from './presence-profile.ts';

/** How many people may be somewhere at once, and who is. */
export type PeopleLimit = { readonly capacity: number; readonly profile: PresenceProfile };

type Capacities = { readonly place: number | null; readonly space: number | null };

/** The people limits an offer stands under, null for none. Throws when its space is not among the facts of the place. */
export const capacitiesOf = (offer: OfferRules, place: PlaceFacts): Capacities => {
  if (offer.spaceId === null) return { place: place.peopleCapacity, space: null };
  const space = place.spaces.find(({ id }) => id === offer.spaceId);
  if (space === undefined) throw new Error(`Space ${offer.spaceId} of offer ${offer.id} is not among the facts of its place`);
  return { place: place.peopleCapacity, space: space.peopleCapacity };
};

/** The limits of an offer together with the people present: of the place over all offers, and of its space. */
export const peopleLimits = (offer: OfferRules, place: PlaceFacts): readonly PeopleLimit[] => {
  const capacities = capacitiesOf(offer, place);
  const limits: PeopleLimit[] = [];
  if (capacities.place !== null) limits.push({ capacity: capacities.place, profile: profileOf(place.presence) });
  if (capacities.space !== null) {
    limits.push({ capacity: capacities.space, profile: profileOf(place.presence.filter(({ spaceId }) => spaceId === offer.spaceId)) });
  }
  return limits;
};

/** How many bookings of so many people there is room for during an interval; Infinity without limit. */
export const bookingsWithRoom = (people: number, limits: readonly PeopleLimit[], during: Interval): number =>
  limits.reduce(
    (least, { capacity, profile }) => Math.min(least, Math.max(0, Math.floor((capacity - peakPresence(profile, during)) / people))),
    Infinity,
  );
