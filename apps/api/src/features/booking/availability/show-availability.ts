import { addDays, dayInterval, dayOf, daysFrom, explainDay, type LocalDay, localDay, MINUTES_PER_DAY, nearestObstacle, type OfferRules, openingsAround, plusMinutes, type Slot, slots, timeZone, type Wish } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { badInput, identifier, wholeNumber } from '../../../platform/graphql/bad-input.ts';
import type { SlotDayType } from '../slot.type.ts';
import type { PlaceAvailabilityInput } from './availability.input.ts';
import { offersForSql } from './offers-for.sql.ts';
import { type FactsOfPlace, placeFor, PlaceFactsReader } from './place-facts.reader.ts';
import { wishOfInput } from './wish-of-input.ts';

const MOST_DAYS = 14;

const WANTED = `SELECT p.id AS place_id, coalesce(wanted.ids, '{}') AS offer_ids FROM place p CROSS JOIN LATERAL (${offersForSql({ offerId: 6, category: 7, moduleId: 8 })}) wanted WHERE p.id = $5`;

/** The free slots of one place day by day, each empty day with its reason. */
@Injectable()
export class ShowAvailability {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: PlaceFactsReader,
  ) {}

  async run(place: { readonly id: string; readonly timeZone: string }, input: PlaceAvailabilityInput): Promise<readonly SlotDayType[]> {
    const wish = wishOfInput(input);
    const count = wholeNumber('days', input.days, 1, MOST_DAYS, 7);
    const offerId = identifier('offerId', input.offerId);
    const zone = timeZone(place.timeZone);
    const now = this.clock.now();
    const first = firstDay(input.from, dayOf(now, zone));
    const window = { start: dayInterval(first, zone).start, end: dayInterval(addDays(first, count - 1), zone).end };
    // What starts before the last midnight may end after it: what is taken then counts.
    const parameters = [place.id, offerId, input.category ?? null, wish.moduleId];
    const [facts] = await this.facts.read(this.database.source.manager, { wanted: WANTED, parameters, window: { ...window, end: plusMinutes(window.end, MINUTES_PER_DAY) }, now });
    return facts === undefined ? [] : daysFrom(first, count).map((day) => slotDay({ ...wish, window }, facts, day, now));
  }
}

function slotDay(wish: Wish, whole: FactsOfPlace, day: LocalDay, now: Date): SlotDayType {
  const { offers, units, zone } = whole;
  const around = (offer: OfferRules) => ({ ...whole.place, openings: openingsAround(placeFor(whole, offer).openings, day) });
  const found = offers.flatMap((offer): readonly Slot[] => slots({ ...wish, window: dayInterval(day, zone) }, offer, around(offer), units, now));
  if (found.length > 0) return { day, slots: found.sort(byTime), obstacle: null };
  if (offers.length === 0) return { day, slots: [], obstacle: 'NO_SUCH_EQUIPMENT' };
  const reasons = offers.map((offer) => explainDay(wish, offer, around(offer), units, day, now)).filter((reason) => reason !== null);
  return { day, slots: [], obstacle: nearestObstacle(reasons) };
}

const byTime = (one: Slot, other: Slot): number =>
  one.startsAt.getTime() - other.startsAt.getTime() || one.durationMinutes - other.durationMinutes || (one.offerId < other.offerId ? -1 : 1);

function firstDay(from: string | null | undefined, today: LocalDay): LocalDay {
  if (from === null || from === undefined) return today;
  if (from < '2000-01-01' || from > '2099-12-31') throw badInput('from', 'must be a day of the years 2000 to 2099.');
  return localDay(from);
}
