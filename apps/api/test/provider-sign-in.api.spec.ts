import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningProvider, startIdentityProvider } from '../../../tools/journeys/identity-provider.mjs';
import { Browser } from './browser.ts';
import { aBooking, anOffer, aPlace } from './builders.ts';
import { CLIENT_SECRET, providerSettings } from './identity-provider-settings.ts';
import { leaveProvider, type Visitor, visitProvider } from './provider-visit.ts';
import { signedIn } from './signed-in.ts';
import { startApi, type TestApi } from './test-api.ts';

const site = (key: string) => `https://escale.example/connexion/fournisseur/${key}`;
const client = (key: string, userinfo: 'RS256' | 'ES256' | 'json') => ({ id: key, secret: CLIENT_SECRET, site: site(key), userinfo });

let api: TestApi;
let citizens: RunningProvider;
let agents: RunningProvider;
let silent: Server;
beforeAll(async () => {
  citizens = await startIdentityProvider({ clients: [client('citizen', 'ES256'), client('strict', 'ES256'), client('unsigned', 'json'), client('otherkey', 'RS256')] });
  agents = await startIdentityProvider({ clients: [client('agent', 'json')] });
  silent = createServer(() => undefined);
  await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
  const mute = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  api = await startApi({
    config: {
      // Every test signs in anew from one address.
      rateLimits: false,
      outwardAllow: [citizens.issuer, agents.issuer, mute, 'http://127.0.0.1:1'],
      identityProviders: [
        providerSettings('citizen', citizens.issuer),
        providerSettings('strict', citizens.issuer, { acr: ['eidas2', 'eidas3'] }),
        providerSettings('unsigned', citizens.issuer),
        providerSettings('otherkey', citizens.issuer),
        providerSettings('agent', agents.issuer, { userinfo: 'json', staff: true, acr: ['eidas1'], acrBy: 'claims', pkce: false }),
        providerSettings('away', 'http://127.0.0.1:1'),
        providerSettings('mute', mute),
        providerSettings('inside', 'http://127.0.0.1:2'),
      ],
    },
  });
});
afterAll(async () => {
  await api.stop();
  await Promise.all([citizens.stop(), agents.stop()]);
  silent.close();
});

let serial = 0;
const anAddress = () => `oidc-${(serial += 1)}@exemple.example`;
type Me = { id: string; email: string; givenName: string | null; familyName: string | null } | null;
const me = async (browser: Browser): Promise<Me> => (await browser.gql<{ me: Me }>('{ me { id email givenName familyName } }')).data?.me ?? null;
const goTo = (response: Response): string => response.headers.get('location') ?? `stayed: ${response.status}`;
const setOut = async (browser: Browser, key: string, query = ''): Promise<string> => goTo(await browser.open(`/connexion/fournisseur/${key}${query}`));
const comeBack = async (browser: Browser, answer: URL): Promise<string> => goTo(await browser.open(`${answer.pathname}${answer.search}`));
const signIn = async (browser: Browser, key: string, visitor: Visitor, query = ''): Promise<string> => comeBack(browser, await visitProvider(await setOut(browser, key, query), visitor));
const changed = (address: string | URL, changes: Readonly<Record<string, string | null>>): URL => {
  const url = new URL(address);
  for (const [name, value] of Object.entries(changes)) if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url;
};
const parameter = (address: string | URL, name: string): string => new URL(address).searchParams.get(name) ?? '';
const refusal = (code: string) => `/connexion?refus=${code}`;

