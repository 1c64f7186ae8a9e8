import type { Interval } from '../time/interval.ts';
import type { OfferRules } from './offer-rules.ts';
import type { PlaceFacts, Presence } from './place-facts.ts';

/** The most people present at any one moment of an interval. */
export const peakPresence = (presence: readonly Presence[], during: Interval): number => {
  const from = during.start.getTime();
  const to = during.end.getTime();
  const changes: { at: number; people: number }[] = [];
  for (const { during: stay, people } of presence) {
    const start = stay.start.getTime();
    const end = stay.end.getTime();
    if (start >= to || end <= from || start >= end) continue;
    changes.push({ at: Math.max(start, from), people }, { at: end, people: -people });
  }
  changes.sort((a, b) => a.at - b.at || a.people - b.people);
  let present = 0;
  let peak = 0;
  for (const { people } of changes) {
    present += people;
    peak = Math.max(peak, present);
  }
  return peak;
};

/** The people limits an offer stands under: of the place, and of its space. */
export const limitsOf = (offer: OfferRules, place: PlaceFacts): readonly { capacity: number; presence: readonly Presence[] }[] => {
  const limits: { capacity: number; presence: readonly Presence[] }[] = [];
  if (place.peopleCapacity !== null) limits.push({ capacity: place.peopleCapacity, presence: place.presence });
  if (offer.spaceId !== null) {
    const space = place.spaces.find(({ id }) => id === offer.spaceId);
    if (space === undefined) throw new Error(`Space ${offer.spaceId} of offer ${offer.id} is not among the facts of its place`);
    limits.push({ capacity: space.peopleCapacity, presence: place.presence.filter(({ spaceId }) => spaceId === space.id) });
  }
  return limits;
};

/** How many bookings of so many people the place and the space have room for during an interval; Infinity without limit. */
export const bookingsWithRoom = (people: number, offer: OfferRules, place: PlaceFacts, during: Interval): number =>
  limitsOf(offer, place).reduce(
    (least, { capacity, presence }) => Math.min(least, Math.max(0, Math.floor((capacity - peakPresence(presence, during)) / people))),
    Infinity,
  );
