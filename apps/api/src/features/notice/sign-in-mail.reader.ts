import type { Locale } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A sign-in that waits for its mail. */
export interface SignInMailFacts {
  readonly email: string;
  readonly locale: Locale;
  readonly givenName: string | null;
  readonly expiresAt: Date;
}

/** Reads what a sign-in mail needs by SQL of its own, so that this feature hangs on no other. */
@Injectable()
export class SignInMailReader {
  /** Null once the request was used or ran out: nobody wants that mail any more. */
  async read(manager: EntityManager, requestId: string, now: Date): Promise<SignInMailFacts | null> {
    const [facts] = await manager.query<SignInMailFacts[]>(
      `SELECT r.email, r.locale, a.given_name AS "givenName", r.expires_at AS "expiresAt" FROM sign_in_request r LEFT JOIN account a ON a.email = r.email
       WHERE r.id = $1::text::uuid AND r.used_at IS NULL AND r.expires_at > $2`,
      [requestId, now],
    );
    return facts ?? null;
  }
}