describe('signing in with an identity provider', () => {
  it('asks with state, nonce and a challenge, and at an address that is this provider’s', async () => {
    const address = new URL(await setOut(new Browser(api), 'strict'));
    const asked = Object.fromEntries(address.searchParams);
    expect(address.origin).toBe(citizens.issuer);
    expect(asked).toMatchObject({ response_type: 'code', client_id: 'strict', redirect_uri: `${site('strict')}/retour`, scope: 'openid email profile', code_challenge_method: 'S256', acr_values: 'eidas2 eidas3' });
    for (const secret of ['state', 'nonce', 'code_challenge']) expect(asked[secret]).toHaveLength(43);
    const other = new URL(await setOut(new Browser(api), 'agent'));
    expect(other.searchParams.has('code_challenge')).toBe(false);
    expect(JSON.parse(other.searchParams.get('claims') ?? '{}')).toEqual({ id_token: { acr: { essential: true, values: ['eidas1'] } } });
  });

  it.each([['citizen', 'signed'], ['agent', 'plain']])('makes an account the first time (%s, %s facts) and opens the same the next time, even with another address', async (key) => {
    const [email, browser] = [anAddress(), new Browser(api)];
    expect(await signIn(browser, key, { email, sub: email, givenName: 'Ada', familyName: 'Lovelace' }, '?retour=/lieu/la-forge')).toBe('/connexion/entree?retour=%2Flieu%2Fla-forge');
    const first = await me(browser);
    expect(first).toMatchObject({ email, givenName: 'Ada', familyName: 'Lovelace' });
    expect(await api.sql('SELECT s.method FROM session s WHERE account_id = $1', [first?.id])).toEqual([{ method: 'OIDC' }]);
    const later = new Browser(api);
    await signIn(later, key, { email: anAddress(), sub: email, verified: false, givenName: 'Augusta' });
    expect(await me(later)).toEqual(first);
  });

  it('attaches a verified address to the account that has it, with its bookings, keeps the names it has, and says so in the log', async () => {
    const email = anAddress();
    const before = await signedIn(api, email);
    const account = await me(before);
    await api.sql(`UPDATE account SET given_name = 'Zoé' WHERE id = $1`, [account?.id]);
    const placeId = await aPlace(api);
    const bookingId = await aBooking(api, placeId, await anOffer(api, placeId), { email });
    const browser = new Browser(api);
    await signIn(browser, 'citizen', { email: email.toUpperCase(), sub: email, givenName: 'Other', familyName: 'Name' });
    expect(await me(browser)).toEqual({ ...account, givenName: 'Zoé', familyName: 'Name' });
    const { data } = await browser.gql<{ myBookings: { id: string }[] }>('{ myBookings { id } }');
    expect(data?.myBookings).toEqual([{ id: bookingId }]);
    expect(await api.sql(`SELECT act, actor_id AS actor FROM audit_entry WHERE subject_id = $1`, [account?.id])).toEqual([{ act: 'IDENTITY_LINKED', actor: account?.id }]);
  });

  it('opens nothing for an address that is not verified, nor an account of staff by a provider that is not for staff', async () => {
    const [email, boss] = [anAddress(), anAddress()];
    await signedIn(api, email);
    await signedIn(api, boss, [['ADMINISTRATOR', 'NETWORK', null]]);
    const browser = new Browser(api);
    expect(await signIn(browser, 'citizen', { email, verified: false }, '?retour=/compte')).toBe(`${refusal('EMAIL_UNVERIFIED')}&retour=%2Fcompte`);
    expect(await signIn(browser, 'citizen', { email: 'nonsense' })).toBe(refusal('EMAIL_UNVERIFIED'));
    expect(await signIn(browser, 'citizen', { email: boss })).toBe(refusal('STAFF_LINKS_FIRST'));
    expect(await me(browser)).toBeNull();
    expect(await signIn(browser, 'agent', { email: boss })).toBe('/connexion/entree');
    expect(await me(browser)).toMatchObject({ email: boss });
  });

  it('comes back refused when the person declines there', async () => {
    expect(await signIn(new Browser(api), 'citizen', { email: '' })).toBe(refusal('PROVIDER_DECLINED'));
  });

  it('leaves neither state nor nonce nor verifier nor token nor cookie in the database', async () => {
    const browser = new Browser(api);
    const address = await setOut(browser, 'citizen');
    const secrets = [parameter(address, 'state'), parameter(address, 'nonce'), browser.cookies.get('__Host-escale_trip') ?? ''];
    const trips = JSON.stringify(await api.sql('SELECT t::text FROM provider_trip t'));
    for (const secret of secrets) expect(trips).not.toContain(secret === '' ? 'a cookie is missing' : secret);
    await comeBack(browser, await visitProvider(address, { email: anAddress() }));
    expect(JSON.stringify(await api.sql('SELECT s::text FROM session_identity s'))).not.toContain('eyJ');
  });
});

