import { isStaffRole, type KeyRefusalCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { type RateLimit, RateLimiter } from '../../../platform/limits/rate-limiter.ts';
import { OpenSession } from '../open-session.ts';
import type { SignedInType } from '../sign-in.type.ts';
import type { SignInWithPasskeyInput } from './keys.input.ts';
import { KeysReader } from './keys.reader.ts';
import { PasskeyProofs } from './passkey-proofs.ts';
import { PasskeyEntity } from './passkey.entity.ts';
import { userHandle } from './relying-party.ts';

/** Nothing can be guessed here; whoever tries at random costs the database a look each time. */
const PER_CALLER: RateLimit = { name: 'passkey-proof', hits: 60, minutes: 15 };

/** Signs in whoever holds a passkey of an account of staff. */
@Injectable()
export class SignInWithPasskey {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly proofs: PasskeyProofs,
    private readonly keys: KeysReader,
    private readonly sessions: OpenSession,
    private readonly limiter: RateLimiter,
  ) {}

  async run(input: SignInWithPasskeyInput, context: RequestContext): Promise<SignedInType | KeyRefusalCode> {
    if (!(await this.limiter.take(PER_CALLER, context.req.ip ?? ''))) return 'TOO_MANY_ATTEMPTS';
    const outcome = await this.database.transaction(async (manager): Promise<{ readonly accountId: string } | KeyRefusalCode> => {
      const passkey = await this.keys.passkeyToProve(input.credentialId, manager);
      if (passkey === null) return 'KEY_UNKNOWN';
      return this.proved(passkey, input, context, manager);
    });
    return typeof outcome === 'string' ? outcome : this.sessions.shown(outcome.accountId);
  }

  private async proved(passkey: PasskeyEntity, input: SignInWithPasskeyInput, context: RequestContext, manager: EntityManager): Promise<{ readonly accountId: string } | KeyRefusalCode> {
    const { accountId } = passkey;
    const { credentialId: id, clientDataJSON, authenticatorData, signature, userHandle: claimed } = input;
    const proof = await this.proofs.ofPasskey(
      { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON, authenticatorData, signature } },
      { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: Number(passkey.counter) },
      context.cookies,
      manager,
    );
    if (!proof.ok) return proof.refusal;
    // WebAuthn Level 3 §7.2, step 6: the device names the account, and it must be this one.
    if (claimed != null && claimed !== Buffer.from(userHandle(accountId)).toString('base64url')) return 'KEY_NOT_PROVED';
    if (!(await this.keys.rolesOf(accountId, manager)).some(isStaffRole)) return 'STAFF_ONLY';
    await manager.update(PasskeyEntity, { id: passkey.id }, { counter: String(proof.proof), usedAt: this.clock.now() });
    await this.sessions.run(manager, accountId, 'PASSKEY', context);
    return { accountId };
  }
}
