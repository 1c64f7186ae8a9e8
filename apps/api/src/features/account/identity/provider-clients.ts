import { Inject, Injectable } from '@nestjs/common';
import { allowInsecureRequests, ClientSecretPost, type Configuration, customFetch, type CustomFetchOptions, discovery, enableNonRepudiationChecks } from 'openid-client';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Config } from '../../../platform/config/config.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import type { IdentityProvider } from '../../../platform/config/identity-providers.ts';
import { Outward } from '../../../platform/outward/outward.ts';

const KEPT_MS = 60 * 60_000;
const TIMEOUT_SECONDS = 5;

type Kept = { readonly client: Promise<Configuration>; readonly until: number };

/** The identity providers of the settings, each discovered when it is first needed and again every hour; one that is away is asked again the next time. */
@Injectable()
export class ProviderClients {
  private readonly kept = new Map<string, Kept>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outward: Outward,
    private readonly clock: Clock,
  ) {}

  find(key: string): IdentityProvider | null {
    return this.config.identityProviders.find((provider) => provider.key === key) ?? null;
  }

  /** An address of ours that the provider sends people back to: one of its own for each, so that none answers in another's name (RFC 9207 §2). */
  addressOf(key: string, step: 'retour' | 'fin'): string {
    return `${this.config.publicUrl}/connexion/fournisseur/${key}/${step}`;
  }

  /** Rejects within five seconds when the provider cannot be discovered. */
  async client(provider: IdentityProvider): Promise<Configuration> {
    const now = this.clock.now().getTime();
    const kept = this.kept.get(provider.key);
    if (kept !== undefined && kept.until > now) return kept.client;
    const client = this.discover(provider);
    this.kept.set(provider.key, { client, until: now + KEPT_MS });
    try {
      return await client;
    } catch (error) {
      this.kept.delete(provider.key);
      throw error;
    }
  }

  private async discover(provider: IdentityProvider): Promise<Configuration> {
    const metadata = {
      id_token_signed_response_alg: provider.idToken,
      // Once a signature is expected, an answer without one is refused.
      ...(provider.userinfo === 'json' ? {} : { userinfo_signed_response_alg: provider.userinfo }),
    };
    // An issuer in clear is on this machine: the settings take no other.
    const inClear = provider.issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    return discovery(new URL(provider.issuer), provider.clientId, metadata, ClientSecretPost(provider.clientSecret), {
      timeout: TIMEOUT_SECONDS,
      [customFetch]: (url, options) => this.outward.fetch(url, callOf(options)),
      // Signatures are checked although the answers come over TLS: userinfo is signed for that (FranceConnect, ProConnect).
      execute: [enableNonRepudiationChecks, ...inClear],
    });
  }
}

const callOf = ({ method, headers, body, signal }: CustomFetchOptions) => {
  if (body != null && typeof body !== 'string' && !(body instanceof URLSearchParams)) throw new TypeError('Only forms are sent to identity providers.');
  return { method, headers, body: body ?? null, signal };
};
