import { DESK_ROLES, type Id, type Role, tagOfScan } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownPlaceAsSql } from '../../platform/access/acts-at.sql.ts';
import { Database } from '../../platform/database/database.ts';
import { fleetSql, unitLifeSql, unitPastSql, unitsSql } from './fleet.sql.ts';
import type { FleetRow, UnitEventRow, UnitLifeRow, UnitRow } from './unit-row.ts';

const OWN = ownPlaceAsSql('$1', DESK_ROLES);

/** Reads the equipment of places for the people who keep their desk; that they do is part of each query. */
@Injectable()
export class FleetReader {
  constructor(private readonly database: Database) {}

  /** A place with all its equipment; null for who does not keep its desk. One statement, however much it holds. */
  async fleet(accountId: string, placeId: string, now: Date): Promise<FleetRow | null> {
    const [row] = await this.database.query<FleetRow>(fleetSql(OWN), [accountId, placeId, now]);
    return row ?? null;
  }

  /** Units at places whose desk the account keeps, by tag; within a transaction, as it sees them. */
  async units(accountId: string, ids: readonly string[], now: Date, manager: EntityManager = this.database.source.manager): Promise<readonly UnitRow[]> {
    return (await manager.query<{ unit: UnitRow }[]>(unitsSql(OWN), [accountId, ids, now])).map(({ unit }) => unit);
  }

  /** All that happened to a unit; null where it is at no place of theirs. */
  async life(accountId: string, unitId: string): Promise<UnitLifeRow | null> {
    const [row] = await this.database.query<UnitLifeRow>(unitLifeSql(OWN), [accountId, unitId]);
    return row ?? null;
  }

  /** What happened to a unit at places whose desk the account keeps, what it was sent on with included; nothing of what came after, elsewhere. */
  async past(accountId: string, unitId: string): Promise<readonly UnitEventRow[]> {
    const [row] = await this.database.query<{ events: readonly UnitEventRow[] }>(unitPastSql(OWN), [accountId, unitId]);
    return row?.events ?? [];
  }

  /** The unit of a scanned or typed tag at a place of theirs. */
  async idOfTag(accountId: string, scanned: string): Promise<string | null> {
    const tag = tagOfScan(scanned);
    if (tag === null) return null;
    const [unit] = await this.database.query<{ id: string }>(`SELECT u.id FROM equipment_unit u CROSS JOIN ${OWN} AND p.id = u.place_id AND u.tag = $2`, [accountId, tag]);
    return unit?.id ?? null;
  }

  /**
   * Takes the one place at which all these units are, if the account acts there in one of the roles, for the length of the transaction; null otherwise.
   * `alsoTaken` is another place taken with it, the two in one order whoever asks, so that no two wait for each other.
   */
  async takePlaceOf(manager: EntityManager, accountId: string, roles: readonly Role[], unitIds: readonly string[], alsoTaken: string | null = null): Promise<Id<'Place'> | null> {
    const rows = await manager.query<{ id: Id<'Place'> }[]>(
      `SELECT p.id FROM ${ownPlaceAsSql('$1', roles)} AND p.id = (SELECT min(u.place_id::text)::uuid FROM equipment_unit u WHERE u.id = ANY ($2::uuid[]) HAVING count(DISTINCT u.place_id) = 1)`,
      [accountId, unitIds],
    );
    const own = rows[0]?.id;
    if (own === undefined) return null;
    await manager.query('SELECT id FROM place WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [[own, ...(alsoTaken === null ? [] : [alsoTaken])]]);
    return own;
  }

  /** How many bookings and blocks have some of these units, now or later. */
  async taken(unitIds: readonly string[], now: Date): Promise<number> {
    const [row] = await this.database.query<{ count: number }>('SELECT count(DISTINCT coalesce(booking_id, block_id))::int AS count FROM allocation WHERE unit_id = ANY ($1::uuid[]) AND occupying AND upper(during) > $2', [unitIds, now]);
    return row?.count ?? 0;
  }

  /** Takes a place where the account acts in one of the roles; null otherwise. */
  async takePlace(manager: EntityManager, accountId: string, roles: readonly Role[], placeId: string): Promise<Id<'Place'> | null> {
    const [place] = await manager.query<{ id: Id<'Place'> }[]>(`SELECT p.id FROM ${ownPlaceAsSql('$1', roles)} AND p.id = $2 FOR NO KEY UPDATE OF p`, [accountId, placeId]);
    return place?.id ?? null;
  }

  /** The unit an incident or a plan is about, at a place of theirs. */
  async unitOf(accountId: string, about: { readonly incident?: string; readonly plan?: string }): Promise<string | null> {
    const { incident = null, plan = null } = about;
    const [unit] = await this.database.query<{ id: string }>(
      `SELECT u.id FROM equipment_unit u CROSS JOIN ${OWN} AND p.id = u.place_id AND u.id = coalesce((SELECT unit_id FROM incident WHERE id = $2), (SELECT unit_id FROM maintenance_plan WHERE id = $3 AND ended_at IS NULL))`,
      [accountId, incident, plan],
    );
    return unit?.id ?? null;
  }
}
