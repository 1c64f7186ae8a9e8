import type { KeyRefusalCode } from '@escale/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON, RegistrationResponseJSON, WebAuthnCredential } from '@simplewebauthn/server';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import type { Cookies } from '../../../platform/access/cookies.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import type { Config } from '../../../platform/config/config.ts';
import { LOG } from '../../../platform/log/log.ts';
import { PasskeyChallenges } from './passkey-challenges.ts';
import { ALGORITHMS, relyingParty } from './relying-party.ts';
import { webauthn } from './webauthn.ts';

type Outcome<Proof> = { readonly ok: true; readonly proof: Proof } | { readonly ok: false; readonly refusal: KeyRefusalCode };

/** Checks what a device signed: a challenge of ours, for this site, by someone it has verified (WebAuthn Level 3 §7). */
@Injectable()
export class PasskeyProofs {
  constructor(
    private readonly challenges: PasskeyChallenges,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** A new passkey, asked for by this account. */
  async ofNewPasskey(response: RegistrationResponseJSON, accountId: string, cookies: Cookies): Promise<Outcome<WebAuthnCredential>> {
    return this.checked((challenge) => this.challenges.spend(challenge, accountId, cookies), async (asked) => {
      const { registrationInfo } = await (await webauthn()).verifyRegistrationResponse({ response, ...asked, supportedAlgorithmIDs: ALGORITHMS });
      return registrationInfo?.credential ?? null;
    });
  }

  /** A known passkey, by whoever signs in; answers how many signatures it has made, which must be more than before where it counts. */
  async ofPasskey(response: AuthenticationResponseJSON, credential: WebAuthnCredential, cookies: Cookies, manager: EntityManager): Promise<Outcome<number>> {
    return this.checked((challenge) => this.challenges.spend(challenge, null, cookies, manager), async (asked) => {
      const { verified, authenticationInfo } = await (await webauthn()).verifyAuthenticationResponse({ response, ...asked, credential });
      return verified ? authenticationInfo.newCounter : null;
    });
  }

  private async checked<Proof>(spend: (challenge: string) => Promise<boolean>, check: (asked: Asked) => Promise<Proof | null>): Promise<Outcome<Proof>> {
    const { id: expectedRPID, origin: expectedOrigin } = relyingParty(this.config);
    let fresh = false;
    const expectedChallenge = async (challenge: string): Promise<boolean> => (fresh = await spend(challenge));
    let proof: Proof | null = null;
    try {
      proof = await check({ expectedChallenge, expectedOrigin, expectedRPID, requireUserVerification: true });
    } catch (cause) {
      // The library throws alike for what a caller made up and for what a device did wrong. Neither is a bug of ours; whoever sets PUBLIC_URL needs the reason.
      this.log.info({ reason: cause instanceof Error ? cause.message.slice(0, 200) : 'unknown' }, 'a passkey was refused');
    }
    return proof === null ? { ok: false, refusal: fresh ? 'KEY_NOT_PROVED' : 'CHALLENGE_UNKNOWN' } : { ok: true, proof };
  }
}

interface Asked {
  readonly expectedChallenge: (challenge: string) => Promise<boolean>;
  readonly expectedOrigin: string;
  readonly expectedRPID: string;
  readonly requireUserVerification: true;
}
