import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { AccountIdentityEntity } from './account-identity.entity.ts';

/** Reads who people are to identity providers; the account's own id is part of each query that shows anything. */
@Injectable()
export class IdentityReader {
  constructor(private readonly database: Database) {}

  /** The account an identity opens; null when it is new. */
  async ownerOf(issuer: string, subject: string, manager: EntityManager): Promise<string | null> {
    return (await manager.findOneBy(AccountIdentityEntity, { issuer, subject }))?.accountId ?? null;
  }

  /** One's own, the last used first. */
  async of(accountId: string): Promise<readonly AccountIdentityEntity[]> {
    return this.database.source.manager.find(AccountIdentityEntity, { where: { accountId }, order: { usedAt: 'DESC', id: 'ASC' } });
  }

  /** The provider somebody signed in with in a session, and its token as sealed; null for other ways to sign in. */
  async ofSession(sessionId: string): Promise<{ readonly provider: string; readonly idTokenSealed: string } | null> {
    const [row] = await this.database.query<{ provider: string; idTokenSealed: string }>('SELECT provider, id_token_sealed AS "idTokenSealed" FROM session_identity WHERE session_id = $1', [sessionId]);
    return row ?? null;
  }
}
