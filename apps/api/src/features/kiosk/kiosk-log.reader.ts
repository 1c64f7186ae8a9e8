import type { AnomalyCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type EventRow, type KeptEvent, keptEvent, type SpeakingKiosk } from './kiosk-row.ts';

/** An event as it counts: with what the team said of it. One whose text was emptied, since its time is over, says nothing any more and is left out by those who read texts. */
const EVENT = 'e.text, coalesce(e.counts_at, e.at) AS at, e.sure OR e.confirmed_at IS NOT NULL AS sure, e.set_aside_at IS NOT NULL AS "setAside", e.received_at AS "receivedAt"';

export interface RejectedEvent {
  readonly eventId: string;
  readonly fault: string;
  readonly faultField: string | null;
}

/** Reads what kiosks told. */
@Injectable()
export class KioskLogReader {
  /** The kiosk that speaks, taken after its place; null once it was shut out. */
  async take(manager: EntityManager, kioskId: string): Promise<SpeakingKiosk | null> {
    await manager.query('SELECT FROM place p WHERE p.id = (SELECT place_id FROM kiosk WHERE id = $1) FOR NO KEY UPDATE', [kioskId]);
    const [kiosk] = await manager.query<SpeakingKiosk[]>(
      'SELECT id AS "kioskId", place_id AS "placeId", public_key AS "publicKey", paired_at AS "pairedAt" FROM kiosk WHERE id = $1 AND revoked_at IS NULL AND paired_at IS NOT NULL FOR NO KEY UPDATE',
      [kioskId],
    );
    return kiosk ?? null;
  }

  /** Which of these ids were kept before. */
  async known(manager: EntityManager, kioskId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await manager.query<{ id: string }[]>('SELECT id FROM kiosk_event WHERE kiosk_id = $1 AND id = ANY ($2::uuid[])', [kioskId, ids]);
    return new Set(rows.map(({ id }) => id));
  }

  async rejected(manager: EntityManager, kioskId: string, ids: readonly string[]): Promise<ReadonlyMap<string, RejectedEvent>> {
    const rows = await manager.query<RejectedEvent[]>('SELECT event_id AS "eventId", fault, fault_field AS "faultField" FROM kiosk_rejection WHERE kiosk_id = $1 AND event_id = ANY ($2)', [kioskId, ids]);
    return new Map(rows.map((row) => [row.eventId, row]));
  }

  /** Which numbers of the kiosk belong to an event already. */
  async sequencesTaken(manager: EntityManager, kioskId: string, sequences: readonly number[]): Promise<ReadonlySet<number>> {
    const rows = await manager.query<{ sequence: number }[]>('SELECT sequence::float8 AS sequence FROM kiosk_event WHERE kiosk_id = $1 AND sequence = ANY ($2::bigint[])', [kioskId, sequences]);
    return new Set(rows.map(({ sequence }) => sequence));
  }

  /** When stretches of the kiosk's clock began. */
  async epochs(manager: EntityManager, kioskId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const rows = await manager.query<{ id: string; startedAt: Date }[]>('SELECT id, started_at AS "startedAt" FROM kiosk_epoch WHERE kiosk_id = $1 AND id = ANY ($2::uuid[])', [kioskId, ids]);
    return new Map(rows.map(({ id, startedAt }) => [id, startedAt]));
  }

  /** Events of a place by their ids, from any of its kiosks. */
  async byIds(manager: EntityManager, placeId: string, ids: readonly string[]): Promise<readonly KeptEvent[]> {
    return ids.length === 0 ? [] : (await manager.query<EventRow[]>(`SELECT ${EVENT} FROM kiosk_event e WHERE e.place_id = $1 AND e.id = ANY ($2::uuid[]) AND e.text <> ''`, [placeId, ids])).map(keptEvent);
  }

  /** All that the kiosks of a place told of some bookings, what takes any of it back included. */
  async ofBookings(manager: EntityManager, placeId: string, bookingIds: readonly string[]): Promise<readonly KeptEvent[]> {
    const rows = await manager.query<EventRow[]>(
      `SELECT ${EVENT} FROM kiosk_event e WHERE e.place_id = $1 AND e.text <> '' AND (e.booking_id = ANY ($2::uuid[])
         OR e.target_id IN (SELECT t.id FROM kiosk_event t WHERE t.place_id = $1 AND t.booking_id = ANY ($2::uuid[])))`,
      [placeId, bookingIds],
    );
    return rows.map(keptEvent);
  }

