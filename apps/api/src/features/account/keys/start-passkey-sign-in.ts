import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import type { Config } from '../../../platform/config/config.ts';
import { type RateLimit, RateLimiter } from '../../../platform/limits/rate-limiter.ts';
import type { PasskeyChallengeType } from './keys.type.ts';
import { PasskeyChallenges } from './passkey-challenges.ts';
import { relyingParty } from './relying-party.ts';
import { webauthn } from './webauthn.ts';

/** Each look at the sign-in screen asks for one where browsers offer passkeys by themselves; a whole office may share one address. */
const PER_CALLER: RateLimit = { name: 'passkey-challenge', hits: 120, minutes: 15 };

/** Asks a device to sign; nobody says beforehand whose. */
@Injectable()
export class StartPasskeySignIn {
  constructor(
    private readonly challenges: PasskeyChallenges,
    private readonly limiter: RateLimiter,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run({ req, cookies }: RequestContext): Promise<PasskeyChallengeType | 'TOO_MANY_ATTEMPTS'> {
    if (!(await this.limiter.take(PER_CALLER, req.ip ?? ''))) return 'TOO_MANY_ATTEMPTS';
    const { challenge, expiresAt, minutes } = await this.challenges.issue(null, cookies);
    const { generateAuthenticationOptions } = await webauthn();
    const options = await generateAuthenticationOptions({ rpID: relyingParty(this.config).id, challenge, timeout: minutes * 60_000, userVerification: 'required' });
    return { options: JSON.stringify(options), expiresAt };
  }
}
