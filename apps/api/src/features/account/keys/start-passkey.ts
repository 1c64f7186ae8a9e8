import type { KeyRefusalCode } from '@escale/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import type { Config } from '../../../platform/config/config.ts';
import { AccountReader } from '../account.reader.ts';
import { ChangeKeys } from './change-keys.ts';
import { KeysReader } from './keys.reader.ts';
import type { PasskeyChallengeType } from './keys.type.ts';
import { PasskeyChallenges } from './passkey-challenges.ts';
import { ALGORITHMS, relyingParty, userHandle } from './relying-party.ts';
import { webauthn } from './webauthn.ts';

/** Asks a device for a new passkey, one that finds its account by itself and asks who holds it. */
@Injectable()
export class StartPasskey {
  constructor(
    private readonly changes: ChangeKeys,
    private readonly challenges: PasskeyChallenges,
    private readonly accounts: AccountReader,
    private readonly keys: KeysReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(who: Principal, { cookies }: RequestContext): Promise<PasskeyChallengeType | KeyRefusalCode> {
    const refusal = await this.changes.mayNow(who, { change: 'ADD_PASSKEY', password: 'NONE' });
    if (refusal !== null) return refusal;
    const account = await this.accounts.byId(who.accountId);
    if (account === null) throw new Error('The account that signed in is gone.');
    const { challenge, expiresAt, minutes } = await this.challenges.issue(who.accountId, cookies);
    const { generateRegistrationOptions } = await webauthn();
    const options = await generateRegistrationOptions({
      rpName: this.config.networkName,
      rpID: relyingParty(this.config).id,
      userID: userHandle(who.accountId),
      userName: account.email,
      userDisplayName: [account.givenName, account.familyName].filter((part) => part !== null).join(' ') || account.email,
      challenge,
      timeout: minutes * 60_000,
      // Which make of device it is, nobody needs to know.
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: (await this.keys.passkeys(who.accountId)).map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    });
    return { options: JSON.stringify(options), expiresAt };
  }
}
