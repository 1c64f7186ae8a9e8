import { type Closure, type Id, idOf, type OfferRules, plusMinutes, type Slot, slots } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { type FactsOfPlace, placeFor, PlaceFactsReader } from './availability/place-facts.reader.ts';
import type { SoughtSlot } from './refused.type.ts';

export interface Alternative {
  readonly kind: 'OTHER_TIME' | 'OTHER_PLACE';
  readonly slot: Slot;
  readonly distanceKm: number | null;
}

/** How much is sought, and what is left out. */
export interface WaysOutBounds {
  /** Days after the time sought. */
  readonly daysAhead: number;
  /** How many other times, and how many other places. */
  readonly each: number;
  /** A closure that is only being thought of. */
  readonly closing: { readonly placeId: string; readonly closure: Closure } | null;
  /** Whether the booking could go to an offer at all. */
  readonly takes: (offer: OfferRules) => boolean;
}

const USUAL: WaysOutBounds = { daysAhead: 3, each: 2, closing: null, takes: () => true };

const DAY_MINUTES = 1_440;
const NEARBY_KM = 60;

/** Nearest places with an offer that takes the same kind of equipment (and the module, if one was sought). `$5`: offer, `$6`: module, `$7`: km. */
const NEARBY = `
  SELECT near.id AS place_id, ARRAY(
      SELECT o.id FROM offer o WHERE o.place_id = near.id AND NOT o.paused
        AND EXISTS (SELECT 1 FROM offer_need n JOIN offer_need sought ON sought.offer_id = $5 AND sought.category = n.category WHERE n.offer_id = o.id)) AS offer_ids,
    near.km
  FROM (
    SELECT p.id, earth_point(p.longitude, p.latitude) <-> earth_point(here.longitude, here.latitude) AS km
    FROM offer JOIN place here ON here.id = offer.place_id JOIN place p ON p.id <> here.id AND p.status = 'OPEN' AND p.longitude IS NOT NULL
    WHERE offer.id = $5 AND here.longitude IS NOT NULL
      AND EXISTS (SELECT 1 FROM equipment_unit u JOIN equipment_model m ON m.id = u.model_id JOIN offer_need n ON n.offer_id = $5 AND n.category = m.category
                  WHERE u.place_id = p.id AND u.in_service AND ($6::uuid IS NULL OR EXISTS (SELECT 1 FROM unit_module um WHERE um.unit_id = u.id AND um.module_id = $6)))
    ORDER BY 2 LIMIT 6) near
  WHERE near.km <= $7`;

/** The place as it would be with a closure that is only being thought of. */
const closing = ({ placeId, place }: FactsOfPlace, thought: WaysOutBounds['closing']): FactsOfPlace['place'] =>
  thought?.placeId === placeId ? { ...place, closures: [...place.closures, thought.closure] } : place;

/** The way out of a refusal: the nearest other times of the same offer, then the nearest places with the same kind of equipment. */
@Injectable()
export class WaysOut {
  constructor(
    private readonly facts: PlaceFactsReader,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async around(sought: SoughtSlot, bounds: WaysOutBounds = USUAL): Promise<readonly Alternative[]> {
    const now = this.clock.now();
    const manager = this.database.source.manager;
    const soon = { start: now, end: plusMinutes(now, DAY_MINUTES) };
    const wished = { start: plusMinutes(sought.startsAt, -DAY_MINUTES), end: plusMinutes(sought.startsAt, bounds.daysAhead * DAY_MINUTES) };
    const window = wished.end > soon.end ? wished : { start: now, end: plusMinutes(now, (bounds.daysAhead + 1) * DAY_MINUTES) };
    // What starts at the end of the window may end after it: what is taken then counts.
    const known = { ...window, end: plusMinutes(window.end, DAY_MINUTES) };
    const asIs = await this.facts.ofOffer(manager, sought.offerId, known, now);
    const here = asIs && { ...asIs, place: closing(asIs, bounds.closing) };
    const there = await this.facts.read(manager, { wanted: NEARBY, parameters: [sought.offerId, sought.moduleId, NEARBY_KM], window: known, now });
    const times = here === null ? [] : this.nearest(sought, here, [here.offer], window, now, bounds.each).map((slot) => ({ kind: 'OTHER_TIME', slot, distanceKm: null }) as const);
    const places = there
      .flatMap((facts) => this.nearest(sought, facts, facts.offers.filter(bounds.takes), window, now, 1).map((slot) => ({ kind: 'OTHER_PLACE', slot, distanceKm: Number(facts.extra['km']) }) as const))
      .sort((a, b) => a.distanceKm - b.distanceKm)
      .slice(0, bounds.each);
    return [...times, ...places];
  }

  /** The free slots nearest to the time sought, itself left out. */
  private nearest(sought: SoughtSlot, facts: FactsOfPlace, offers: readonly OfferRules[], window: { start: Date; end: Date }, now: Date, count: number): readonly Slot[] {
    const wish = { people: sought.people, moduleId: sought.moduleId as Id<'Module'> | null, age: sought.age, window, earliest: null, latest: null };
    const gap = (slot: Slot) => Math.abs(slot.startsAt.getTime() - sought.startsAt.getTime());
    const other = (slot: Slot) => slot.offerId !== idOf<'Offer'>(sought.offerId) || gap(slot) > 0;
    return offers
      .flatMap((offer) => {
        const durationMinutes = offer.durationsMinutes.includes(sought.durationMinutes) ? sought.durationMinutes : null;
        return slots({ ...wish, durationMinutes }, offer, placeFor(facts, offer), facts.units, now);
      })
      .filter(other)
      .sort((a, b) => gap(a) - gap(b))
      .slice(0, count);
  }
}
