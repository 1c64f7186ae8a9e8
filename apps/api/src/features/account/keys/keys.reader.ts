import type { Role } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { PasskeyEntity } from './passkey.entity.ts';
import { PasswordEntity } from './password.entity.ts';

/** Who may have a password, and what it is checked against. */
export interface PasswordHolder {
  readonly accountId: string;
  readonly hash: string | null;
  readonly roles: readonly Role[];
}

const ROLES = '(SELECT coalesce(array_agg(role), ARRAY[]::text[]) FROM role_grant g WHERE g.account_id = a.id)';

/** Reads the ways into accounts. What is one's own is read by the account's id; what is proved by a secret, by what names it. */
@Injectable()
export class KeysReader {
  constructor(private readonly database: Database) {}

  /** One's passkeys, the oldest first. */
  async passkeys(accountId: string, manager: EntityManager = this.database.source.manager): Promise<readonly PasskeyEntity[]> {
    return manager.find(PasskeyEntity, { where: { accountId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async password(accountId: string, manager: EntityManager = this.database.source.manager): Promise<PasswordEntity | null> {
    return manager.findOneBy(PasswordEntity, { accountId });
  }

  /** Locked until the transaction ends, so that whoever takes it away ends the session it opens. */
  async passkeyToProve(credentialId: string, manager: EntityManager): Promise<PasskeyEntity | null> {
    return manager.findOne(PasskeyEntity, { where: { credentialId }, lock: { mode: 'pessimistic_write' } });
  }

  async passwordToProve(email: string): Promise<PasswordHolder | null> {
    const [holder] = await this.database.query<PasswordHolder>(`SELECT a.id AS "accountId", p.hash, ${ROLES} AS roles FROM account a LEFT JOIN password p ON p.account_id = a.id WHERE a.email = $1`, [email]);
    return holder ?? null;
  }

  async rolesOf(accountId: string, manager: EntityManager): Promise<readonly Role[]> {
    const [row] = await manager.query<{ roles: readonly Role[] }[]>(`SELECT ${ROLES} AS roles FROM account a WHERE a.id = $1`, [accountId]);
    return row?.roles ?? [];
  }
}
