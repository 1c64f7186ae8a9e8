import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { AccountEntity } from './account.entity.ts';
import { SignInRequestEntity } from './sign-in-request.entity.ts';

/** Reads accounts; the scope, one's own, is part of each query. */
@Injectable()
export class AccountReader {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<AccountEntity | null> {
    return this.database.source.manager.findOneBy(AccountEntity, { id });
  }

  /** Somebody's request to sign in, for whoever brings what was mailed. */
  async request(id: string, manager: EntityManager = this.database.source.manager, forUpdate = false): Promise<SignInRequestEntity | null> {
    return manager.findOne(SignInRequestEntity, { where: { id }, ...(forUpdate ? { lock: { mode: 'pessimistic_write' } } : {}) });
  }
}
