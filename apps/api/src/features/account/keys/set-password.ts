import { type KeyHolder, type KeyRefusalCode, spellPassword } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AccountReader } from '../account.reader.ts';
import { ChangeKeys } from './change-keys.ts';
import { CheckOwnPassword } from './check-own-password.ts';
import { JudgePassword } from './judge-password.ts';
import type { SetPasswordInput } from './keys.input.ts';
import { PasswordHash } from './password-hash.ts';

/** Sets a first password, or another. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly changes: ChangeKeys,
    private readonly own: CheckOwnPassword,
    private readonly judge: JudgePassword,
    private readonly hashes: PasswordHash,
    private readonly accounts: AccountReader,
  ) {}

  async run(who: Principal, input: SetPasswordInput, context: RequestContext): Promise<KeyRefusalCode | null> {
    const { accountId } = who;
    const checked = await this.own.run(accountId, input.currentPassword ?? null);
    if (checked === 'TOO_MANY_ATTEMPTS') return checked;
    const wish: { change: 'SET_PASSWORD'; password: KeyHolder['password'] } = { change: 'SET_PASSWORD', password: checked };
    const refusal = await this.changes.mayNow(who, wish);
    if (refusal !== null) return refusal;
    const account = await this.accounts.byId(accountId);
    if (account === null) throw new Error('The account that signed in is gone.');
    const password = spellPassword(input.password);
    const verdict = await this.judge.run(password, account);
    if (!verdict.ok) return verdict.refusal;
    const hash = await this.hashes.of(password);
    return this.changes.run(who, context, wish, async (manager, now) => {
      const [before] = await manager.query<{ hash: string }[]>('SELECT hash FROM password WHERE account_id = $1', [accountId]);
      await manager.query('INSERT INTO password (account_id, hash, changed_at) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT password_pk DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at', [accountId, hash, now]);
      return { detail: { first: before === undefined }, before: before?.hash ?? null, after: hash };
    });
  }
}
