import { LABEL_ROW_STATES, type LabelRowFault, type LabelRowState, matchPlace } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { LabelImportRefused } from './label-import-refused.ts';
import { LabelImportRowEntity } from './label-import-row.entity.ts';
import { LabelImportReader, type PlaceIndex } from './label-import.reader.ts';
import { LabelImportStore } from './label-import.store.ts';
import { mergeLabelRow } from './merge-label-row.ts';
import { isFault, keyOf, readLabelFile, type ReadRow } from './read-label-file.ts';

export interface LabelImportWish {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Rows of a source that its next file no longer has are told. */
  readonly source: string;
  readonly dryRun: boolean;
}
export interface RejectedLabelRow {
  readonly line: number;
  readonly reason: LabelRowFault;
  readonly field: string;
  readonly value: string;
}
/** What became of a register: each row stands in one of the states. */
export interface LabelImportSummary {
  readonly source: string;
  readonly dryRun: boolean;
  readonly rows: number;
  readonly states: Readonly<Record<LabelRowState, number>>;
  /** Labels that were given by this reading. */
  readonly given: number;
  /** Rows that are as they were. */
  readonly unchanged: number;
  readonly vanished: number;
  readonly rejected: readonly RejectedLabelRow[];
  readonly unknownColumns: readonly string[];
}

/** Rows in one transaction: desks of the places wait no longer than that. */
const BATCH = 100;

