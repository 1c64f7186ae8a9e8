import type { Locale } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Whom a changed way in is told. */
export interface KeyMailFacts {
  readonly email: string;
  readonly locale: Locale;
  readonly givenName: string | null;
}

/** Reads what such a mail needs by SQL of its own, so that this feature hangs on no other. */
@Injectable()
export class KeyMailReader {
  /** Null once the account is gone. */
  async read(manager: EntityManager, accountId: string): Promise<KeyMailFacts | null> {
    const [facts] = await manager.query<KeyMailFacts[]>('SELECT email, locale, given_name AS "givenName" FROM account WHERE id = $1::text::uuid', [accountId]);
    return facts ?? null;
  }
}
