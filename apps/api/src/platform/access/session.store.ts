import { randomBytes } from 'node:crypto';
import { type Grant, type Role, sessionEnds, sessionPolicyFor } from '@escale/domain';
import { Injectable, UnauthorizedException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { newId } from '../ids/new-id.ts';
import { hashOf } from '../secret/secrets.ts';
import type { Principal } from './principal.ts';
import { SessionEntity, type SessionMethod } from './session.entity.ts';

/** How old the note of last use may be before it is written again: one write in five minutes, not one a request. */
const SEEN_EVERY_MS = 5 * 60_000;

const GRANTS = `SELECT coalesce(json_agg(json_build_object('role', role, 'scope', json_build_object('kind', scope_kind, 'id', scope_id)) ORDER BY role, scope_kind, scope_id), '[]') FROM role_grant WHERE account_id = `;

type Found = { readonly id: string; readonly accountId: string; readonly createdAt: Date; readonly seenAt: Date; readonly grants: readonly Grant[] };

/** Opens, reads and ends sessions. */
@Injectable()
export class SessionStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens a session in the caller's transaction and gives its secret, 256 random bits; whatever session the browser had before ends with it. */
  async open(manager: EntityManager, accountId: string, method: SessionMethod, device: string | null, before: string | null): Promise<{ readonly id: string; readonly token: string; readonly endsAt: Date }> {
    if (before !== null) await manager.delete(SessionEntity, { tokenHash: hashOf(before) });
    const now = this.clock.now();
    const [row] = await manager.query<{ grants: readonly Grant[] }[]>(`SELECT (${GRANTS} $1) AS grants`, [accountId]);
    const endsAt = sessionEnds({ createdAt: now, seenAt: now }, sessionPolicyFor((row?.grants ?? []).map(({ role }) => role)));
    const token = randomBytes(32).toString('base64url');
    const id = newId();
    await manager.insert(SessionEntity, { id, accountId, tokenHash: hashOf(token), method, device, createdAt: now, seenAt: now, endsAt });
    await manager.query('UPDATE account SET last_seen_at = $2 WHERE id = $1', [accountId, now]);
    return { id, token, endsAt };
  }

  /** Who holds this secret, while the session lives; notes that it was used. */
  async principal(token: string): Promise<Principal | null> {
    const now = this.clock.now();
    const [found] = await this.database.query<Found>(
      `SELECT id, account_id AS "accountId", created_at AS "createdAt", seen_at AS "seenAt", (${GRANTS} s.account_id) AS grants FROM session s WHERE token_hash = $1 AND ends_at > $2`,
      [hashOf(token), now],
    );
    if (found === undefined) return null;
    if (now.getTime() - found.seenAt.getTime() >= SEEN_EVERY_MS) {
      const endsAt = sessionEnds({ createdAt: found.createdAt, seenAt: now }, sessionPolicyFor(found.grants.map(({ role }) => role)));
      await this.database.query('WITH used AS (UPDATE session SET seen_at = $2, ends_at = $3 WHERE id = $1 RETURNING account_id) UPDATE account SET last_seen_at = $2 FROM used WHERE account.id = used.account_id', [found.id, now, endsAt]);
    }
    return { accountId: found.accountId, sessionId: found.id, provedAt: found.createdAt, grants: found.grants };
  }

  /** Whether a session is there still, held until the transaction ends. */
  async lives(manager: EntityManager, accountId: string, sessionId: string): Promise<boolean> {
    return (await manager.query<unknown[]>('SELECT id FROM session WHERE id = $1 AND account_id = $2 AND ends_at > $3 FOR UPDATE', [sessionId, accountId, this.clock.now()])).length === 1;
  }

  /** Gives a session a new secret and new limits, leaves its age as it is, and ends the account's other ones: what it may do, or how one gets in, has changed (OWASP ASVS 5.0, 7.2.4, 7.4.3). */
  async renew(manager: EntityManager, { accountId, sessionId }: Pick<Principal, 'accountId' | 'sessionId'>): Promise<{ readonly token: string; readonly endsAt: Date }> {
    const now = this.clock.now();
    await this.endOthers(accountId, sessionId, manager);
    const [found] = await manager.query<{ createdAt: Date; roles: readonly Role[] }[]>(
      `SELECT created_at AS "createdAt", array(SELECT role FROM role_grant WHERE account_id = s.account_id) AS roles FROM session s WHERE id = $1 AND account_id = $2 FOR UPDATE OF s`,
      [sessionId, accountId],
    );
    // Ended since the request began, by another change of this account: nothing of it is done.
    if (found === undefined) throw new UnauthorizedException('Sign in to see this.');
    const token = randomBytes(32).toString('base64url');
    const endsAt = sessionEnds({ createdAt: found.createdAt, seenAt: now }, sessionPolicyFor(found.roles));
    await manager.query('UPDATE session SET token_hash = $2, seen_at = $3, ends_at = $4 WHERE id = $1', [sessionId, hashOf(token), now, endsAt]);
    return { token, endsAt };
  }

  /** Ends every session of an account. */
  async endAll(manager: EntityManager, accountId: string): Promise<void> {
    await manager.delete(SessionEntity, { accountId });
  }

  /** What an account may do. */
  async grantsOf(accountId: string): Promise<readonly Grant[]> {
    const [row] = await this.database.query<{ grants: readonly Grant[] }>(`SELECT (${GRANTS} $1) AS grants`, [accountId]);
    return row?.grants ?? [];
  }

  /** The live sessions of one account, the latest used first. */
  async of(accountId: string): Promise<readonly SessionEntity[]> {
    return this.database.source.manager
      .createQueryBuilder(SessionEntity, 's')
      .where('s.accountId = :accountId AND s.endsAt > :now', { accountId, now: this.clock.now() })
      .orderBy('s.seenAt', 'DESC')
      .getMany();
  }

  /** Ends one session, if it is that account's. */
  async end(accountId: string, sessionId: string): Promise<boolean> {
    const { affected } = await this.database.source.manager.delete(SessionEntity, { id: sessionId, accountId });
    return affected === 1;
  }

  /** Ends every session of an account but one. */
  async endOthers(accountId: string, keptId: string, manager: EntityManager = this.database.source.manager): Promise<void> {
    await manager.query('DELETE FROM session WHERE account_id = $1 AND id <> $2', [accountId, keptId]);
  }
}
