import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../ids/new-id.ts';
import { Outbox } from '../outbox/outbox.ts';
import { People } from './people.ts';
import type { DataSubject, Farewell } from './personal-data.ts';

type Found = DataSubject & { readonly locale: string; readonly roles: readonly string[] };

/** Forgets a person for good, in the caller's transaction, and promises them a last letter that says so. */
@Injectable()
export class ForgetPerson {
  constructor(
    private readonly people: People,
    private readonly outbox: Outbox,
  ) {}

  /** The person behind an account, locked; null when they are forgotten already. */
  async find(manager: EntityManager, accountId: string): Promise<Found | null> {
    const [found] = await manager.query<Found[]>(
      `SELECT id AS "accountId", email, given_name AS "givenName", family_name AS "familyName", locale, ARRAY(SELECT role FROM role_grant WHERE account_id = account.id) AS roles FROM account WHERE id = $1 FOR UPDATE`,
      [accountId],
    );
    return found ?? null;
  }

  async run(manager: EntityManager, { locale, ...subject }: Found, now: Date): Promise<Farewell> {
    const farewell = await this.people.erase(manager, subject, now);
    const id = newId();
    // The address stays until that letter has left, and goes with it.
    await manager.query('INSERT INTO erasure (id, at, email, locale, bookings_cancelled, visits_kept) VALUES ($1, $2, $3, $4, $5, $6)', [id, now, subject.email, locale, farewell.bookingsCancelled, farewell.visitsKept]);
    await this.outbox.add(manager, 'send-farewell-mail', { erasureId: id }, now);
    return farewell;
  }
}
