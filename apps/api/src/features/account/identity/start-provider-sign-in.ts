import { ok, type ProviderRefusalCode, refuse, type Result } from '@escale/domain';
import { Inject, Injectable } from '@nestjs/common';
import { buildAuthorizationUrl, calculatePKCECodeChallenge, type Configuration } from 'openid-client';
import type { Logger } from 'pino';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import type { IdentityProvider } from '../../../platform/config/identity-providers.ts';
import { type RateLimit, RateLimiter } from '../../../platform/limits/rate-limiter.ts';
import { LOG } from '../../../platform/log/log.ts';
import { outwardRefusalIn } from '../../../platform/outward/outward-refused.ts';
import { ProviderClients } from './provider-clients.ts';
import { type Trip, TripStore } from './trip.store.ts';

const PER_CALLER: RateLimit = { name: 'provider-trip', hits: 30, minutes: 15 };
const LONGEST_RETURN = 500;

/** Sends somebody to an identity provider, with what will tell the answer to this very trip from any other. */
@Injectable()
export class StartProviderSignIn {
  constructor(
    private readonly clients: ProviderClients,
    private readonly trips: TripStore,
    private readonly limiter: RateLimiter,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** The provider's address to go to. */
  async run(wish: Trip, { req, cookies }: RequestContext): Promise<Result<string, ProviderRefusalCode>> {
    const provider = this.clients.find(wish.provider);
    if (provider === null) return refuse('PROVIDER_UNKNOWN');
    if (!(await this.limiter.take(PER_CALLER, req.ip ?? ''))) return refuse('TOO_MANY_ATTEMPTS');
    const client = await this.discovered(provider);
    if (client === null) return refuse('PROVIDER_AWAY');
    const returnTo = wish.returnTo !== null && wish.returnTo.length <= LONGEST_RETURN ? wish.returnTo : null;
    const { state, nonce, verifier } = await this.trips.begin({ ...wish, returnTo }, cookies);
    const pkce = provider.pkce ? { code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' } : {};
    return ok(buildAuthorizationUrl(client, { redirect_uri: this.clients.addressOf(provider.key, 'retour'), scope: provider.scopes, state, nonce, ...levelWished(provider), ...pkce }).href);
  }

  private async discovered(provider: IdentityProvider): Promise<Configuration | null> {
    try {
      return await this.clients.client(provider);
    } catch (error) {
      this.log.warn({ provider: provider.key, reason: outwardRefusalIn(error)?.message ?? (error instanceof Error ? error.message : 'unknown') }, 'An identity provider cannot be discovered.');
      return null;
    }
  }
}

const levelWished = ({ acr, acrBy }: IdentityProvider): Readonly<Record<string, string>> => {
  if (acr.length === 0) return {};
  return acrBy === 'acr_values' ? { acr_values: acr.join(' ') } : { claims: JSON.stringify({ id_token: { acr: { essential: true, values: acr } } }) };
};
