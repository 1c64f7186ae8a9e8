import { idOf, type UnitDetail } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/ids/new-id.ts';
import type { Witness } from './witness.ts';

/** What is written about a unit beside its life; null empties. */
export interface UnitDetails {
  readonly tag: string;
  readonly serialNumber: string | null;
  readonly spaceId: string | null;
  readonly note: string | null;
  /** Days of the calendar, `YYYY-MM-DD`. */
  readonly purchasedOn: string | null;
  readonly warrantyUntil: string | null;
  readonly costCents: number | null;
}

export interface NewUnit extends UnitDetails {
  readonly modelId: string;
  readonly ready: boolean;
}

/** The unique constraint a tag that is taken breaks. */
export const TAG_ONCE = 'equipment_unit_tag';

const COLUMNS: Readonly<Record<UnitDetail, string>> = {
  tag: 'tag', serialNumber: 'serial_number', spaceId: 'space_id', note: 'note', purchasedOn: 'purchased_on', warrantyUntil: 'warranty_until', costCents: 'cost_cents',
};

/** Writes units and what is known of them; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class UnitDetailsStore {
  /** Adds units to a place; the database begins their lives, seen by the witness. */
  async add(manager: EntityManager, placeId: string, units: readonly NewUnit[], { at, accountId }: Witness): Promise<readonly string[]> {
    await manager.query(`SELECT set_config('escale.account', $1, true), set_config('escale.at', $2, true)`, [accountId ?? '', at.toISOString()]);
    const ids: string[] = [];
    for (const { modelId, ready, ...unit } of units) {
      const id = idOf<'EquipmentUnit'>(newId());
      await manager.query(
        `INSERT INTO equipment_unit (id, place_id, model_id, status, tag, serial_number, space_id, note, purchased_on, warranty_until, cost_cents) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [id, placeId, modelId, ready ? 'READY' : 'ENROLLED', unit.tag, unit.serialNumber, unit.spaceId, unit.note, unit.purchasedOn, unit.warrantyUntil, unit.costCents],
      );
      ids.push(id);
    }
    return ids;
  }

  async details(manager: EntityManager, unitId: string): Promise<UnitDetails> {
    const [row] = await manager.query<UnitDetails[]>(
      `SELECT tag, serial_number AS "serialNumber", space_id AS "spaceId", note, purchased_on::text AS "purchasedOn", warranty_until::text AS "warrantyUntil", cost_cents AS "costCents" FROM equipment_unit WHERE id = $1`,
      [unitId],
    );
    if (row === undefined) throw new Error('A unit that was just locked is gone.');
    return row;
  }

  async change(manager: EntityManager, unitId: string, details: UnitDetails, changed: readonly UnitDetail[]): Promise<void> {
    if (changed.length === 0) return;
    await manager.query(`UPDATE equipment_unit SET ${changed.map((name, index) => `${COLUMNS[name]} = $${index + 2}`).join(', ')} WHERE id = $1`, [unitId, ...changed.map((name) => details[name])]);
  }

  /** Which of the rows these ids name are not there: the model anywhere, the spaces at the place. */
  async missing(manager: EntityManager, placeId: string, modelIds: readonly string[], spaceIds: readonly string[]): Promise<'MODEL_UNKNOWN' | 'SPACE_UNKNOWN' | null> {
    const [row] = await manager.query<{ models: boolean; spaces: boolean }[]>(
      `SELECT NOT EXISTS (SELECT FROM unnest($2::uuid[]) AS m(id) WHERE NOT EXISTS (SELECT FROM equipment_model e WHERE e.id = m.id)) AS models,
         NOT EXISTS (SELECT FROM unnest($3::uuid[]) AS s(id) WHERE NOT EXISTS (SELECT FROM space x WHERE x.id = s.id AND x.place_id = $1)) AS spaces`,
      [placeId, modelIds, spaceIds],
    );
    return row?.models !== true ? 'MODEL_UNKNOWN' : row.spaces ? null : 'SPACE_UNKNOWN';
  }

  /** Those of some tags that units have already, wherever. */
  async taken(manager: EntityManager, tags: readonly string[]): Promise<readonly string[]> {
    return (await manager.query<{ tag: string }[]>('SELECT tag FROM equipment_unit WHERE tag = ANY ($1::text[]) ORDER BY tag', [tags])).map(({ tag }) => tag);
  }

  /** The tags of a place that begin with a series. */
  async series(manager: EntityManager, series: string): Promise<readonly string[]> {
    return (await manager.query<{ tag: string }[]>(`SELECT tag FROM equipment_unit WHERE starts_with(tag, $1 || '-')`, [series])).map(({ tag }) => tag);
  }
}
