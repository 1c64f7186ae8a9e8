import { ok, type ProviderRefusalCode, refuse, type Result } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { AccountIdentityEntity } from './account-identity.entity.ts';

/** Takes an identity off one's account, and ends the other sessions it opened. The account's address stays a way in. */
@Injectable()
export class RemoveIdentity {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async run(id: string, { accountId, sessionId }: Principal, from: RequestContext): Promise<Result<null, ProviderRefusalCode>> {
    return this.database.transaction(async (manager): Promise<Result<null, ProviderRefusalCode>> => {
      const identity = await manager.findOne(AccountIdentityEntity, { where: { id, accountId }, lock: { mode: 'pessimistic_write' } });
      if (identity === null) return refuse('IDENTITY_UNKNOWN');
      await manager.query('DELETE FROM session WHERE id <> $2 AND id IN (SELECT session_id FROM session_identity WHERE identity_id = $1)', [id, sessionId]);
      await manager.delete(AccountIdentityEntity, { id });
      await this.audit.record(manager, { act: 'IDENTITY_REMOVED', actorId: accountId, subject: { kind: 'ACCOUNT', id: accountId }, detail: { provider: identity.provider, identity: id }, from });
      return ok(null);
    });
  }
}
