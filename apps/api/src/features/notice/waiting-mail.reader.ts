import type { EquipmentCategory, Locale, WaitingState } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** All that a mail about the waiting list says, as it stands now; the turn where it is about one. */
export interface WaitingMailFacts {
  readonly state: WaitingState;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly locale: Locale;
  readonly offerFr: string | null;
  readonly offerEn: string | null;
  readonly offerPlace: string | null;
  readonly moduleFr: string | null;
  readonly moduleEn: string | null;
  readonly category: EquipmentCategory | null;
  readonly aroundLabel: string | null;
  readonly withinKm: number | null;
  readonly turn: WaitingMailTurn | null;
}

export interface WaitingMailTurn {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly until: string;
  readonly outcome: string | null;
  readonly activityFr: string;
  readonly activityEn: string;
  readonly placeName: string;
  readonly address: string | null;
  readonly timeZone: string;
}

/** Reads what a mail about the waiting list needs, by SQL of its own. */
@Injectable()
export class WaitingMailReader {
  async read(manager: EntityManager, entryId: string, bookingId: string | null): Promise<WaitingMailFacts | null> {
    const [facts] = await manager.query<WaitingMailFacts[]>(
      `SELECT e.state, e.given_name AS "givenName", e.family_name AS "familyName", e.email, e.locale, o.title_fr AS "offerFr", o.title_en AS "offerEn", p.name AS "offerPlace", m.title_fr AS "moduleFr", m.title_en AS "moduleEn",
         e.category, e.around_label AS "aroundLabel", e.within_km AS "withinKm",
         (SELECT json_build_object('startsAt', b.starts_at, 'endsAt', b.ends_at, 'until', t.until, 'outcome', t.outcome, 'activityFr', coalesce(bm.title_fr, bo.title_fr), 'activityEn', coalesce(bm.title_en, bo.title_en),
            'placeName', bp.name, 'address', concat_ws(', ', bp.address_line, concat_ws(' ', bp.postcode, bp.commune_name)), 'timeZone', bp.time_zone)
          FROM waiting_turn t JOIN booking b ON b.place_id = t.place_id AND b.id = t.booking_id JOIN offer bo ON bo.id = b.offer_id JOIN place bp ON bp.id = b.place_id LEFT JOIN module bm ON bm.id = b.module_id
          WHERE t.entry_id = e.id AND t.booking_id = $2::uuid) AS turn
       FROM waiting_entry e LEFT JOIN offer o ON o.id = e.offer_id LEFT JOIN place p ON p.id = o.place_id LEFT JOIN module m ON m.id = e.module_id WHERE e.id = $1`,
      [entryId, bookingId],
    );
    return facts ?? null;
  }
}