  /** The safety notices people of some bookings accepted in front of a kiosk. */
  async noticesOf(manager: EntityManager, placeId: string, bookingIds: readonly string[]): Promise<readonly KeptEvent[]> {
    return (await manager.query<EventRow[]>(`SELECT ${EVENT} FROM kiosk_event e WHERE e.place_id = $1 AND e.booking_id = ANY ($2::uuid[]) AND e.type = 'NOTICE_ACKNOWLEDGED'`, [placeId, bookingIds])).map(keptEvent);
  }

  /** The texts of some events of a place's kiosks and their signatures, as they came. */
  async written(manager: EntityManager, placeId: string, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly text: string; readonly signature: string }>> {
    const rows = await manager.query<{ id: string; text: string; signature: string }[]>('SELECT id, text, signature FROM kiosk_event WHERE place_id = $1 AND id = ANY ($2::uuid[])', [placeId, ids]);
    return new Map(rows.map(({ id, ...written }) => [id, written]));
  }

  /** The arrivals at some bookings that stand, whoever of a group they name. */
  async arrivalsOf(manager: EntityManager, placeId: string, bookingIds: readonly string[]): Promise<readonly KeptEvent[]> {
    return (await manager.query<EventRow[]>(`SELECT ${EVENT} FROM kiosk_event e WHERE e.place_id = $1 AND e.booking_id = ANY ($2::uuid[]) AND e.type = 'CHECKED_IN' AND NOT e.annulled`, [placeId, bookingIds])).map(keptEvent);
  }

  /** The events that handed something to some bookings. */
  async handOutsOf(manager: EntityManager, placeId: string, bookingIds: readonly string[]): Promise<readonly string[]> {
    const rows = await manager.query<{ id: string }[]>(`SELECT id FROM kiosk_event WHERE place_id = $1 AND booking_id = ANY ($2::uuid[]) AND type = 'HANDED_OUT'`, [placeId, bookingIds]);
    return rows.map(({ id }) => id);
  }

  /** Which kiosk told each of these events. */
  async kiosksOf(manager: EntityManager, placeId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.query<{ id: string; kioskId: string }[]>('SELECT id, kiosk_id AS "kioskId" FROM kiosk_event WHERE place_id = $1 AND id = ANY ($2::uuid[])', [placeId, ids]);
    return new Map(rows.map(({ id, kioskId }) => [id, kioskId]));
  }

  /** The units that kiosks of a place named with some bookings. */
  async unitsOf(manager: EntityManager, placeId: string, bookingIds: readonly string[]): Promise<readonly string[]> {
    const rows = await manager.query<{ id: string }[]>('SELECT DISTINCT unit_id AS id FROM kiosk_event WHERE place_id = $1 AND booking_id = ANY ($2::uuid[]) AND unit_id IS NOT NULL', [placeId, bookingIds]);
    return rows.map(({ id }) => id);
  }

  /** What contradicts some events of a kiosk and waits for somebody, by the event. */
  async anomaliesOf(manager: EntityManager, kioskId: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly AnomalyCode[]>> {
    const rows = await manager.query<{ eventId: string; codes: AnomalyCode[] }[]>(
      'SELECT event_id AS "eventId", array_agg(code ORDER BY code) AS codes FROM kiosk_anomaly WHERE kiosk_id = $1 AND event_id = ANY ($2::uuid[]) AND resolved_at IS NULL GROUP BY event_id',
      [kioskId, ids],
    );
    return new Map(rows.map(({ eventId, codes }) => [eventId, codes]));
  }

  /** Which numbers below the highest known one never came from a kiosk, as ranges. */
  async gaps(manager: EntityManager, kioskId: string): Promise<readonly { readonly first: number; readonly last: number }[]> {
    return manager.query(
      `SELECT (before + 1)::float8 AS first, (s - 1)::float8 AS last FROM (SELECT s, lag(s, 1, 0::bigint) OVER (ORDER BY s) AS before FROM (
         SELECT sequence AS s FROM kiosk_event WHERE kiosk_id = $1 UNION SELECT sequence FROM kiosk_rejection WHERE kiosk_id = $1 AND sequence IS NOT NULL UNION SELECT last_sequence + 1 FROM kiosk WHERE id = $1 AND last_sequence IS NOT NULL) heard) steps
       WHERE s > before + 1 ORDER BY 1`,
      [kioskId],
    );
  }
}
