import { changedRules, type NetworkRules, type NetworkRulesRefusal, whyNotRules } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import type { AtDesk } from '../desk/change-at-desk.ts';
import { NetworkRulesReader } from './network-rules.reader.ts';
import { WaitingRulesEntity } from './waiting-rules.entity.ts';

/** Changes what the network decides about who waits and who has how much at a time, on the version that was shown. It says what is to be so: sent twice, it is so. */
@Injectable()
export class ChangeNetworkRules {
  constructor(
    private readonly database: Database,
    private readonly reader: NetworkRulesReader,
    private readonly audit: AuditLog,
  ) {}

  async run(wish: NetworkRules, expectedVersion: number, { accountId, from }: AtDesk): Promise<NetworkRulesRefusal | null> {
    return this.database.transaction(async (manager) => {
      const taken = await this.reader.take(manager, accountId);
      if (taken === null) return { code: 'NOT_YOURS_TO_DECIDE' };
      const { version, ...before } = taken;
      const changed = changedRules(before, wish);
      if (changed.length === 0) return null;
      if (version !== expectedVersion) return { code: 'CHANGED_MEANWHILE' };
      const refusal = whyNotRules(wish);
      if (refusal !== null) return refusal;
      await manager.update(WaitingRulesEntity, { id: true }, wish);
      const detail = Object.fromEntries(changed.map((rule) => [rule, wish[rule] ?? 'none']));
      await this.audit.record(manager, { act: 'NETWORK_RULES_CHANGED', actorId: accountId, subject: { kind: 'ACCOUNT', id: accountId }, detail, before, after: wish, from });
      return null;
    });
  }
}
