import { addDays, type LabelRowState, type LocalDay, NO_TERM } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.ts';
import { LabelEventEntity } from '../register/label-event.entity.ts';
import { LabelEntity } from '../register/label.entity.ts';
import { LabelImportRowEntity } from './label-import-row.entity.ts';

/** What of a row a label is made from. */
export type Labelling = Pick<LabelImportRowEntity, 'outsideCode' | 'programmeId' | 'ref' | 'grantedOn' | 'until'>;

/** Writes imported labels and the rows they come from. */
@Injectable()
export class LabelImportStore {
  /** Takes places for the length of the transaction, in the order of their ids, as every writer does; answers those that are there. */
  async takePlaces(manager: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await manager.query<{ id: string }[]>('SELECT id FROM place WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [ids]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Gives a place the label of a row. Where the register names no day it holds from `today`, the day from which we know of it; where it names no end it has none. */
  async give(manager: EntityManager, placeId: string, { outsideCode, programmeId, ref, grantedOn, until }: Labelling, today: string, now: Date): Promise<string> {
    const id = newId();
    const [place] = await manager.query<{ name: string; commune: string | null }[]>('SELECT name, commune_name AS commune FROM place WHERE id = $1', [placeId]);
    if (place === undefined) throw new Error('A label is put to a place that is not there.');
    const label = { placeId, id, source: 'IMPORT' as const, programmeId, versionNumber: null, outsideCode, applicationId: null, number: null, verifyToken: null, sourceRef: ref, grantedOn, placeName: place.name, communeName: place.commune, voidAt: null, createdAt: now };
    await manager.insert(LabelEntity, label);
    const last = (until ?? NO_TERM) as LocalDay;
    const from = grantedOn ?? (today < last ? today : last);
    await manager.insert(LabelEventEntity, { placeId, labelId: id, sequence: 1, type: 'GRANTED', holdsFrom: from, until: last, renewalFrom: until === null ? NO_TERM : addDays(last, 1), dueBy: null, reservation: null, because: null, at: now });
    return id;
  }

  /** Says of a label that it never was one of that place. */
  async annul(manager: EntityManager, placeId: string, labelId: string, now: Date): Promise<void> {
    await manager.query('UPDATE label SET void_at = $3 WHERE place_id = $1 AND id = $2', [placeId, labelId, now]);
  }

  /** Every row of every file that was read. */
  async rows(manager: EntityManager): Promise<readonly LabelImportRowEntity[]> {
    return manager.query(
      `SELECT import_id AS "importId", id, line, row_key AS "rowKey", state, reason, field, value, label_name AS "labelName", outside_code AS "outsideCode", programme_id AS "programmeId", ref, granted_on::text AS "grantedOn", until::text AS until,
         name, commune, insee_code AS "inseeCode", department_code AS "departmentCode", candidates, place_id AS "placeId", label_id AS "labelId", decided_at AS "decidedAt", version, in_file AS "inFile" FROM label_import_row ORDER BY id`,
    );
  }

  /** Locks a row as it was read; false when somebody decided on it since. */
  async lock(manager: EntityManager, id: string, version: number): Promise<boolean> {
    return (await manager.query<unknown[]>('SELECT 1 FROM label_import_row WHERE id = $1 AND version = $2 FOR UPDATE', [id, version])).length > 0;
  }

  async insert(manager: EntityManager, rows: readonly LabelImportRowEntity[]): Promise<void> {
    for (let at = 0; at < rows.length; at += 500) await manager.insert(LabelImportRowEntity, rows.slice(at, at + 500));
  }

  async update(manager: EntityManager, { id, ...row }: LabelImportRowEntity): Promise<void> {
    await manager.update(LabelImportRowEntity, { id }, row);
  }

  /** Writes what a person decided; an undone decision is one, too, and stays with people. */
  async settle(manager: EntityManager, id: string, { state, placeId, labelId, now }: { readonly state: LabelRowState; readonly placeId: string | null; readonly labelId: string | null; readonly now: Date }): Promise<void> {
    await manager.query('UPDATE label_import_row SET state = $2, place_id = $3, label_id = $4, decided_at = $5, version = version + 1 WHERE id = $1', [id, state, placeId, labelId, now]);
  }

  /** Rows that could not be read are only as good as the file they stood in. */
  async forget(manager: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await manager.query('DELETE FROM label_import_row WHERE id = ANY ($1::uuid[])', [ids]);
  }
}