/** Reads the register of others, or an earlier one of the network: each row is matched with a place, or waits for a person, or is told to be mended. Nothing is made up. */
@Injectable()
export class ImportLabels {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: LabelImportReader,
    private readonly store: LabelImportStore,
  ) {}

  async run(wish: LabelImportWish): Promise<LabelImportSummary> {
    const runner = this.database.source.createQueryRunner();
    try {
      const [{ taken } = { taken: false }] = (await runner.query(`SELECT pg_try_advisory_lock(hashtext('escale:import-labels')) AS taken`)) as { taken: boolean }[];
      if (!taken) throw new LabelImportRefused('ALREADY_RUNNING');
      try {
        return await this.importAlone(wish);
      } finally {
        await runner.query(`SELECT pg_advisory_unlock(hashtext('escale:import-labels'))`);
      }
    } finally {
      await runner.release();
    }
  }

  private async importAlone({ bytes, fileName, source, dryRun }: LabelImportWish): Promise<LabelImportSummary> {
    const now = this.clock.now();
    const { rows, unknown } = readLabelFile(bytes, await this.reader.labels());
    const [earlier] = await this.database.query<{ id: string }>('SELECT id FROM label_import WHERE source = $1', [source]);
    const importId = earlier?.id ?? newId();
    const places = await this.reader.places();
    const found = (await this.located(rows)).map((row) => this.settle(row, importId, places));
    const before = new Map((await this.store.rows(this.database.source.manager)).map((row) => [row.rowKey, row]));
    const keys = new Set(found.map(({ rowKey }) => rowKey));
    const gone = [...before.values()].filter((row) => row.importId === importId && row.inFile && !keys.has(row.rowKey));
    const changes = found.flatMap((row) => {
      const known = before.get(row.rowKey);
      const after = known === undefined ? row : mergeLabelRow(known, row);
      return after === null ? [] : [{ row: after, fresh: known === undefined }];
    });
    const changed = new Map(changes.map(({ row }) => [row.rowKey, row]));
    const finals = found.map((row) => changed.get(row.rowKey) ?? before.get(row.rowKey) ?? row);
    const summary = {
      source, dryRun, rows: rows.length, unknownColumns: unknown, vanished: gone.filter(({ state }) => state !== 'REJECTED').length, unchanged: found.length - changes.length,
      states: Object.fromEntries(LABEL_ROW_STATES.map((state) => [state, finals.filter((row) => row.state === state).length])) as Record<LabelRowState, number>,
      given: changes.filter(({ row }) => row.state === 'MATCHED' && row.labelId === null).length,
      rejected: rows.flatMap(({ line, read }) => (isFault(read) ? [{ line, ...read }] : [])),
    };
    if (dryRun || (changes.length === 0 && gone.length === 0)) return summary;
    await this.database.query('INSERT INTO label_import (id, source, file_name, read_at) VALUES ($1, $2, $3, $4) ON CONFLICT ON CONSTRAINT label_import_source DO UPDATE SET file_name = excluded.file_name, read_at = excluded.read_at', [importId, source, fileName, now]);
    for (let at = 0; at < changes.length; at += BATCH) await this.record(changes.slice(at, at + BATCH), now);
    await this.database.transaction(async (manager) => {
      await this.store.forget(manager, gone.filter(({ state }) => state === 'REJECTED').map(({ id }) => id));
      for (const row of gone) if (row.state !== 'REJECTED' && (await this.store.lock(manager, row.id, row.version))) await this.store.update(manager, { ...row, inFile: false, version: row.version + 1 });
    });
    return summary;
  }

  /** Rows without a code of a commune of today get it from the name, where only one has it. */
  private async located(rows: readonly ReadRow[]): Promise<readonly ReadRow[]> {
    const known = await this.reader.knownCommunes(rows.flatMap(({ read }) => (isFault(read) || read.sought.inseeCode === null ? [] : [read.sought.inseeCode])));
    const lost = rows.flatMap((row) => (isFault(row.read) || row.read.commune === null || (row.read.sought.inseeCode !== null && known.has(row.read.sought.inseeCode)) ? [] : [{ row, read: row.read, name: row.read.commune, departmentCode: row.read.sought.departmentCode }]));
    const codes = await this.reader.communesNamed(lost);
    const placed = new Map(lost.map(({ row, read }, index) => [row, { ...row, read: { ...read, sought: { ...read.sought, inseeCode: codes[index] ?? read.sought.inseeCode } } }]));
    return rows.map((row) => placed.get(row) ?? row);
  }

  private settle({ line, cell, read }: ReadRow, importId: string, places: PlaceIndex): LabelImportRowEntity {
    const row = { importId, id: newId(), line, labelName: cell('label').trim().slice(0, 300), decidedAt: null, version: 0, inFile: true, placeId: null, labelId: null };
    const empty = { outsideCode: null, programmeId: null, ref: null, grantedOn: null, until: null, name: null, commune: null, inseeCode: null, departmentCode: null };
    if (isFault(read)) return Object.assign(new LabelImportRowEntity(), { ...row, ...empty, ...read, rowKey: `line:${importId}:${String(line)}`, state: 'REJECTED', candidates: [] });
    const { label, grantedOn, until, commune, sought } = read;
    const { state, candidates } = matchPlace(sought, places.near(sought));
    const { ref, name, inseeCode, departmentCode } = sought;
    return Object.assign(new LabelImportRowEntity(), { ...row, ...label, rowKey: keyOf(read), state, candidates, ref, grantedOn, until, name, commune, inseeCode, departmentCode, reason: null, field: null, value: null });
  }

  private async record(changes: readonly { readonly row: LabelImportRowEntity; readonly fresh: boolean }[], now: Date): Promise<void> {
    await this.database.transaction(async (manager) => {
      const wanted = changes.flatMap(({ row }) => (row.state === 'MATCHED' && row.labelId === null ? (row.candidates[0]?.placeId ?? []) : []));
      const there = await this.store.takePlaces(manager, wanted);
      const settled: LabelImportRowEntity[] = [];
      for (const { row, fresh } of changes) {
        // Somebody who decided on it meanwhile was quicker: the next reading sees what they said.
        if (!fresh && !(await this.store.lock(manager, row.id, row.version - 1))) continue;
        const placeId = row.candidates[0]?.placeId;
        if (row.state === 'MATCHED' && row.labelId === null && placeId !== undefined && there.has(placeId)) {
          const labelId = await this.store.give(manager, placeId, row, await this.reader.dayAt(manager, placeId, now), now);
          Object.assign(row, { placeId, labelId });
        }
        if (fresh) settled.push(row);
        else await this.store.update(manager, row);
      }
      await this.store.insert(manager, settled);
    });
  }
}
