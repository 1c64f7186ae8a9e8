import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import type { Loaders } from '../../platform/graphql/loaders.ts';
import { AccountEntity } from './account.entity.ts';
import { scopeName } from './roles/scope-name.sql.ts';
import { SignInRequestEntity } from './sign-in-request.entity.ts';

/** Reads accounts; the scope, one's own, is part of each query. */
@Injectable()
export class AccountReader {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<AccountEntity | null> {
    return this.database.source.manager.findOneBy(AccountEntity, { id });
  }

  /** The names of scopes, by `KIND:id`, batched per request; the network has none. */
  scopeNames(loaders: Loaders): DataLoader<string, { readonly id: string; readonly name: string | null } | null> {
    return loaders.of('scope-name', (keys) =>
      this.database.query<{ id: string; name: string | null }>(`SELECT s.key AS id, ${scopeName('s')} AS name FROM (SELECT key, split_part(key, ':', 1) AS scope_kind, split_part(key, ':', 2) AS scope_id FROM unnest($1::text[]) key) s`, [keys]),
    );
  }

  /** Somebody's request to sign in, for whoever brings what was mailed. */
  async request(id: string, manager: EntityManager = this.database.source.manager, forUpdate = false): Promise<SignInRequestEntity | null> {
    return manager.findOne(SignInRequestEntity, { where: { id }, ...(forUpdate ? { lock: { mode: 'pessimistic_write' } } : {}) });
  }
}
