import { nextTags, readTag } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.ts';
import { type Asker, InOneGo, type UnitsDone } from './in-one-go.ts';
import { type NewUnit, UnitDetailsStore } from './unit-details.store.ts';
import { NotDone, UnitsRefused } from './units-refused.type.ts';

export interface AddWish extends Omit<NewUnit, 'tag'> {
  readonly placeId: string;
  /** The first part of the tags, all but the number: `TL0342-Q3`. */
  readonly series: string;
  readonly count: number;
}

/** Enters equipment that has come, under the tags that follow the last of their series. */
@Injectable()
export class AddUnits {
  constructor(
    private readonly inOneGo: InOneGo,
    private readonly details: UnitDetailsStore,
    private readonly audit: AuditLog,
  ) {}

  async run({ placeId, series, count, ...unit }: AddWish, idempotencyKey: string, asker: Asker): Promise<UnitsDone | UnitsRefused> {
    return this.inOneGo.run({ placeId }, { add: unit, series, count }, idempotencyKey, asker, async ({ manager, now }) => {
      const read = readTag(series);
      if (read === null || read.length > 26) throw new NotDone({ code: 'TAG_UNREADABLE', field: 'series' });
      const missing = await this.details.missing(manager, placeId, [unit.modelId], unit.spaceId === null ? [] : [unit.spaceId]);
      if (missing !== null) throw new NotDone({ code: missing, field: missing === 'MODEL_UNKNOWN' ? 'modelId' : 'spaceId' });
      // Two places may share a series; whoever adds to it waits for the other.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`tags:${read}`]);
      const tags = nextTags(read, await this.details.series(manager, read), count);
      const unitIds = await this.details.add(manager, placeId, tags.map((tag) => ({ ...unit, tag })), { at: now, accountId: asker.accountId });
      for (const id of unitIds) await this.audit.record(manager, { act: 'UNIT_CHANGED', actorId: asker.accountId, subject: { kind: 'UNIT', id }, detail: { place: placeId, act: 'ENROL' }, from: asker.from });
      return { unitIds, moved: 0, stranded: 0 };
    });
  }
}
