import { decideInventory, type KnownInventory, type RowVerdict } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { brokenConstraint } from '../../../platform/database/database.ts';
import { ChangeUnits } from '../change-units.ts';
import { type Asker, type Going, InOneGo } from '../in-one-go.ts';
import { TAG_ONCE, UnitDetailsStore } from '../unit-details.store.ts';
import { UnitsRefused } from '../units-refused.type.ts';
import { ImportRefused } from './import-refused.type.ts';
import { InventoryReader } from './inventory.reader.ts';
import { type List, splitList } from './split-list.ts';

export interface ImportWish {
  readonly placeId: string;
  readonly csv: string;
  readonly dryRun: boolean;
  readonly idempotencyKey: string;
}

/** What a line of the list does, or would do. */
export interface ImportLine {
  readonly line: number;
  readonly tag: string | null;
  readonly verdict: RowVerdict['verdict'];
  readonly column: string | null;
  readonly code: string | null;
}

export interface Imported {
  readonly lines: readonly ImportLine[];
}

/** Takes a list of equipment: changes what is there, enters what is new, leaves out what cannot be; all of it or, where something comes between, nothing. */
@Injectable()
export class ImportUnits {
  constructor(
    private readonly inOneGo: InOneGo,
    private readonly reader: InventoryReader,
    private readonly changes: ChangeUnits,
    private readonly details: UnitDetailsStore,
    private readonly audit: AuditLog,
  ) {}

  async run({ placeId, csv, dryRun, idempotencyKey }: ImportWish, asker: Asker): Promise<Imported | ImportRefused> {
    const list = splitList(csv);
    if (!list.ok) return new ImportRefused(list.refusal.code, 'csv', 'column' in list.refusal ? list.refusal.column : null);
    const { accountId, roles } = asker;
    if (dryRun) {
      const known = await this.reader.known(accountId, roles, placeId, list.value.tags);
      return known === null ? new ImportRefused('OUTSIDE_YOUR_SCOPE', 'placeId') : told(list.value, verdictsOf(list.value, known));
    }
    try {
      const done = await this.inOneGo.run({ placeId }, { import: csv }, idempotencyKey, asker, async (going) => {
        const known = await this.reader.known(accountId, roles, going.placeId, list.value.tags, going.manager);
        if (known === null) throw new Error('A place that was just taken is gone.');
        const verdicts = verdictsOf(list.value, known);
        for (const verdict of verdicts) await this.write(going, verdict, asker);
        return told(list.value, verdicts);
      });
      if (!(done instanceof UnitsRefused)) return done;
      return done.code === 'IDEMPOTENCY_KEY_REUSED' ? new ImportRefused(done.code, 'idempotencyKey') : new ImportRefused(done.code === 'OUTSIDE_YOUR_SCOPE' ? done.code : 'CHANGED_MEANWHILE', 'placeId');
    } catch (error) {
      // Somebody elsewhere took one of these tags since they were compared.
      if (brokenConstraint(error) === TAG_ONCE) return new ImportRefused('CHANGED_MEANWHILE', 'csv');
      throw error;
    }
  }

  private async write(going: Going, verdict: RowVerdict, asker: Asker): Promise<void> {
    const { manager, placeId, now } = going;
    const { accountId, from } = asker;
    if (verdict.verdict === 'CHANGE') {
      await this.changes.apply(going, { unitIds: [verdict.unitId] }, { act: 'CHANGE_DETAILS', details: verdict.changed }, asker);
      await this.details.change(manager, verdict.unitId, { tag: verdict.tag, ...verdict.details }, verdict.changed);
    }
    if (verdict.verdict === 'ADD') {
      const ids = await this.details.add(manager, placeId, [{ tag: verdict.tag, modelId: verdict.modelId, ready: false, ...verdict.details }], { at: now, accountId });
      for (const id of ids) await this.audit.record(manager, { act: 'UNIT_CHANGED', actorId: accountId, subject: { kind: 'UNIT', id }, detail: { place: placeId, act: 'ENROL' }, from });
    }
  }
}

const verdictsOf = ({ header, rows }: List, known: KnownInventory) => decideInventory(header, rows.map(({ cells }) => cells), known);

const told = ({ rows }: List, verdicts: readonly RowVerdict[]): Imported => ({
  lines: verdicts.map((verdict, index) => ({
    line: rows[index]?.line ?? 0, tag: verdict.tag, verdict: verdict.verdict, column: verdict.verdict === 'REFUSED' ? verdict.column : null, code: verdict.verdict === 'REFUSED' ? verdict.code : null,
  })),
});
