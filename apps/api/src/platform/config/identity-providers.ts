import { ConfigError } from './config-error.ts';

/** Signatures a provider may use; those with a shared secret (HS256) are left out, for whoever holds our secret could then forge an answer. */
const SIGNATURES = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const;
export type SignatureAlgorithm = (typeof SIGNATURES)[number];

/** A provider with whom people may sign in (OpenID Connect). */
export interface IdentityProvider {
  /** Its name in addresses and settings: lower-case letters and digits. */
  readonly key: string;
  /** Its name on screens. */
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: string;
  /** Levels of assurance that are accepted; none asks for none. */
  readonly acr: readonly string[];
  /** Which parameter asks for them. */
  readonly acrBy: 'acr_values' | 'claims';
  /** How its facts about a person are signed; `json` when they are not. */
  readonly userinfo: SignatureAlgorithm | 'json';
  readonly idToken: SignatureAlgorithm;
  readonly pkce: boolean;
  /** Whether it vouches for people at work: its verified addresses may then open accounts of staff. */
  readonly staff: boolean;
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether an address is encrypted, or cannot be overheard because it never leaves the machine of a demonstration. */
export const isSafeOrigin = (url: URL, demo: boolean): boolean => url.protocol === 'https:' || (demo && url.protocol === 'http:' && LOOPBACK.test(url.hostname));

const list = (value: string | undefined): readonly string[] => (value ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');

/** Reads `OIDC_PROVIDERS` and the settings of each. */
export function identityProviders(env: NodeJS.ProcessEnv, demo: boolean): readonly IdentityProvider[] {
  const keys = list(env['OIDC_PROVIDERS']);
  if (new Set(keys).size !== keys.length) throw new ConfigError('OIDC_PROVIDERS names one provider twice; give each its own name');
  return keys.map((key) => {
    if (!/^[a-z][a-z0-9]{0,29}$/.test(key)) throw new ConfigError(`OIDC_PROVIDERS must be names of lower-case letters and digits, separated by commas; "${key}" is not one`);
    return providerOf(key, env, demo);
  });
}

function providerOf(key: string, env: NodeJS.ProcessEnv, demo: boolean): IdentityProvider {
  const name = (setting: string): string => `OIDC_${key.toUpperCase()}_${setting}`;
  const given = (setting: string): string | null => env[name(setting)]?.trim() || null;
  const needed = (setting: string, remedy: string): string => {
    const value = given(setting);
    if (value === null) throw new ConfigError(`${name(setting)} is missing: ${remedy}, or take ${key} out of OIDC_PROVIDERS`);
    return value;
  };
  const oneOf = <Choice extends string>(setting: string, usual: Choice, choices: readonly Choice[], remedy = ''): Choice => {
    const value = given(setting) ?? usual;
    const choice = choices.find((one) => one === value);
    if (choice === undefined) throw new ConfigError(`${name(setting)} must be one of ${choices.join(', ')}, not "${value}"${remedy}`);
    return choice;
  };
  const issuer = needed('ISSUER', 'give the issuer its discovery document states');
  if (!URL.canParse(issuer) || !isSafeOrigin(new URL(issuer), demo)) throw new ConfigError(`${name('ISSUER')} must start with https://; http:// is taken on 127.0.0.1 alone, with ESCALE_DEMO=1`);
  const clientSecret = needed('CLIENT_SECRET', 'give the secret the provider issued');
  if (clientSecret.length < 32) throw new ConfigError(`${name('CLIENT_SECRET')} has fewer than 32 characters: ask the provider for a longer one`);
  const label = needed('LABEL', 'give the name people know it by');
  if (label.length > 40) throw new ConfigError(`${name('LABEL')} must have at most 40 characters, to fit a button`);
  const scopes = (given('SCOPES') ?? 'openid email profile').split(/[\s,]+/);
  if (!scopes.includes('openid') || !scopes.includes('email')) throw new ConfigError(`${name('SCOPES')} must hold openid and email, separated by spaces: without them nobody can be recognised`);
  const signatureRemedy = '; ask the provider to sign with RS256 or ES256';
  return {
    key,
    label,
    issuer,
    clientId: needed('CLIENT_ID', 'give the identifier the provider issued'),
    clientSecret,
    scopes: scopes.join(' '),
    acr: list(env[name('ACR')]),
    acrBy: oneOf('ACR_BY', 'acr_values', ['acr_values', 'claims']),
    userinfo: oneOf('USERINFO', 'RS256', ['json', ...SIGNATURES], signatureRemedy),
    idToken: oneOf('ID_TOKEN', 'RS256', SIGNATURES, signatureRemedy),
    pkce: oneOf('PKCE', 'on', ['on', 'off']) === 'on',
    staff: oneOf('STAFF', '0', ['0', '1']) === '1',
  };
}

/** Origins that may stand at private addresses, such as an organisation's own provider. */
export function outwardAllow(env: NodeJS.ProcessEnv, demo: boolean): readonly string[] {
  return list(env['OUTWARD_ALLOW']).map((part) => {
    const url = URL.canParse(part) ? new URL(part) : null;
    if (url === null || url.origin !== part.replace(/\/$/, '').toLowerCase() || !isSafeOrigin(url, demo))
      throw new ConfigError(`OUTWARD_ALLOW must be origins such as https://sso.intranet.example, separated by commas, without a path; "${part}" is not one`);
    return url.origin;
  });
}
