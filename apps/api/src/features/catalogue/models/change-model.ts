import { changedModelRules, type ModelRefusal, type ModelRules, plainAccessories, whyNotModel } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { EquipmentModelEntity } from '../equipment-model.entity.ts';
import type { Asking } from '../install/request-install.ts';
import { ModelsReader } from './models.reader.ts';

/** Changes what the network decides about a model, on the version that was shown. It says what is to be so: sent twice, it is so. */
@Injectable()
export class ChangeModel {
  constructor(
    private readonly database: Database,
    private readonly reader: ModelsReader,
    private readonly audit: AuditLog,
  ) {}

  async run(id: string, wish: ModelRules, expectedVersion: number, { accountId, from }: Asking): Promise<ModelRefusal | null> {
    return this.database.transaction(async (manager) => {
      if (!(await this.reader.decides(manager, accountId))) return { code: 'NOT_YOURS_TO_DECIDE' };
      const before = await this.reader.take(manager, accountId, id);
      if (before === null) return { code: 'MODEL_UNKNOWN', field: 'modelId' };
      const after = { ...wish, accessories: plainAccessories(wish.accessories) };
      const changed = changedModelRules(before, after);
      if (changed.length === 0) return null;
      if (before.version !== expectedVersion) return { code: 'CHANGED_MEANWHILE' };
      const refusal = whyNotModel(before.category, after);
      if (refusal !== null) return refusal;
      await manager.update(EquipmentModelEntity, { id }, { ...after, checklistOff: [...after.checklistOff], accessories: [...after.accessories] });
      // What accessories are called is a person's words: that they changed is enough.
      const detail = Object.fromEntries(changed.map((rule) => [rule, rule === 'accessories' ? after.accessories.length : rule === 'checklistOff' ? after.checklistOff.join(' ') : (after[rule] ?? 'none')]));
      await this.audit.record(manager, { act: 'MODEL_CHANGED', actorId: accountId, subject: { kind: 'EQUIPMENT_MODEL', id }, detail, before, after, from });
      return null;
    });
  }
}
