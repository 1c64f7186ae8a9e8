import type { KeyRefusalCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { ChangeKeys } from './change-keys.ts';
import { PasskeyEntity } from './passkey.entity.ts';

/** Takes one of one's passkeys away; the mailed link remains. */
@Injectable()
export class RemovePasskey {
  constructor(private readonly changes: ChangeKeys) {}

  async run(who: Principal, id: string, context: RequestContext): Promise<KeyRefusalCode | null> {
    return this.changes.run(who, context, { change: 'REMOVE_PASSKEY', password: 'NONE' }, async (manager) => {
      const { affected } = await manager.delete(PasskeyEntity, { id, accountId: who.accountId });
      return affected === 1 ? { detail: { passkeyId: id } } : 'KEY_UNKNOWN';
    });
  }
}
