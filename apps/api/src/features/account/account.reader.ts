import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../../platform/access/principal.ts';
import { Database } from '../../platform/database/database.ts';
import { AccountEntity } from './account.entity.ts';
import { GrantType, type MeType } from './account.type.ts';
import { SignInRequestEntity } from './sign-in-request.entity.ts';

/** Reads accounts; the scope, one's own, is part of each query. */
@Injectable()
export class AccountReader {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<AccountEntity | null> {
    return this.database.source.manager.findOneBy(AccountEntity, { id });
  }

  /** Who is signed in, as they see themselves. */
  async me({ accountId, grants }: Pick<Principal, 'accountId' | 'grants'>): Promise<MeType | null> {
    const account = await this.byId(accountId);
    return account && Object.assign(account, { grants: grants.map((grant) => GrantType.of(grant)) });
  }

  async request(id: string, manager: EntityManager = this.database.source.manager, forUpdate = false): Promise<SignInRequestEntity | null> {
    return manager.findOne(SignInRequestEntity, { where: { id }, ...(forUpdate ? { lock: { mode: 'pessimistic_write' } } : {}) });
  }
}
