import { afterEvent, type EquipmentCategory, type Id, isInService, isWorn, type StoredUnitStatus, type UnitFact, type UnitState } from '@escale/domain';
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
    const [{ last } = { last: 0 }] = await manager.query<{ last: number }[]>('SELECT coalesce(max(sequence), 0)::integer AS last FROM unit_event WHERE unit_id = $1', [unit.id]);
    let { state } = unit;
    for (const [index, fact] of facts.entries()) {
      const { type, ...detail } = fact;
      await manager.query('INSERT INTO unit_event (place_id, unit_id, sequence, type, at, account_id, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)', [unit.placeId, unit.id, last + index + 1, type, at, accountId, JSON.stringify(detail)]);
      state = afterEvent(state, { ...fact, at }, unit.worn);
      if (fact.type === 'MODULE_INSTALLED') await manager.query('INSERT INTO unit_module (unit_id, module_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [unit.id, fact.moduleId]);
      if (fact.type === 'MODULE_REMOVED') await manager.query('DELETE FROM unit_module WHERE unit_id = $1 AND module_id = $2', [unit.id, fact.moduleId]);
    }
    const { status, ...stored } = state;
    await manager.query('UPDATE equipment_unit SET status = $2, in_service = $3, state = $4 WHERE id = $1', [unit.id, status, isInService(state), JSON.stringify(stored)]);
    return state;
  }
}
