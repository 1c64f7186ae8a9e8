import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import type { KioskEntity } from './kiosk.entity.ts';

/** What a device is told of where it stands. */
export interface KioskPlaceRow {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly phone: string | null;
  readonly siteNumber: number;
}

export type DeviceRow = Pick<KioskEntity, 'id' | 'placeId' | 'name' | 'codeExpiresAt' | 'publicKey' | 'pairedAt' | 'revokedAt'>;
const DEVICE = 'SELECT id, place_id AS "placeId", name, code_expires_at AS "codeExpiresAt", public_key AS "publicKey", paired_at AS "pairedAt", revoked_at AS "revokedAt" FROM kiosk';

/** Reads kiosks for the devices that are, or become, them. */
@Injectable()
export class DeviceReader {
  constructor(private readonly database: Database) {}

  /** The kiosk a code is of, its place taken first and itself with it: of two devices that come at once, the second waits here. */
  async takeByCode(manager: EntityManager, codeHash: string): Promise<DeviceRow | null> {
    const taken = await manager.query<unknown[]>('SELECT p.id FROM place p WHERE p.id = (SELECT place_id FROM kiosk WHERE code_hash = $1) FOR NO KEY UPDATE', [codeHash]);
    if (taken.length === 0) return null;
    const [kiosk] = await manager.query<DeviceRow[]>(`${DEVICE} WHERE code_hash = $1 FOR NO KEY UPDATE`, [codeHash]);
    return kiosk ?? null;
  }

  /** A kiosk held until the transaction ends, so that it is not revoked meanwhile. */
  async take(manager: EntityManager, kioskId: string): Promise<DeviceRow | null> {
    const [kiosk] = await manager.query<DeviceRow[]>(`${DEVICE} WHERE id = $1 FOR NO KEY UPDATE`, [kioskId]);
    return kiosk ?? null;
  }

  async placeOf(manager: EntityManager, placeId: string): Promise<KioskPlaceRow> {
    const [place] = await manager.query<KioskPlaceRow[]>('SELECT id, name, time_zone AS "timeZone", phone, number AS "siteNumber" FROM place WHERE id = $1', [placeId]);
    if (place === undefined) throw new Error('The place of a kiosk is gone.');
    return place;
  }

  /** The name of a kiosk of this place, and the place. */
  async self(kioskId: string, placeId: string): Promise<{ readonly name: string; readonly place: KioskPlaceRow }> {
    const [kiosk] = await this.database.query<{ name: string }>('SELECT name FROM kiosk WHERE place_id = $1 AND id = $2', [placeId, kioskId]);
    if (kiosk === undefined) throw new Error('The kiosk of a session is gone.');
    return { name: kiosk.name, place: await this.placeOf(this.database.source.manager, placeId) };
  }
}
