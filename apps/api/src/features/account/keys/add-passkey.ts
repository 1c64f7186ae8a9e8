import type { KeyRefusalCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { ChangeKeys } from './change-keys.ts';
import type { AddPasskeyInput } from './keys.input.ts';
import { passkeyName } from './passkey-name.ts';
import { PasskeyProofs } from './passkey-proofs.ts';

/** Keeps the public half of a passkey, once its device has shown that it holds the other. */
@Injectable()
export class AddPasskey {
  constructor(
    private readonly changes: ChangeKeys,
    private readonly proofs: PasskeyProofs,
  ) {}

  async run(who: Principal, input: AddPasskeyInput, context: RequestContext): Promise<KeyRefusalCode | null> {
    const name = passkeyName(input.name);
    if (name === null) return 'NAME_MISSING';
    const { credentialId: id, clientDataJSON, attestationObject, transports } = input;
    const made = await this.proofs.ofNewPasskey({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON, attestationObject } }, who.accountId, context.cookies);
    if (!made.ok) return made.refusal;
    return this.changes.run(who, context, { change: 'ADD_PASSKEY', password: 'NONE' }, async (manager, now) => {
      const passkeyId = newId();
      const added = await manager.query<unknown[]>(
        `INSERT INTO passkey (id, account_id, credential_id, public_key, counter, transports, name, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT ON CONSTRAINT passkey_credential DO NOTHING RETURNING id`,
        [passkeyId, who.accountId, made.proof.id, Buffer.from(made.proof.publicKey), made.proof.counter, transports, name, now],
      );
      // Somebody's already, perhaps one's own: said alike.
      return added.length === 0 ? 'KEY_KNOWN' : { detail: { passkeyId } };
    });
  }
}
