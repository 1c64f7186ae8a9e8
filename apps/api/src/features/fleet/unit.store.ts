import { afterEvent, type EquipmentCategory, type Id, inOrder, isInService, isWorn, type StoredUnitStatus, type ToldEvent, type UnitFact, unitState, type UnitState } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { stateOf, type StoredState } from './unit-row.ts';
import type { Witness } from './witness.ts';

/** A unit that is being changed. */
export interface LockedUnit {
  readonly id: Id<'EquipmentUnit'>;
  readonly placeId: Id<'Place'>;
  readonly tag: string;
  readonly version: number;
  readonly worn: boolean;
  readonly inService: boolean;
  readonly state: UnitState;
}

/** What a kiosk saw of a unit, with the event that told it. */
export interface SeenFact {
  readonly fact: UnitFact;
  readonly at: Date;
  readonly kioskId: string;
  readonly eventId: string;
  readonly sequence: number;
}

/** Writes what happens to units, and what they are after it; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class UnitStore {
  /** Units at a place, locked, by id; those that are not there are missing. */
  async lock(manager: EntityManager, placeId: string, ids: readonly string[]): Promise<readonly LockedUnit[]> {
    const rows = await manager.query<(Omit<LockedUnit, 'worn' | 'state'> & { status: StoredUnitStatus; stored: StoredState; category: EquipmentCategory })[]>(
      `SELECT u.id, u.place_id AS "placeId", u.tag, u.version, u.in_service AS "inService", u.status, u.state AS stored, m.category
       FROM equipment_unit u JOIN equipment_model m ON m.id = u.model_id WHERE u.place_id = $1 AND u.id = ANY ($2::uuid[]) ORDER BY u.id FOR UPDATE OF u`,
      [placeId, ids],
    );
    return rows.map(({ status, stored, category, ...unit }) => ({ ...unit, worn: isWorn(category), state: stateOf(status, stored) }));
  }

  /** Adds facts to the life of a unit, in order, and writes down what it is now. */
  async append(manager: EntityManager, unit: LockedUnit, facts: readonly UnitFact[], { at, accountId }: Witness): Promise<UnitState> {
    if (facts.length === 0) return unit.state;
    const [{ last, between } = { last: 0, between: false }] = await manager.query<{ last: number; between: boolean }[]>(
      'SELECT coalesce(max(sequence), 0)::integer AS last, coalesce(bool_or(kiosk_id IS NOT NULL AND at >= $2), false) AS between FROM unit_event WHERE unit_id = $1',
      [unit.id, at],
    );
    let { state } = unit;
    for (const [index, fact] of facts.entries()) {
      const { type, ...detail } = fact;
      await manager.query('INSERT INTO unit_event (place_id, unit_id, sequence, type, at, account_id, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)', [unit.placeId, unit.id, last + index + 1, type, at, accountId, JSON.stringify(detail)]);
      state = afterEvent(state, { ...fact, at }, unit.worn);
      if (fact.type === 'MODULE_INSTALLED') await manager.query('INSERT INTO unit_module (unit_id, module_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [unit.id, fact.moduleId]);
      if (fact.type === 'MODULE_REMOVED') await manager.query('DELETE FROM unit_module WHERE unit_id = $1 AND module_id = $2', [unit.id, fact.moduleId]);
    }
    // What a kiosk saw in the same instant is told after what was noted here.
    if (between) state = unitState(await this.life(manager, unit.id), unit.worn);
    await this.write(manager, unit, state);
    return state;
  }

  /** Adds what kiosks saw of a unit, to stand where it belongs once its life is told in order. */
  async addSeen(manager: EntityManager, unit: LockedUnit, seen: readonly SeenFact[]): Promise<void> {
    const rows = seen.map(({ fact: { type, ...detail }, ...one }, index) => ({ ...one, type, detail, index: index + 1 }));
    await manager.query(
      `INSERT INTO unit_event (place_id, unit_id, sequence, type, at, detail, kiosk_id, kiosk_event_id, kiosk_sequence)
       SELECT $1, $2, (SELECT coalesce(max(e.sequence), 0) FROM unit_event e WHERE e.unit_id = $2) + s.index, s.type, s.at, s.detail, s."kioskId", s."eventId", s.sequence
       FROM jsonb_to_recordset($3::jsonb) AS s(index integer, type text, at timestamptz, detail jsonb, "kioskId" uuid, "eventId" uuid, sequence bigint)`,
      [unit.placeId, unit.id, JSON.stringify(rows)],
    );
  }

  /** All that happened to a unit, oldest first, without what a kiosk took back: by its time, what was noted here before what kiosks saw in the same instant. */
  async life(manager: EntityManager, unitId: string): Promise<readonly ToldEvent[]> {
    const rows = await manager.query<{ type: string; at: Date; detail: object; kioskId: string; eventId: string | null; sequence: number }[]>(
      `SELECT e.type, e.at, e.detail, coalesce(e.kiosk_id::text, '') AS "kioskId", e.kiosk_event_id AS "eventId", coalesce(e.kiosk_sequence, e.sequence)::float8 AS sequence
       FROM unit_event e LEFT JOIN kiosk_event k ON k.kiosk_id = e.kiosk_id AND k.id = e.kiosk_event_id WHERE e.unit_id = $1 AND k.annulled IS NOT TRUE`,
      [unitId],
    );
    return inOrder(rows).map(({ type, at, detail, eventId }) => ({ ...detail, type, at, eventId }) as ToldEvent);
  }

  /** Writes down what a unit is, where that is new. */
  async write(manager: EntityManager, { id }: Pick<LockedUnit, 'id'>, state: UnitState): Promise<void> {
    const { status, ...stored } = state;
    await manager.query('UPDATE equipment_unit SET status = $2, in_service = $3, state = $4::jsonb WHERE id = $1 AND (status, in_service, state) IS DISTINCT FROM ($2, $3, $4::jsonb)', [id, status, isInService(state), JSON.stringify(stored)]);
  }
}
