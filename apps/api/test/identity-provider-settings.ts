import type { IdentityProvider } from '../src/platform/config/identity-providers.ts';

export const CLIENT_SECRET = 'a secret of tests between two, long enough';

/** The settings of a provider as they are read, for an API that runs inside a spec. */
export const providerSettings = (key: string, issuer: string, more: Partial<IdentityProvider> = {}): IdentityProvider => ({
  key, label: `Provider ${key}`, issuer, clientId: key, clientSecret: CLIENT_SECRET, scopes: 'openid email profile', acr: [], acrBy: 'acr_values', userinfo: 'ES256', idToken: 'RS256', pkce: true, staff: false, ...more,
});
