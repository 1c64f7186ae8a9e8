import type { KioskEvent, TimedEvent } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KioskEventEntity } from './kiosk-event.entity.ts';
import { KioskRejectionEntity } from './kiosk-rejection.entity.ts';
import { bookingIn, type SpeakingKiosk, unitIn } from './kiosk-row.ts';

export interface KioskEpoch {
  readonly id: string;
  readonly startedAt: Date;
}

/** What a kiosk says of itself. */
export interface KioskState {
  readonly pending: number;
  readonly lastSequence: number;
  readonly offsetMs: number | null;
  readonly clockSure: boolean;
  readonly batteryPercent: number | null;
  readonly charging: boolean | null;
  readonly appVersion: string;
  readonly storagePersisted: boolean | null;
}

/** A new event, as it goes to the log. */
export interface NewEvent {
  readonly event: TimedEvent;
  readonly text: string;
  readonly digest: string;
  readonly signature: string;
}

export interface NewRejection {
  readonly eventId: string;
  readonly text: string;
  readonly sequence: number | null;
  readonly fault: string;
  readonly faultField: string | null;
}

type Of = Pick<SpeakingKiosk, 'kioskId' | 'placeId'>;

/** PostgreSQL keeps no character NUL in a text; what cannot be read may hold one. */
const keepable = (text: string): string => text.replaceAll('\0', '\uFFFD');

const takesBack = ({ fact }: KioskEvent): string | null => (fact.type === 'ANNULLED' ? fact.eventId : null);

/** Adds to what kiosks told; every method runs in the caller's transaction, with place and kiosk taken. */
@Injectable()
export class KioskLogStore {
  /** What was said first of a stretch of its clock stays. */
  async anchor(manager: EntityManager, { kioskId, placeId }: Of, epochs: readonly KioskEpoch[]): Promise<void> {
    await manager.query(`INSERT INTO kiosk_epoch (place_id, kiosk_id, id, started_at) SELECT $1, $2, e.id, e.at FROM unnest($3::uuid[], $4::timestamptz[]) AS e(id, at) ON CONFLICT DO NOTHING`, [placeId, kioskId, epochs.map(({ id }) => id), epochs.map(({ startedAt }) => startedAt)]);
  }

  async add(manager: EntityManager, { kioskId, placeId }: Of, events: readonly NewEvent[], receivedAt: Date): Promise<void> {
    if (events.length === 0) return;
    await manager.insert(
      KioskEventEntity,
      events.map(({ event, text, digest, signature }) => ({
        placeId, kioskId, id: event.id, sequence: String(event.sequence), type: event.fact.type, at: event.at, sure: event.sure, deviceAt: event.deviceAt, bookingId: bookingIn(event.fact), unitId: unitIn(event.fact), text, digest, signature,
        online: event.online, receivedAt, targetId: takesBack(event), annulled: false, redactedAt: null,
      })),
    );
  }

  async reject(manager: EntityManager, { kioskId, placeId }: Of, rejections: readonly NewRejection[], receivedAt: Date): Promise<void> {
    if (rejections.length === 0) return;
    const rows = rejections.map(({ text, sequence, ...one }) => ({ ...one, placeId, kioskId, text: keepable(text), sequence: sequence === null ? null : String(sequence), receivedAt, seenAt: null, seenBy: null }));
    await manager.insert(KioskRejectionEntity, rows);
  }

  /** Marks which of some events are taken back, and which are not. */
  async markAnnulled(manager: EntityManager, placeId: string, ids: readonly string[], annulled: ReadonlySet<string>): Promise<void> {
    await manager.query('UPDATE kiosk_event SET annulled = (id = ANY ($3::uuid[])) WHERE place_id = $1 AND id = ANY ($2::uuid[]) AND annulled <> (id = ANY ($3::uuid[]))', [placeId, ids, [...annulled]]);
  }

  /** `toldAll`: whether nothing is left that the kiosk knows and we do not. */
  async note(manager: EntityManager, kioskId: string, state: KioskState, toldAll: boolean, now: Date): Promise<void> {
    await manager.query(
      `UPDATE kiosk SET last_seen_at = $2, pending = $3, last_sequence = $4, clock_offset_ms = $5, clock_state = $6, battery_percent = $7, charging = $8, app_version = $9, storage_persisted = $10,
         told_all_at = CASE WHEN $11 THEN $2 ELSE told_all_at END WHERE id = $1`,
      [kioskId, now, state.pending, state.lastSequence, state.offsetMs, state.clockSure ? 'SURE' : 'UNSURE', state.batteryPercent, state.charging, state.appVersion, state.storagePersisted, toldAll],
    );
  }
}
