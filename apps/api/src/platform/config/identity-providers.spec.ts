import { describe, expect, it } from '@jest/globals';
import { TEST_SECRET } from '../../../test/test-secret.ts';
import { readConfig } from './config.ts';

const NEEDED = { DATABASE_URL: 'postgres://localhost/escale', ESCALE_SECRET: TEST_SECRET };
const ONE = {
  OIDC_PROVIDERS: 'proconnect',
  OIDC_PROCONNECT_ISSUER: 'https://provider.example/api/v2',
  OIDC_PROCONNECT_CLIENT_ID: 'escale',
  OIDC_PROCONNECT_CLIENT_SECRET: 's'.repeat(32),
  OIDC_PROCONNECT_LABEL: 'ProConnect',
};
const read = (env: NodeJS.ProcessEnv) => readConfig({ ...NEEDED, ...env });

describe('the identity providers', () => {
  it('are none unless they are named', () => {
    expect(read({}).identityProviders).toEqual([]);
    expect(read({ OIDC_PROVIDERS: ' , ' }).identityProviders).toEqual([]);
  });

  it('need four settings each, and are strict about the rest', () => {
    expect(read(ONE).identityProviders).toEqual([
      { key: 'proconnect', label: 'ProConnect', issuer: 'https://provider.example/api/v2', clientId: 'escale', clientSecret: 's'.repeat(32), scopes: 'openid email profile', acr: [], acrBy: 'acr_values', userinfo: 'RS256', idToken: 'RS256', pkce: true, staff: false },
    ]);
  });

  it('keep their order and their own settings', () => {
    const other = { OIDC_A_ISSUER: 'https://a.example', OIDC_A_CLIENT_ID: 'a', OIDC_A_CLIENT_SECRET: 'a'.repeat(32), OIDC_A_LABEL: 'A', OIDC_A_ACR: 'eidas1, eidas2', OIDC_A_ACR_BY: 'claims', OIDC_A_SCOPES: 'openid email uid', OIDC_A_USERINFO: 'json', OIDC_A_ID_TOKEN: 'ES256', OIDC_A_PKCE: 'off', OIDC_A_STAFF: '1' };
    expect(read({ ...ONE, ...other, OIDC_PROVIDERS: 'a,proconnect' }).identityProviders).toMatchObject([{ key: 'a', acr: ['eidas1', 'eidas2'], acrBy: 'claims', scopes: 'openid email uid', userinfo: 'json', idToken: 'ES256', pkce: false, staff: true }, { key: 'proconnect' }]);
  });

  it.each<[string, NodeJS.ProcessEnv, string]>([
    ['a name that cannot stand in an address', { OIDC_PROVIDERS: 'Pro-Connect' }, 'OIDC_PROVIDERS must be names of lower-case letters and digits, separated by commas; "Pro-Connect" is not one'],
    ['a name given twice', { OIDC_PROVIDERS: 'proconnect,proconnect' }, 'OIDC_PROVIDERS names one provider twice; give each its own name'],
    ['no issuer', { OIDC_PROCONNECT_ISSUER: '' }, 'OIDC_PROCONNECT_ISSUER is missing: give the issuer its discovery document states, or take proconnect out of OIDC_PROVIDERS'],
    ['an issuer in clear', { OIDC_PROCONNECT_ISSUER: 'http://provider.example' }, 'OIDC_PROCONNECT_ISSUER must start with https://; http:// is taken on 127.0.0.1 alone, with ESCALE_DEMO=1'],
    ['an issuer in clear on this machine, outside the demonstration', { OIDC_PROCONNECT_ISSUER: 'http://127.0.0.1:4000' }, 'OIDC_PROCONNECT_ISSUER must start with https://'],
    ['no client', { OIDC_PROCONNECT_CLIENT_ID: '' }, 'OIDC_PROCONNECT_CLIENT_ID is missing'],
    ['a short secret', { OIDC_PROCONNECT_CLIENT_SECRET: 'short' }, 'OIDC_PROCONNECT_CLIENT_SECRET has fewer than 32 characters: ask the provider for a longer one'],
    ['no label', { OIDC_PROCONNECT_LABEL: '' }, 'OIDC_PROCONNECT_LABEL is missing'],
    ['a label too long', { OIDC_PROCONNECT_LABEL: 'x'.repeat(41) }, 'OIDC_PROCONNECT_LABEL must have at most 40 characters, to fit a button'],
    ['scopes without an address', { OIDC_PROCONNECT_SCOPES: 'openid' }, 'OIDC_PROCONNECT_SCOPES must hold openid and email'],
    ['a signature anybody with our secret could forge', { OIDC_PROCONNECT_USERINFO: 'HS256' }, 'not "HS256"; ask the provider to sign with RS256 or ES256'],
    ['no signature', { OIDC_PROCONNECT_ID_TOKEN: 'none' }, 'OIDC_PROCONNECT_ID_TOKEN must be one of RS256'],
    ['half a switch', { OIDC_PROCONNECT_PKCE: 'no' }, 'OIDC_PROCONNECT_PKCE must be one of on, off, not "no"'],
    ['an unclear role', { OIDC_PROCONNECT_STAFF: 'yes' }, 'OIDC_PROCONNECT_STAFF must be one of 0, 1, not "yes"'],
  ])('are refused with %s, in words that name the setting', (_, env, words) => {
    expect(() => read({ ...ONE, ...env })).toThrow(words);
  });

  it('may be on this machine in the demonstration', () => {
    expect(read({ ...ONE, ESCALE_DEMO: '1', OIDC_PROCONNECT_ISSUER: 'http://127.0.0.1:4000' }).identityProviders[0]?.issuer).toBe('http://127.0.0.1:4000');
    expect(() => read({ ...ONE, ESCALE_DEMO: '1', OIDC_PROCONNECT_ISSUER: 'http://10.0.0.1' })).toThrow('OIDC_PROCONNECT_ISSUER must start with https://');
  });
});

describe('private addresses that may be called', () => {
  it('are none unless they are named, then exactly those origins', () => {
    expect(read({}).outwardAllow).toEqual([]);
    expect(read({ OUTWARD_ALLOW: 'https://sso.intranet.example, https://Other.example:8443/' }).outwardAllow).toEqual(['https://sso.intranet.example', 'https://other.example:8443']);
  });

  it.each(['http://sso.intranet.example', 'http://127.0.0.1:4000', 'https://sso.example/path', '*', 'sso.example'])('are refused as %s', (written) => {
    expect(() => read({ OUTWARD_ALLOW: written })).toThrow(`OUTWARD_ALLOW must be origins such as https://sso.intranet.example, separated by commas, without a path; "${written}" is not one`);
  });
});
