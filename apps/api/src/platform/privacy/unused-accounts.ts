import { decideUnusedAccount, toldIfUnusedSince, type UnusedAccount, type UnusedAccountFate } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log.ts';
import { Database } from '../database/database.ts';
import { Outbox } from '../outbox/outbox.ts';
import { ForgetPerson } from './forget-person.ts';
import { FORGET_OLD_NOTICES, PROMISE_NOTICE, UNUSED_ACCOUNTS } from './unused-accounts.sql.ts';

type Row = { readonly [Key in keyof NonNullable<UnusedAccount['notice']>]: NonNullable<UnusedAccount['notice']>[Key] | null } & { readonly id: string; readonly usedAt: Date };

const factsOf = ({ usedAt, promisedAt, handedOverAt, refusals, firstRefusedAt, refusedAt }: Row): UnusedAccount => ({
  usedAt,
  notice: promisedAt === null ? null : { promisedAt, handedOverAt, refusals: refusals ?? 0, firstRefusedAt, refusedAt },
});

/** Tells the owners of unused accounts, then erases those accounts, as `decideUnusedAccount` says; one person a transaction, decided anew with their row locked. */
@Injectable()
export class UnusedAccounts {
  constructor(
    private readonly database: Database,
    private readonly forget: ForgetPerson,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** Those of one fate now, the longest unused first. */
  async of(fate: UnusedAccountFate, now: Date): Promise<readonly { readonly id: string; readonly usedAt: Date }[]> {
    const rows = await this.database.query<Row>(UNUSED_ACCOUNTS, [toldIfUnusedSince(now), null]);
    return rows.filter((row) => decideUnusedAccount(factsOf(row), now) === fate);
  }

  /** Promises the notice to whoever is to be told, at most so many; answers how many were at hand. */
  async tell(now: Date, most: number): Promise<number> {
    await this.database.query(FORGET_OLD_NOTICES);
    return this.each('TELL', now, most, async (manager, id) => {
      await manager.query(PROMISE_NOTICE, [id, now]);
      await this.outbox.add(manager, 'send-unused-mail', { accountId: id }, now);
    });
  }

  /** Erases whoever was told long enough ago, at most so many; answers how many were at hand. */
  async erase(now: Date, most: number): Promise<number> {
    return this.each('ERASE', now, most, async (manager, id) => {
      const person = await this.forget.find(manager, id);
      if (person === null) return;
      await this.forget.run(manager, person, now);
      await this.audit.record(manager, { act: 'ACCOUNT_ERASED', actorId: null, subject: { kind: 'ACCOUNT', id }, from: null });
    });
  }

  /** Whoever came back since they were found is left alone. */
  private async each(fate: UnusedAccountFate, now: Date, most: number, work: (manager: EntityManager, id: string) => Promise<void>): Promise<number> {
    const people = (await this.of(fate, now)).slice(0, most);
    for (const { id } of people) {
      await this.database.transaction(async (manager) => {
        await manager.query('SELECT FROM account WHERE id = $1 FOR UPDATE', [id]);
        const [row] = await manager.query<Row[]>(UNUSED_ACCOUNTS, [toldIfUnusedSince(now), id]);
        if (row === undefined || decideUnusedAccount(factsOf(row), now) !== fate) return;
        await work(manager, id);
      });
    }
    return people.length;
  }
}
