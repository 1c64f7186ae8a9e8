import { addDays, asGroup, type Audience, dayOf, daysBetween, type GroupTaken, type HoursTexts, type Id, type Interval, MS_PER_MINUTE, type OfferRules, type OpeningDay, type PlaceFacts, timeZone, type TimeZone, type UnitFacts } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OpeningHoursReader } from '../../place/opening-hours.reader.ts';
import { windowAround } from './booking-window.ts';
import { placeFactsSql } from './place-facts.sql.ts';

/** All that decides what is free at one place, for some of its offers. */
export interface FactsOfPlace {
  readonly placeId: Id<'Place'>;
  readonly placeNumber: number;
  readonly zone: TimeZone;
  /** With the hours of the public; `placeFor` gives those of an offer. */
  readonly place: PlaceFacts;
  readonly openings: Readonly<Record<Audience, readonly OpeningDay[]>>;
  readonly offers: readonly OfferRules[];
  readonly units: readonly UnitFacts[];
  /** Whatever else the query for the wanted places selected. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export interface FactsQuestion {
  /** SQL that yields `place_id uuid, offer_ids uuid[]`, with its own parameters from `$5` on. */
  readonly wanted: string;
  readonly parameters: readonly unknown[];
  readonly window: Interval;
  readonly now: Date;
  /** The bookings being moved, whose own units are free to them. */
  readonly except?: readonly string[] | undefined;
  /** Whether `wanted` names kinds of equipment, for an offer that is not written down. */
  readonly drafted?: boolean;
}

/** When and for what a booking was made. */
export interface BookedSlot {
  readonly id: string;
  readonly offerId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

interface Row extends HoursTexts {
  readonly placeId: Id<'Place'>;
  readonly placeNumber: number;
  readonly status: string;
  readonly timeZone: string;
  readonly holidayZone: string;
  readonly peopleCapacity: number | null;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly spaces: PlaceFacts['spaces'];
  readonly offers: readonly OfferRules[];
  readonly units: readonly (Omit<UnitFacts, 'busy'> & { readonly busy: readonly (readonly [number, number])[] })[];
  readonly closures: readonly { readonly start: number; readonly end: number; readonly spaceId: Id<'Space'> | null }[];
  readonly supervision: readonly { readonly start: number; readonly end: number; readonly offerIds: readonly Id<'Offer'>[] | null }[];
  readonly presence: readonly { readonly start: number; readonly end: number; readonly people: number; readonly spaceId: Id<'Space'> | null }[];
}

/** The place as an offer finds it: open at the hours of its audience. */
export const placeFor = ({ place, openings }: Pick<FactsOfPlace, 'place' | 'openings'>, { audience }: OfferRules): PlaceFacts => ({ ...place, openings: openings[audience] });

const between = (start: number, end: number): Interval => ({ start: new Date(start), end: new Date(end) });

/** Reads facts in one round trip and puts them in the domain's words. */
@Injectable()
export class PlaceFactsReader {
  constructor(private readonly openingHours: OpeningHoursReader) {}

  async read(manager: EntityManager, { wanted, parameters, window, now, except, drafted = false }: FactsQuestion): Promise<readonly FactsOfPlace[]> {
    const rows = await manager.query<Row[]>(placeFactsSql(wanted, drafted), [window.start, window.end, now, except ?? null, ...parameters]);
    return rows.map((row) => this.facts(row, window));
  }

  /** The facts of one offer where it is offered; null when there is no such offer. */
  async ofOffer(manager: EntityManager, offerId: string, window: Interval, now: Date, except?: string): Promise<(FactsOfPlace & { readonly offer: OfferRules }) | null> {
    const [found] = await this.read(manager, {
      wanted: 'SELECT place_id, ARRAY[id] AS offer_ids FROM offer WHERE id = $5',
      parameters: [offerId],
      window,
      now,
      except: except === undefined ? undefined : [except],
    });
    const offer = found?.offers[0];
    if (found === undefined || offer === undefined) return null;
    const taken = except === undefined ? null : await this.groupTaken(manager, except, offer);
    return { ...found, place: placeFor(found, offer), offer: taken === null ? offer : asGroup(offer, taken) };
  }

  /** What a booking was made with if it is a session of a group: it is measured by that, not by what the offer gives one person; at another offer only where groups may go. */
  private async groupTaken(manager: EntityManager, bookingId: string, offer: OfferRules): Promise<GroupTaken | null> {
    const [taken] = await manager.query<(GroupTaken & { readonly offerId: string })[]>(
      `SELECT offer_id AS "offerId", people, group_needs AS needs, (extract(epoch FROM ends_at - starts_at) / 60)::float8 AS "durationMinutes" FROM booking WHERE id = $1 AND group_needs IS NOT NULL`,
      [bookingId],
    );
    return taken !== undefined && (taken.offerId === offer.id || offer.groups !== null) ? taken : null;
  }

  /** The facts that decide on a booking that is there already, itself left out. */
  async aroundBooking(manager: EntityManager, { id, offerId, startsAt, endsAt }: BookedSlot, now: Date): Promise<FactsOfPlace & { readonly offer: OfferRules }> {
    const window = windowAround({ startsAt, durationMinutes: (endsAt.getTime() - startsAt.getTime()) / MS_PER_MINUTE });
    const facts = await this.ofOffer(manager, offerId, window, now, id);
    if (facts === null) throw new Error('The offer of a booking is gone.');
    return facts;
  }

  private facts(row: Row, window: Interval): FactsOfPlace {
    const zone = timeZone(row.timeZone);
    const first = addDays(dayOf(window.start, zone), -1);
    const days = daysBetween(first, dayOf(window.end, zone)) + 2;
    const openings = this.openingHours.daysByAudience(row, row.holidayZone, first, days);
    return {
      placeId: row.placeId,
      placeNumber: row.placeNumber,
      zone,
      openings,
      place: {
        bookable: row.status === 'OPEN',
        zone,
        openings: openings.PUBLIC,
        closures: row.closures.map(({ start, end, spaceId }) => ({ during: between(start, end), spaceId })),
        peopleCapacity: row.peopleCapacity,
        spaces: row.spaces,
        presence: row.presence.map(({ start, end, people, spaceId }) => ({ during: between(start, end), people, spaceId })),
        supervision: row.supervision.map(({ start, end, offerIds }) => ({ during: between(start, end), offerIds })),
      },
      offers: row.offers,
      units: row.units.map((unit) => ({ ...unit, busy: unit.busy.map(([start, end]) => between(start, end)) })),
      extra: row.extra,
    };
  }
}
