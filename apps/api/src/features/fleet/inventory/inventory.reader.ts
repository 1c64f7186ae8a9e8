import { DESK_ROLES, type KnownInventory, type KnownUnit, type Role, type StoredUnitStatus } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';
import { Database } from '../../../platform/database/database.ts';
import type { StoredState } from '../unit-row.ts';

/** A unit as a list tells it, with what is there for reading only. */
export interface ListedUnit extends Omit<KnownUnit, 'id' | 'here' | 'retired' | 'spaceId'> {
  readonly status: StoredUnitStatus;
  readonly state: StoredState;
  readonly nextBookingAt: string | null;
}

export interface InventoryList {
  readonly slug: string;
  readonly timeZone: string;
  readonly units: readonly ListedUnit[];
}

const UNIT = `'tag', u.tag, 'modelName', m.manufacturer || ' ' || m.name, 'spaceName', s.name, 'serialNumber', u.serial_number, 'purchasedOn', u.purchased_on, 'warrantyUntil', u.warranty_until, 'costCents', u.cost_cents, 'note', u.note`;
const UNITS = `equipment_unit u JOIN equipment_model m ON m.id = u.model_id LEFT JOIN space s ON s.id = u.space_id`;

/** Reads the equipment of a place as a list; that whoever asks acts there is part of each query. */
@Injectable()
export class InventoryReader {
  constructor(private readonly database: Database) {}

  /** All that stands at a place, by tag; null for who does not keep its desk. */
  async list(accountId: string, placeId: string, now: Date): Promise<InventoryList | null> {
    const [row] = await this.database.query<InventoryList>(
      `SELECT p.slug, p.time_zone AS "timeZone", (SELECT coalesce(json_agg(json_build_object(${UNIT}, 'status', u.status, 'state', u.state, 'nextBookingAt', (
           SELECT min(b.starts_at) FROM allocation a JOIN booking b ON b.place_id = a.place_id AND b.id = a.booking_id
           WHERE a.unit_id = u.id AND a.occupying AND upper(a.during) > $3 AND b.ends_at > $3 AND b.status IN ('HELD', 'CONFIRMED', 'CHECKED_IN') AND (a.expires_at IS NULL OR a.expires_at > $3))) ORDER BY u.tag), '[]')
         FROM ${UNITS} WHERE u.place_id = p.id AND u.status <> 'RETIRED') AS units
       FROM ${ownPlaceAsSql('$1', DESK_ROLES)} AND p.id = $2`,
      [accountId, placeId, now],
    );
    return row ?? null;
  }

  /** What a list about these tags is compared with; null for who does not act at the place in one of the roles. Within a transaction, as it sees it. */
  async known(accountId: string, roles: readonly Role[], placeId: string, tags: readonly string[], manager: EntityManager = this.database.source.manager): Promise<KnownInventory | null> {
    const [row] = await manager.query<KnownInventory[]>(
      `SELECT
         (SELECT coalesce(json_agg(json_build_object('id', u.id, 'here', u.place_id = p.id, 'retired', u.status = 'RETIRED', 'spaceId', u.space_id, ${UNIT})), '[]') FROM ${UNITS} WHERE u.tag = ANY ($3::text[])) AS units,
         (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.manufacturer || ' ' || m.name) ORDER BY m.id), '[]') FROM equipment_model m) AS models,
         (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) ORDER BY s.id), '[]') FROM space s WHERE s.place_id = p.id) AS spaces
       FROM ${ownPlaceAsSql('$1', roles)} AND p.id = $2`,
      [accountId, placeId, tags],
    );
    return row ?? null;
  }
}
