import type { KeyRefusalCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { ChangeKeys } from './change-keys.ts';
import { CheckOwnPassword } from './check-own-password.ts';
import type { RemovePasswordInput } from './keys.input.ts';

/** Goes back to signing in without a password. */
@Injectable()
export class RemovePassword {
  constructor(
    private readonly changes: ChangeKeys,
    private readonly own: CheckOwnPassword,
  ) {}

  async run(who: Principal, input: RemovePasswordInput, context: RequestContext): Promise<KeyRefusalCode | null> {
    const password = await this.own.run(who.accountId, input.currentPassword ?? null);
    if (password === 'TOO_MANY_ATTEMPTS') return password;
    return this.changes.run(who, context, { change: 'REMOVE_PASSWORD', password }, async (manager) => {
      const [[removed]] = await manager.query<[{ hash: string }[], number]>('DELETE FROM password WHERE account_id = $1 RETURNING hash', [who.accountId]);
      return removed === undefined ? 'PASSWORD_UNKNOWN' : { before: removed.hash, after: null };
    });
  }
}
