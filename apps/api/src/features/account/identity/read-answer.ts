import { isEmail, ok, type ProvidedAddress, type ProviderRefusalCode, refuse, type Result } from '@escale/domain';
import { Inject, Injectable } from '@nestjs/common';
import { authorizationCodeGrant, AuthorizationResponseError, ClientError, type Configuration, fetchUserInfo, ResponseBodyError, type UserInfoResponse, WWWAuthenticateChallengeError } from 'openid-client';
import type { Logger } from 'pino';
import type { IdentityProvider } from '../../../platform/config/identity-providers.ts';
import { LOG } from '../../../platform/log/log.ts';
import { outwardRefusalIn } from '../../../platform/outward/outward-refused.ts';
import { ProviderClients } from './provider-clients.ts';
import type { TripProof } from './trip-secrets.ts';

/** Who somebody is, as a provider proved it. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly address: ProvidedAddress;
  readonly givenName: string | null;
  readonly familyName: string | null;
  /** Needed once more, to sign out there too. */
  readonly idToken: string;
}

const LONGEST_NAME = 100;
const LONGEST_SUBJECT = 255;

/** A name as it can be stored: one line, not too long; null when there is none. */
const nameIn = (value: unknown): string | null => {
  const name = typeof value === 'string' ? value.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().slice(0, LONGEST_NAME) : '';
  return name === '' ? null : name;
};

const addressIn = ({ email, email_verified: verified }: UserInfoResponse): ProvidedAddress => {
  const address = email?.trim().normalize('NFC').toLowerCase() ?? '';
  return isEmail(address) ? { email: address, verified: verified === true } : null;
};

/** Exchanges a provider's answer for who came, and believes nothing of it that is not proved (OpenID Connect Core §3.1.3.7, RFC 9700). */
@Injectable()
export class ReadAnswer {
  constructor(
    private readonly clients: ProviderClients,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async run(provider: IdentityProvider, query: string, trip: TripProof): Promise<Result<ProvenIdentity, ProviderRefusalCode>> {
    try {
      const answer = new URL(`${this.clients.addressOf(provider.key, 'retour')}?${query}`);
      return await this.exchange(provider, await this.clients.client(provider), answer, trip);
    } catch (error) {
      return refuse(this.refusalFor(provider, error));
    }
  }

  private async exchange(provider: IdentityProvider, client: Configuration, answer: URL, { state, nonce, verifier }: TripProof): Promise<Result<ProvenIdentity, ProviderRefusalCode>> {
    const tokens = await authorizationCodeGrant(client, answer, { expectedState: state, expectedNonce: nonce, idTokenExpected: true, ...(provider.pkce ? { pkceCodeVerifier: verifier } : {}) });
    const claims = tokens.claims();
    if (claims === undefined || tokens.id_token === undefined || claims.sub.length > LONGEST_SUBJECT) return refuse('ANSWER_UNTRUSTED');
    // Asking for a level is a wish; only what comes back counts (OpenID Connect Core §3.1.2.1).
    if (provider.acr.length > 0 && !provider.acr.some((level) => level === claims.acr)) return refuse('LEVEL_TOO_LOW');
    const person = await fetchUserInfo(client, tokens.access_token, claims.sub);
    return ok({
      issuer: claims.iss,
      subject: claims.sub,
      address: addressIn(person),
      givenName: nameIn(person.given_name),
      // ProConnect's name for it first.
      familyName: nameIn(person['usual_name']) ?? nameIn(person.family_name),
      idToken: tokens.id_token,
    });
  }

  /** Only codes are logged: what a provider writes may name the person. */
  private refusalFor(provider: IdentityProvider, error: unknown): ProviderRefusalCode {
    if (error instanceof AuthorizationResponseError) return 'PROVIDER_DECLINED';
    const away = outwardRefusalIn(error);
    if (away !== null) {
      this.log.warn({ provider: provider.key, reason: away.message }, 'An identity provider does not answer.');
      return 'PROVIDER_AWAY';
    }
    if (error instanceof ClientError || error instanceof ResponseBodyError || error instanceof WWWAuthenticateChallengeError) {
      this.log.warn({ provider: provider.key, reason: error.code }, 'The answer of an identity provider was not believed.');
      return 'ANSWER_UNTRUSTED';
    }
    throw error;
  }
}
