import { DEFAULT_KEY_POLICY, isStaffRole } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.ts';
import { KeysReader } from './keys.reader.ts';
import type { MyKeysType } from './keys.type.ts';

/** The ways into one's own account, as its owner sees them. */
@Injectable()
export class ShowKeys {
  constructor(private readonly reader: KeysReader) {}

  async run({ accountId, provedAt, grants }: Principal): Promise<MyKeysType> {
    const [passkeys, password] = await Promise.all([this.reader.passkeys(accountId), this.reader.password(accountId)]);
    return {
      allowed: grants.some(({ role }) => isStaffRole(role)),
      provedUntil: new Date(provedAt.getTime() + DEFAULT_KEY_POLICY.proofMinutes * 60_000),
      passwordChangedAt: password?.changedAt ?? null,
      passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt, usedAt })),
    };
  }
}
