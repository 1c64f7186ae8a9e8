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

/** As whom somebody tried, where that is known, and why they are not in. */
type Tried = { readonly accountId: string; readonly refusal: KeyRefusalCode | null } | { readonly accountId: null; readonly refusal: KeyRefusalCode };

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
    const outcome = await this.tried(input, context);
    if (outcome.refusal === null) return this.sessions.welcome(outcome.accountId, 'PASSKEY');
    this.sessions.refused('PASSKEY', outcome.refusal, outcome.accountId);
    return outcome.refusal;
  }

  private async tried(input: SignInWithPasskeyInput, context: RequestContext): Promise<Tried> {
    if (!(await this.limiter.take(PER_CALLER, context.req.ip ?? ''))) return { accountId: null, refusal: 'TOO_MANY_ATTEMPTS' };
    return this.database.transaction(async (manager): Promise<Tried> => {
      const passkey = await this.keys.passkeyToProve(input.credentialId, manager);
      if (passkey === null) return { accountId: null, refusal: 'KEY_UNKNOWN' };
      return { accountId: passkey.accountId, refusal: await this.refusalOf(passkey, input, context, manager) };
    });
  }

  /** Opens the session, or says why not. */
  private async refusalOf(passkey: PasskeyEntity, input: SignInWithPasskeyInput, context: RequestContext, manager: EntityManager): Promise<KeyRefusalCode | null> {
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
    return null;
  }
}
