import { type AuditAct, decideKeyChange, DEFAULT_KEY_POLICY, type KeyChange, type KeyHolder, type KeyRefusalCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SESSION_COOKIE } from '../../../platform/access/cookies.ts';
import type { Principal } from '../../../platform/access/principal.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { SessionStore } from '../../../platform/access/session.store.ts';
import { type AuditedAct, AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { KeysReader } from './keys.reader.ts';

/** What became of a way in, for the audit log. */
export type KeyRecord = Pick<AuditedAct, 'detail' | 'before' | 'after'>;

const ACTS: Readonly<Record<KeyChange, AuditAct>> = { ADD_PASSKEY: 'PASSKEY_ADDED', REMOVE_PASSKEY: 'PASSKEY_REMOVED', SET_PASSWORD: 'PASSWORD_SET', REMOVE_PASSWORD: 'PASSWORD_REMOVED' };

interface Wish {
  readonly change: KeyChange;
  readonly password: KeyHolder['password'];
}

/** Changes a way into an account, whichever: decided in one place, and never without what must come with it. */
@Injectable()
export class ChangeKeys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: KeysReader,
    private readonly sessions: SessionStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** Whether it would be allowed now; asked again when it is done. */
  async mayNow(who: Principal, wish: Wish, manager?: EntityManager): Promise<KeyRefusalCode | null> {
    const passkeys = (await this.reader.passkeys(who.accountId, manager)).length;
    const decision = decideKeyChange(wish.change, { roles: who.grants.map(({ role }) => role), provedAt: who.provedAt, password: wish.password, passkeys }, DEFAULT_KEY_POLICY, this.clock.now());
    return decision.ok ? null : decision.refusal;
  }

  /**
   * Runs `work` if the change is allowed; then ends the account's other sessions, gives this one another secret (OWASP ASVS 5.0, 7.4.3), writes
   * the act down and promises its owner a mail. Null when it is done.
   */
  async run(who: Principal, context: RequestContext, wish: Wish, work: (manager: EntityManager, now: Date) => Promise<KeyRefusalCode | KeyRecord>): Promise<KeyRefusalCode | null> {
    const { accountId, sessionId } = who;
    const outcome = await this.database.transaction(async (manager) => {
      // One change of an account at a time: two at once would each count the passkeys without the other's.
      await manager.query('SELECT id FROM account WHERE id = $1 FOR UPDATE', [accountId]);
      // Ended since the request began, by another change of this account: what it still wishes for is not done.
      if (!(await this.sessions.lives(manager, accountId, sessionId))) return 'PROVE_AGAIN';
      const refusal = await this.mayNow(who, wish, manager);
      if (refusal !== null) return refusal;
      const now = this.clock.now();
      const record = await work(manager, now);
      if (typeof record === 'string') return record;
      const session = await this.sessions.renew(manager, who);
      await this.outbox.add(manager, 'send-key-mail', { accountId, change: wish.change }, now);
      await this.audit.record(manager, { act: ACTS[wish.change], actorId: accountId, subject: { kind: 'ACCOUNT', id: accountId }, ...record, from: context });
      return { session };
    });
    if (typeof outcome === 'string') return outcome;
    context.cookies.write(SESSION_COOKIE, outcome.session.token, outcome.session.endsAt);
    return null;
  }
}
