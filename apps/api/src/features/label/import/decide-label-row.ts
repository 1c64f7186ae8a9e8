import { decideLabelRow, type LabelRowDecision, type LabelRowRefusalCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { LabelImportReader } from './label-import.reader.ts';
import { LabelImportStore } from './label-import.store.ts';
import { LabelRowsReader } from './label-rows.reader.ts';

export interface LabelRowWish {
  readonly rowId: string;
  readonly expectedVersion: number;
  readonly decision: LabelRowDecision;
  readonly placeId: string | null;
}

/** A "no" about a row of a register, on its way to whoever asked. */
export class LabelRowRefused {
  constructor(readonly code: LabelRowRefusalCode) {}
}

/** A person says which place a row speaks of, that the network has none, that it can wait; or takes that back, whoever or whatever had decided it. */
@Injectable()
export class DecideLabelRow {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: LabelRowsReader,
    private readonly facts: LabelImportReader,
    private readonly store: LabelImportStore,
    private readonly audit: AuditLog,
  ) {}

  async run({ rowId, expectedVersion, decision, placeId }: LabelRowWish, { accountId, from }: { readonly accountId: string; readonly from: RequestContext }): Promise<string | LabelRowRefused> {
    return this.database.transaction(async (manager) => {
      const chosen = decision === 'CHOOSE' ? placeId : null;
      // Places before rows, as the import takes them.
      if (decision === 'CHOOSE' && (chosen === null || !(await this.reader.keepsAt(manager, accountId, chosen)) || !(await this.store.takePlaces(manager, [chosen])).has(chosen))) return new LabelRowRefused('PLACE_UNKNOWN');
      const row = await this.reader.take(manager, accountId, rowId);
      if (row === null) return new LabelRowRefused('ROW_UNKNOWN');
      if (row.version !== expectedVersion) return new LabelRowRefused('CHANGED_MEANWHILE');
      const decided = decideLabelRow(row, decision);
      if (!decided.ok) return new LabelRowRefused(decided.refusal);
      const now = this.clock.now();
      if (row.placeId !== null && row.labelId !== null) await this.store.annul(manager, row.placeId, row.labelId, now);
      const labelId = chosen === null ? null : await this.store.give(manager, chosen, row, await this.facts.dayAt(manager, chosen, now), now);
      await this.store.settle(manager, rowId, { state: decided.value, placeId: chosen, labelId, now });
      await this.audit.record(manager, { act: 'LABEL_ROW_DECIDED', actorId: accountId, subject: { kind: 'LABEL_ROW', id: rowId }, detail: { from: row.state, to: decided.value, place: chosen ?? row.placeId ?? '' }, from });
      return rowId;
    });
  }
}
