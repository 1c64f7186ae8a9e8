import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/access/principal.ts';
import { AccountReader } from './account.reader.ts';
import { GrantType, type MeType } from './account.type.ts';

/** Who is signed in, as they see themselves; null when the account went meanwhile. */
@Injectable()
export class ShowMe {
  constructor(private readonly accounts: AccountReader) {}

  async run({ accountId, grants }: Pick<Principal, 'accountId' | 'grants'>): Promise<MeType | null> {
    const account = await this.accounts.byId(accountId);
    return account && Object.assign(account, { grants: grants.map((grant) => GrantType.of(grant)) });
  }
}
