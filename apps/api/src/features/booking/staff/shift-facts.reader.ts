import { type Audience, closuresFor, type Id, type Interval, merge, openMinusClosures, openStretches, plusMinutes, type TimeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { type FactsOfPlace, PlaceFactsReader } from '../availability/place-facts.reader.ts';

const SUPERVISED = `SELECT p.id AS place_id, (SELECT coalesce(array_agg(o.id), '{}') FROM offer o WHERE o.place_id = p.id AND o.supervised AND o.retired_at IS NULL) AS offer_ids FROM place p WHERE p.id = $5`;

export interface AccompaniedOffer {
  readonly id: Id<'Offer'>;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly paused: boolean;
}

/** What planning is decided on: the zone, when the place is open for anybody, and which of its offers need somebody. */
export interface ShiftPlace {
  readonly zone: TimeZone;
  readonly open: readonly Interval[];
  readonly supervised: readonly Id<'Offer'>[];
  readonly whole: FactsOfPlace;
}

/** Reads them as availability does, in its one statement. */
@Injectable()
export class ShiftFactsReader {
  constructor(
    private readonly database: Database,
    private readonly facts: PlaceFactsReader,
  ) {}

  async of(manager: EntityManager, placeId: string, { start, end }: Interval, now: Date): Promise<ShiftPlace> {
    // A day more at both ends: an opening may run on over midnight.
    const window = { start: plusMinutes(start, -1_440), end: plusMinutes(end, 1_440) };
    const [whole] = await this.facts.read(manager, { wanted: SUPERVISED, parameters: [placeId], window, now });
    if (whole === undefined) throw new Error('A place that was just read is gone.');
    const all = merge((Object.keys(whole.openings) as Audience[]).flatMap((audience) => openStretches(whole.openings[audience], whole.zone)));
    return { zone: whole.zone, open: openMinusClosures(all, closuresFor({ spaceId: null }, whole.place.closures)), supervised: whole.offers.map(({ id }) => id), whole };
  }

  /** The offers of a place that need somebody, by name. */
  async offers(placeId: string): Promise<readonly AccompaniedOffer[]> {
    return this.database.query<AccompaniedOffer>(
      `SELECT id, title_fr AS "titleFr", title_en AS "titleEn", paused FROM offer WHERE place_id = $1 AND supervised AND retired_at IS NULL ORDER BY search_form(title_fr), id`,
      [placeId],
    );
  }
}