describe('an answer that is not to be believed', () => {
  it('played again finds its trip spent', async () => {
    const browser = new Browser(api);
    const address = await setOut(browser, 'citizen');
    const cookie = browser.cookies.get('__Host-escale_trip') ?? '';
    const answer = await visitProvider(address, { email: anAddress() });
    expect(await comeBack(browser, answer)).toBe('/connexion/entree');
    const replay = new Browser(api);
    replay.cookies.set('__Host-escale_trip', cookie);
    expect(await comeBack(replay, answer)).toBe(refusal('TRIP_OVER'));
    expect(await me(replay)).toBeNull();
  });

  it('of another browser is refused, and does not spend the trip of who set out', async () => {
    const [victim, attacker] = [new Browser(api), new Browser(api)];
    const email = anAddress();
    const answer = await visitProvider(await setOut(attacker, 'citizen'), { email });
    await setOut(victim, 'citizen');
    expect(await comeBack(victim, answer)).toBe(refusal('TRIP_OVER'));
    expect(await comeBack(new Browser(api), answer)).toBe(refusal('TRIP_OVER'));
    expect(await me(victim)).toBeNull();
    expect(await comeBack(attacker, answer)).toBe('/connexion/entree');
  });

  it('comes within ten minutes', async () => {
    const browser = new Browser(api);
    const answer = await visitProvider(await setOut(browser, 'citizen'), { email: anAddress() });
    api.clock.advance(10);
    expect(await comeBack(browser, answer)).toBe(refusal('TRIP_OVER'));
  });

  it('with a code from another’s sign-in meets the wrong verifier', async () => {
    const [victim, attacker] = [new Browser(api), new Browser(api)];
    const theirs = await visitProvider(await setOut(victim, 'citizen'), { email: anAddress() });
    const own = await visitProvider(await setOut(attacker, 'citizen'), { email: anAddress() });
    expect(await comeBack(attacker, changed(own, { code: parameter(theirs, 'code') }))).toBe(refusal('ANSWER_UNTRUSTED'));
    expect(await me(attacker)).toBeNull();
  });

  it.each(['another', 'none'])('bears the nonce of this very trip: not %s', async (which) => {
    const [browser, earlier] = [new Browser(api), new Browser(api)];
    const address = await setOut(browser, 'citizen');
    const nonce = which === 'none' ? null : parameter(await setOut(earlier, 'citizen'), 'nonce');
    const answer = await visitProvider(changed(address, { nonce }).href, { email: anAddress() });
    expect(await comeBack(browser, answer)).toBe(refusal('ANSWER_UNTRUSTED'));
    expect(await me(browser)).toBeNull();
  });

  it('of one provider at the address of another is a mix-up', async () => {
    const browser = new Browser(api);
    const answer = await visitProvider(await setOut(browser, 'citizen'), { email: anAddress() });
    answer.pathname = '/connexion/fournisseur/agent/retour';
    expect(await comeBack(browser, answer)).toBe(refusal('ANSWER_UNTRUSTED'));
  });

  it.each(['another', 'none'])('names its issuer (RFC 9207): not %s', async (which) => {
    const browser = new Browser(api);
    const answer = await visitProvider(await setOut(browser, 'citizen'), { email: anAddress() });
    expect(await comeBack(browser, changed(answer, { iss: which === 'none' ? null : agents.issuer }))).toBe(refusal('ANSWER_UNTRUSTED'));
  });

  it('states a level that is accepted, not only one that was asked for', async () => {
    const browser = new Browser(api);
    expect(await signIn(browser, 'strict', { email: anAddress(), acr: 'eidas1' })).toBe(refusal('LEVEL_TOO_LOW'));
    expect(await me(browser)).toBeNull();
    expect(await signIn(browser, 'strict', { email: anAddress(), acr: 'eidas2' })).toBe('/connexion/entree');
  });

  it.each([['unsigned', 'no signature'], ['otherkey', 'another signature']])('has facts signed as agreed: not with %s (%s)', async (key) => {
    const browser = new Browser(api);
    expect(await signIn(browser, key, { email: anAddress() })).toBe(refusal('ANSWER_UNTRUSTED'));
    expect(await me(browser)).toBeNull();
  });

  it.each<[string, 'citizen' | 'agent', Partial<RunningProvider['misdeeds']>]>([
    ['has facts about who signed in, and nobody else', 'agent', { userinfo: { sub: 'somebody-else' } }],
    ['has facts nobody changed after they were signed', 'citizen', { userinfo: { email: 'boss@exemple.example' } }],
    ['has a token nobody changed after it was signed', 'citizen', { idToken: { acr: 'eidas3' } }],
    ['is meant for us', 'citizen', { idToken: { aud: 'another-site' } }],
  ])('%s (%s)', async (_, key, misdeed) => {
    const [browser, provider] = [new Browser(api), key === 'agent' ? agents : citizens];
    Object.assign(provider.misdeeds, misdeed);
    const end = await signIn(browser, key, { email: anAddress() });
    Object.assign(provider.misdeeds, { userinfo: null, idToken: null });
    expect(end).toBe(refusal('ANSWER_UNTRUSTED'));
    expect(await me(browser)).toBeNull();
  });

  it.each(['', '?', '?state=', '?state=a&state=b&code=c', `?code=${'x'.repeat(2_000)}`, '?error=access_denied&error_description=<script>'])('without a trip leads nowhere: %j', async (query) => {
    expect(goTo(await new Browser(api).open(`/connexion/fournisseur/citizen/retour${query}`))).toBe(refusal('TRIP_OVER'));
  });
});

