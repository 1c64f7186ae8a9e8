import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { SessionStore } from '../../../platform/access/session.store.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { GrantRefusedType, type SessionsEndedType } from './roles.type.ts';

/** Signs somebody else out everywhere: a lost device, an account in wrong hands (OWASP ASVS 5.0, 7.4.5). Administrators do it to each other too, for it takes no right away. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionStore,
    private readonly audit: AuditLog,
  ) {}

  /** The answer and the entry are the same whether or not there was a session: nobody learns whether another is signed in. */
  async run(accountId: string, principal: Principal, context: RequestContext): Promise<SessionsEndedType | GrantRefusedType> {
    // One's own are ended from one's account, where they can be told apart.
    if (accountId === principal.accountId) return new GrantRefusedType('OWN_SESSIONS', 'accountId');
    return this.database.transaction(async (manager): Promise<SessionsEndedType | GrantRefusedType> => {
      // Who asks must administer the whole network now, whatever their session remembers.
      const [found] = await manager.query<{ id: string }[]>(
        `SELECT a.id FROM account a WHERE a.id = $2 AND EXISTS (SELECT 1 FROM role_grant mine WHERE mine.account_id = $1 AND mine.role = 'ADMINISTRATOR' AND mine.scope_kind = 'NETWORK') FOR UPDATE OF a`,
        [principal.accountId, accountId],
      );
      if (found === undefined) return new GrantRefusedType('PERSON_UNKNOWN', 'accountId');
      await this.sessions.endAll(manager, accountId);
      await this.audit.record(manager, { act: 'SESSIONS_ENDED', actorId: principal.accountId, onBehalfOf: accountId, subject: { kind: 'ACCOUNT', id: accountId }, from: context });
      return { accountId };
    });
  }
}
