import { DESK_ROLES, KIOSK_ROLES } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsAtSql, ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';
import { Database } from '../../../platform/database/database.ts';
import type { KioskRow, KioskTaken, PlaceKiosksRow } from './kiosk-row.ts';

const SHOWN = `k.id, k.name, k.code_expires_at AS "codeExpiresAt", k.created_at AS "createdAt", k.paired_at AS "pairedAt", k.revoked_at AS "revokedAt", k.last_seen_at AS "lastSeenAt", k.told_all_at AS "toldAllAt", k.pending,
  k.clock_offset_ms AS "clockOffsetMs", k.clock_state AS "clockState", k.battery_percent AS "batteryPercent", k.charging, k.app_version AS "appVersion", k.storage_persisted AS "storagePersisted"`;
const TAKEN = 'SELECT k.id, k.place_id AS "placeId", k.name, k.code_expires_at AS "codeExpiresAt", k.paired_at AS "pairedAt", k.revoked_at AS "revokedAt", k.pending FROM kiosk k';

/** Reads the kiosks of a place for its team; that it is of it is part of each query. */
@Injectable()
export class TeamKiosksReader {
  constructor(private readonly database: Database) {}

  /** The place, if the account keeps its desk. */
  async place(accountId: string, placeId: string): Promise<PlaceKiosksRow | null> {
    const [row] = await this.database.query<PlaceKiosksRow>(
      `SELECT p.id AS "placeId", ${actsAtSql('$1', KIOSK_ROLES)} AS "mayChange", (SELECT set_at FROM kiosk_pin n WHERE n.place_id = p.id) AS "pinSetAt" FROM ${ownPlaceAsSql('$1', DESK_ROLES)} AND p.id = $2`,
      [accountId, placeId],
    );
    return row ?? null;
  }

  /** Its kiosks: those in use by name, then those that were revoked, the latest first; 100 at most. */
  async ofPlace(accountId: string, placeId: string): Promise<readonly KioskRow[]> {
    return this.database.query<KioskRow>(
      `SELECT ${SHOWN} FROM kiosk k WHERE k.place_id = (SELECT p.id FROM ${ownPlaceAsSql('$1', DESK_ROLES)} AND p.id = $2) ORDER BY k.revoked_at DESC NULLS FIRST, search_form(k.name), k.id LIMIT 100`,
      [accountId, placeId],
    );
  }

  async one(accountId: string, kioskId: string): Promise<KioskRow | null> {
    const [row] = await this.database.query<KioskRow>(`SELECT ${SHOWN} FROM kiosk k WHERE k.id = $2 AND EXISTS (SELECT FROM ${ownPlaceAsSql('$1', DESK_ROLES)} AND p.id = k.place_id)`, [accountId, kioskId]);
    return row ?? null;
  }

  /** Takes a place whose kiosks the account may change, as every writer at a place does. */
  async takePlace(manager: EntityManager, accountId: string, placeId: string): Promise<boolean> {
    return (await manager.query<unknown[]>(`SELECT p.id FROM ${ownPlaceAsSql('$1', KIOSK_ROLES)} AND p.id = $2 FOR NO KEY UPDATE OF p`, [accountId, placeId])).length === 1;
  }

  /** Takes one of those kiosks, its place first. */
  async take(manager: EntityManager, accountId: string, kioskId: string): Promise<KioskTaken | null> {
    const [place] = await manager.query<{ id: string }[]>(`SELECT p.id FROM ${ownPlaceAsSql('$1', KIOSK_ROLES)} AND p.id = (SELECT place_id FROM kiosk WHERE id = $2) FOR NO KEY UPDATE OF p`, [accountId, kioskId]);
    if (place === undefined) return null;
    // A statement of its own, so that it reads what whoever held the place has committed.
    const [kiosk] = await manager.query<KioskTaken[]>(`${TAKEN} WHERE k.place_id = $1 AND k.id = $2 FOR NO KEY UPDATE`, [place.id, kioskId]);
    return kiosk ?? null;
  }

  /** The kiosk an earlier request of this key created, at a place that is taken. */
  async byRequest(manager: EntityManager, placeId: string, requestKey: string): Promise<(KioskTaken & { readonly requestHash: string }) | null> {
    const [kiosk] = await manager.query<(KioskTaken & { requestHash: string })[]>(`${TAKEN.replace('k.id,', 'k.id, k.request_hash AS "requestHash",')} WHERE k.place_id = $1 AND k.request_key = $2`, [placeId, requestKey]);
    return kiosk ?? null;
  }

  /** The names of its kiosks that are not revoked, one left out. */
  async names(manager: EntityManager, placeId: string, except: string | null): Promise<readonly string[]> {
    return (await manager.query<{ name: string }[]>('SELECT name FROM kiosk WHERE place_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $2', [placeId, except])).map(({ name }) => name);
  }
}
