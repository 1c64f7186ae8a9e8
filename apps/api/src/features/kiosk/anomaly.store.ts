import type { AnomalyCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/ids/new-id.ts';
import type { FoundAnomaly } from './kiosk-row.ts';

/** Keeps what contradicts the events of kiosks; every method runs in the caller's transaction. */
@Injectable()
export class AnomalyStore {
  /** Writes down what of these codes was found about these events: what is new is added, what no longer holds goes unless somebody chose something about it. Answers what is new. */
  async settle(manager: EntityManager, placeId: string, eventIds: readonly string[], codes: readonly AnomalyCode[], found: readonly FoundAnomaly[], now: Date): Promise<readonly FoundAnomaly[]> {
    const keys = JSON.stringify(found.map(({ eventId, code }) => ({ eventId, code })));
    await manager.query(
      `DELETE FROM kiosk_anomaly a WHERE a.place_id = $1 AND a.event_id = ANY ($2::uuid[]) AND a.code = ANY ($3) AND a.resolved_at IS NULL
         AND NOT EXISTS (SELECT FROM jsonb_to_recordset($4::jsonb) AS f("eventId" uuid, code text) WHERE f."eventId" = a.event_id AND f.code = a.code)`,
      [placeId, eventIds, codes, keys],
    );
    if (found.length === 0) return [];
    const added = await manager.query<{ eventId: string; code: AnomalyCode }[]>(
      `INSERT INTO kiosk_anomaly (place_id, id, code, kiosk_id, event_id, booking_id, unit_id, raised_at)
       SELECT $1, f.id, f.code, f."kioskId", f."eventId", f."bookingId", f."unitId", $3 FROM jsonb_to_recordset($2::jsonb) AS f(id uuid, code text, "kioskId" uuid, "eventId" uuid, "bookingId" uuid, "unitId" uuid)
       ON CONFLICT DO NOTHING RETURNING event_id AS "eventId", code`,
      [placeId, JSON.stringify(found.map((one) => ({ ...one, id: newId() }))), now],
    );
    return found.filter(({ eventId, code }) => added.some((row) => row.eventId === eventId && row.code === code));
  }

  /** Which of these codes stand about these events. */
  async standing(manager: EntityManager, placeId: string, eventIds: readonly string[], codes: readonly AnomalyCode[]): Promise<readonly FoundAnomaly[]> {
    return manager.query('SELECT code, kiosk_id AS "kioskId", event_id AS "eventId", booking_id AS "bookingId", unit_id AS "unitId" FROM kiosk_anomaly WHERE place_id = $1 AND event_id = ANY ($2::uuid[]) AND code = ANY ($3)', [placeId, eventIds, codes]);
  }
}
