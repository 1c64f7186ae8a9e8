/** @import { DemoNetwork, DemoPlace, DemoWish } from '../demo/types.ts' */
/** @import { Interval, OfferRules, PlaceFacts, UnitFacts } from '@escale/domain' */
import { assignUnits, bookingsWithRoom, idOf, instantOf, localDay, minuteOfDay, peopleLimits, plusMinutes, shortCode, timeZone, zoneOfCommune } from '@escale/domain';
import { createHash } from 'node:crypto';

/** @typedef {Readonly<Record<string, unknown>>} Row */

/**
 * Bookings, allocations and visits of the wishes that find units and room, by the rules everybody books by; the others are dropped.
 * @param {DemoNetwork} network @param {(bookingId: string) => string} tokenHash
 */
export function bookingRows(network, tokenHash) {
  /** @type {{ booking: Row[], allocation: Row[], visit: Row[] }} */
  const rows = { booking: [], allocation: [], visit: [] };
  for (const [placeIndex, place] of network.places.entries()) {
    const wishes = network.wishes.filter((wish) => wish.placeIndex === placeIndex);
    /** @type {Map<string, DemoWish[]>} */
    const days = new Map();
    for (const wish of wishes) days.set(wish.localDay, [...(days.get(wish.localDay) ?? []), wish]);
    for (const [day, asked] of days) placeDay(network, place, day, asked, rows, tokenHash);
  }
  return rows;
}

/** @param {DemoNetwork} network @param {DemoPlace} place @param {string} day @param {readonly DemoWish[]} wishes @param {{ booking: Row[], allocation: Row[], visit: Row[] }} rows @param {(id: string) => string} tokenHash */
function placeDay(network, place, day, wishes, rows, tokenHash) {
  const zone = timeZone(zoneOfCommune(place.inseeCode));
  /** @type {Map<string, Interval[]>} */
  const busy = new Map(place.units.map(({ id }) => [id, []]));
  /** @type {{ during: Interval, people: number, spaceId: string | null }[]} */
  const presence = [];
  for (const wish of wishes) {
    const offer = place.offers[wish.offerIndex];
    const startsAt = instantOf(localDay(day), minuteOfDay(wish.startMinute), zone);
    if (offer === undefined || startsAt === null) continue;
    const during = { start: startsAt, end: plusMinutes(startsAt, wish.durationMinutes) };
    const cancelled = wish.outcome === 'CANCELLED';
    const rules = /** @type {OfferRules} */ (/** @type {unknown} */ ({ ...offer, paused: false }));
    const facts = /** @type {PlaceFacts} */ (/** @type {unknown} */ ({ bookable: true, zone, openings: [], peopleCapacity: place.peopleCapacity, spaces: place.spaces, presence }));
    const given = assignUnits({ needs: rules.needs, people: wish.people, moduleId: wish.moduleId === null ? null : idOf(wish.moduleId), age: null }, during, unitFacts(network, place, busy));
    if (!given.ok || bookingsWithRoom(wish.people, peopleLimits(rules, facts), during) < 1) continue;
    if (!cancelled) {
      for (const { unitId, during: taken } of given.value) busy.get(unitId)?.push(taken);
      presence.push({ during, people: wish.people, spaceId: offer.spaceId });
    }
    record(network, place, wish, { during, offerId: offer.id, spaceId: offer.spaceId, notice: offer.safetyNotice, assignments: given.value }, rows, tokenHash);
  }
}

/** @param {DemoNetwork} network @param {DemoPlace} place @param {Map<string, Interval[]>} busy @returns {UnitFacts[]} */
const unitFacts = (network, place, busy) =>
  place.units.flatMap((unit) => {
    const model = network.models.find(({ id }) => id === unit.modelId);
    return model === undefined
      ? []
      : [{
          id: idOf(unit.id), tag: unit.tag, modelId: idOf(model.id), category: model.category, minimumAge: model.minimumAge, turnaroundMinutes: model.turnaroundMinutes,
          moduleIds: unit.moduleIds.map((id) => idOf(id)), inService: unit.inService, spaceId: null, busy: busy.get(unit.id) ?? [],
        }];
  });

/**
 * @param {DemoNetwork} network @param {DemoPlace} place @param {DemoWish} wish
 * @param {{ during: Interval, offerId: string, spaceId: string, notice: boolean, assignments: readonly { unitId: string, during: Interval }[] }} taken
 * @param {{ booking: Row[], allocation: Row[], visit: Row[] }} rows @param {(id: string) => string} tokenHash
 */
function record(network, place, wish, { during, offerId, spaceId, notice, assignments }, rows, tokenHash) {
  const learner = network.learners[wish.learner];
  if (learner === undefined) throw new RangeError(`The wish names learner ${wish.learner}, who does not exist.`);
  const serial = rows.booking.length;
  const digest = createHash('sha256').update(`demo booking ${serial}`).digest();
  const hex = digest.toString('hex');
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  const at = (/** @type {number | null} */ minutes) => (minutes === null ? null : plusMinutes(during.start, minutes).toISOString());
  const bookedAt = at(-Math.max(wish.bookedMinutesBefore, wish.walkIn ? 1 : 0));
  const cancelled = wish.outcome === 'CANCELLED';
  const live = wish.outcome === 'CONFIRMED' || wish.outcome === 'CHECKED_IN';
  rows.booking.push({
    place_id: place.id, id, offer_id: offerId, module_id: wish.moduleId, space_id: spaceId, starts_at: during.start.toISOString(), ends_at: during.end.toISOString(), people: wish.people,
    status: wish.outcome, revision: cancelled ? 1 : 0, token_hash: tokenHash(id), given_name: learner.givenName, family_name: learner.familyName, email: learner.email, locale: learner.locale,
    short_code: shortCode(digest.subarray(16, 21)), safety_notice_at: notice ? bookedAt : null, confirmed_at: bookedAt, checked_in_at: at(wish.arrivedMinutesAfterStart),
    cancelled_at: cancelled ? at(-Math.ceil(wish.bookedMinutesBefore / 2)) : null, created_at: bookedAt,
    made_by_account_id: null, minor: notice ? false : null, guardian_consent_state: 'NOT_NEEDED',
  });
  for (const { unitId, during: taken } of assignments)
    rows.allocation.push({ place_id: place.id, booking_id: id, unit_id: unitId, during: `[${taken.start.toISOString()},${taken.end.toISOString()})`, occupying: live });
  if (wish.arrivedMinutesAfterStart !== null)
    rows.visit.push({
      place_id: place.id, id, booking_id: id, arrived_at: at(wish.arrivedMinutesAfterStart), departed_at: at(wish.departedMinutesAfterStart), channel: wish.walkIn ? 'DESK' : 'KIOSK', idempotency_key: id,
    });
}