describe('whatever happens', () => {
  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])('the way back stays on this site, though somebody asks for %s', async (wish) => {
    const browser = new Browser(api);
    const end = await signIn(browser, 'citizen', { email: anAddress() }, `?retour=${encodeURIComponent(wish)}`);
    // The page that is opened judges the wish by its own rule (return-address.ts).
    expect(end).toBe(`/connexion/entree?${new URLSearchParams({ retour: wish }).toString()}`);
    expect(new URL(end, 'https://escale.example').origin).toBe('https://escale.example');
  });

  it('nothing is kept by who stands in between', async () => {
    const response = await new Browser(api).open('/connexion/fournisseur/citizen');
    expect([response.status, response.headers.get('cache-control'), response.headers.get('referrer-policy')]).toEqual([303, 'no-store', 'same-origin']);
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith('__Host-escale_trip=')) ?? '';
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(part);
  });

  it('a provider that is unknown, away, silent or inside the network is refused in a word, within seconds', async () => {
    const before = performance.now();
    expect(await setOut(new Browser(api), 'nobody', '?retour=/compte')).toBe(`${refusal('PROVIDER_UNKNOWN')}&retour=%2Fcompte`);
    expect(await setOut(new Browser(api), 'away')).toBe(refusal('PROVIDER_AWAY'));
    expect(await setOut(new Browser(api), 'inside')).toBe(refusal('PROVIDER_AWAY'));
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(await setOut(new Browser(api), 'mute')).toBe(refusal('PROVIDER_AWAY'));
    expect(performance.now() - before).toBeLessThan(8_000);
    expect(goTo(await new Browser(api).open('/connexion/fournisseur/nobody/retour'))).toBe(refusal('PROVIDER_UNKNOWN'));
  });
});

const IDENTITIES = '{ myIdentities { id provider label } }';
type Identities = { myIdentities: { id: string; provider: string; label: string }[] };
const REMOVE = 'mutation ($id: ID!) { result: removeIdentity(id: $id) { __typename ... on LinkedIdentityList { identities { id } } ... on IdentityRefused { code field } } }';

