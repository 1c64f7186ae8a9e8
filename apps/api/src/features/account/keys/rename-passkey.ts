import type { KeyRefusalCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.ts';
import { Database } from '../../../platform/database/database.ts';
import type { RenamePasskeyInput } from './keys.input.ts';
import { passkeyName } from './passkey-name.ts';
import { PasskeyEntity } from './passkey.entity.ts';

/** Calls one of one's passkeys something else: a label, which opens nothing. */
@Injectable()
export class RenamePasskey {
  constructor(private readonly database: Database) {}

  async run({ accountId }: Principal, input: RenamePasskeyInput): Promise<KeyRefusalCode | null> {
    const name = passkeyName(input.name);
    if (name === null) return 'NAME_MISSING';
    const { affected } = await this.database.source.manager.update(PasskeyEntity, { id: input.id, accountId }, { name });
    return affected === 1 ? null : 'KEY_UNKNOWN';
  }
}
