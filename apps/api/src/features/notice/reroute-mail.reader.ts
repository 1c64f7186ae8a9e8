import type { ClosureReason, RerouteKind, RerouteReason } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A session to choose, with all that is said of it. */
export interface RerouteMailOption {
  readonly offerId: string;
  readonly startsAt: string;
  readonly durationMinutes: number;
  readonly distanceKm: number | null;
  readonly activityFr: string;
  readonly activityEn: string;
  readonly placeName: string;
  readonly communeName: string | null;
  readonly timeZone: string;
}

/** What somebody is told of a booking their place cannot keep. */
export interface RerouteMailFacts {
  readonly bookingId: string;
  readonly revision: number;
  readonly kind: RerouteKind;
  readonly reason: RerouteReason;
  readonly people: number;
  readonly moduleId: string | null;
  readonly withdrawn: boolean;
  /** Whether the place opens after all. */
  readonly lifted: boolean;
  readonly closureReason: ClosureReason | null;
  readonly wordsFr: string | null;
  readonly wordsEn: string | null;
  readonly options: readonly RerouteMailOption[];
}

/** Reads what such a mail needs by SQL of its own, so that this feature hangs on no other. */
@Injectable()
export class RerouteMailReader {
  /** Null once there is nothing to tell: the booking changed, an answer came, or the hour did. */
  async read(manager: EntityManager, rerouteId: string, now: Date): Promise<RerouteMailFacts | null> {
    const [facts] = await manager.query<RerouteMailFacts[]>(
      `SELECT r.booking_id AS "bookingId", r.revision, r.kind, r.reason, b.people, b.module_id AS "moduleId", r.withdrawn_at IS NOT NULL AS withdrawn, k.lifted_at IS NOT NULL AS lifted, k.reason AS "closureReason", k.words_fr AS "wordsFr", k.words_en AS "wordsEn",
         (SELECT coalesce(json_agg(json_build_object('offerId', o.id, 'startsAt', t.option ->> 'startsAt', 'durationMinutes', (t.option ->> 'durationMinutes')::int, 'distanceKm', (t.option ->> 'distanceKm')::float8,
            'activityFr', o.title_fr, 'activityEn', o.title_en, 'placeName', p.name, 'communeName', p.commune_name, 'timeZone', p.time_zone) ORDER BY t.place), '[]')
          FROM jsonb_array_elements(r.options) WITH ORDINALITY AS t (option, place) JOIN offer o ON o.id = (t.option ->> 'offerId')::uuid JOIN place p ON p.id = o.place_id) AS options
       FROM reroute r JOIN booking b ON b.place_id = r.booking_place_id AND b.id = r.booking_id LEFT JOIN closure k ON k.place_id = r.place_id AND k.id = r.closure_id
       WHERE r.id = $1::text::uuid AND b.revision = r.revision AND r.taken_at IS NULL AND b.starts_at > $2 AND b.status = CASE r.kind WHEN 'APOLOGY' THEN 'CANCELLED' ELSE 'CONFIRMED' END`,
      [rerouteId, now],
    );
    return facts ?? null;
  }
}