describe('one’s identities', () => {
  it('are linked from inside, whatever their address, in a session that is new', async () => {
    const browser = await signedIn(api, anAddress(), [['SITE_MANAGER', 'PLACE', null]]);
    const before = new Browser(api);
    browser.cookies.forEach((value, name) => before.cookies.set(name, value));
    const account = await me(browser);
    expect(await signIn(browser, 'citizen', { email: anAddress(), verified: false }, '?lier=1')).toBe('/compte');
    expect((await me(browser))?.id).toBe(account?.id);
    expect(await me(before)).toBeNull();
    expect((await browser.gql<Identities>(IDENTITIES)).data?.myIdentities).toEqual([{ id: expect.any(String), provider: 'citizen', label: 'Provider citizen' }]);
  });

  it('are not linked for who is not signed in, nor by another site’s page, nor after having left', async () => {
    expect(await setOut(new Browser(api), 'citizen', '?lier=1')).toBe('/compte');
    const browser = await signedIn(api, anAddress());
    expect(goTo(await browser.open('/connexion/fournisseur/citizen?lier=1', { 'sec-fetch-site': 'cross-site' }))).toBe('/compte');
    const answer = await visitProvider(await setOut(browser, 'citizen', '?lier=1'), { email: anAddress() });
    await browser.gql('mutation { signOut { __typename } }');
    expect(await comeBack(browser, answer)).toBe('/compte?refus=TRIP_OVER');
  });

  it('are not taken from who has them', async () => {
    const [owner, thief, email] = [new Browser(api), await signedIn(api, anAddress()), anAddress()];
    await signIn(owner, 'citizen', { email });
    expect(await signIn(thief, 'citizen', { email }, '?lier=1')).toBe('/compte?refus=IDENTITY_TAKEN');
    expect((await thief.gql<Identities>(IDENTITIES)).data?.myIdentities).toEqual([]);
  });

  it('are seen and removed by their owner alone; the other sessions they opened end, and it is in the log', async () => {
    const [desk, telephone, stranger, email] = [new Browser(api), new Browser(api), await signedIn(api, anAddress()), anAddress()];
    await signIn(desk, 'citizen', { email });
    await signIn(telephone, 'citizen', { email });
    const [identity] = (await desk.gql<Identities>(IDENTITIES)).data?.myIdentities ?? [];
    const id = identity?.id ?? '';
    expect((await stranger.gql<{ result: unknown }>(REMOVE, { id })).data?.result).toEqual({ __typename: 'IdentityRefused', code: 'IDENTITY_UNKNOWN', field: 'id' });
    expect((await new Browser(api).gql(REMOVE, { id })).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await desk.gql<{ result: unknown }>(REMOVE, { id })).data?.result).toEqual({ __typename: 'LinkedIdentityList', identities: [] });
    expect([await me(desk), await me(telephone)]).toEqual([expect.objectContaining({ email }), null]);
    expect(await api.sql(`SELECT act FROM audit_entry WHERE detail->>'identity' = $1 ORDER BY sequence`, [id])).toEqual([{ act: 'IDENTITY_LINKED' }, { act: 'IDENTITY_REMOVED' }]);
  });
});

describe('signing out', () => {
  const OUT = 'mutation { signOut { ... on SignedOut { goTo } ... on SignInRefused { code } } }';
  type Out = { signOut: { goTo?: string | null; code?: string } };

  it('goes on to the provider, which knows who leaves and sends back here', async () => {
    const browser = new Browser(api);
    await signIn(browser, 'citizen', { email: anAddress() });
    const address = new URL((await browser.gql<Out>(OUT)).data?.signOut.goTo ?? '');
    expect(await me(browser)).toBeNull();
    expect(address.origin).toBe(citizens.issuer);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ client_id: 'citizen', post_logout_redirect_uri: `${site('citizen')}/fin`, id_token_hint: expect.stringMatching(/^eyJ/), state: expect.stringMatching(/^[\w-]{43}$/) });
    expect(goTo(await leaveProvider(address))).toBe(`${site('citizen')}/fin?state=${address.searchParams.get('state')}`);
    expect(goTo(await browser.open('/connexion/fournisseur/citizen/fin?state=x'))).toBe('/');
  });

  it('of a session that came by mail goes nowhere else', async () => {
    const browser = await signedIn(api, anAddress());
    expect((await browser.gql<Out>(OUT)).data?.signOut).toEqual({ goTo: null });
    expect((await browser.gql<Out>(OUT)).data?.signOut).toEqual({ code: 'SESSION_UNKNOWN' });
  });
});

describe('a network', () => {
  it('names its providers, and none of their secrets', async () => {
    const { data } = await new Browser(api).gql<{ signInProviders: unknown[] }>('{ signInProviders { key label staff } }');
    expect(data?.signInProviders.slice(0, 1)).toEqual([{ key: 'citizen', label: 'Provider citizen', staff: false }]);
    expect(JSON.stringify(data)).not.toContain(CLIENT_SECRET);
  });
});
