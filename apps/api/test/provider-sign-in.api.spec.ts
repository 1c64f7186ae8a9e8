import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RunningProvider } from '../../../tools/journeys/identity-provider.mjs';
import { ForgetSignIns } from '../src/features/account/forget-sign-ins.jobs.ts';
import { SecurityLog } from '../src/platform/security-log/security-log.ts';
import { Browser } from './browser.ts';
import { aBooking, anOffer, aPlace } from './builders.ts';
import { anAddress, comeBack, goTo, me, type ProviderBench, providerBench, refusal, setOut, signIn, site } from './provider-bench.ts';
import { visitProvider } from './provider-visit.ts';
import { signedIn } from './signed-in.ts';
import type { TestApi } from './test-api.ts';

let bench: ProviderBench;
let api: TestApi;
beforeAll(async () => {
  bench = await providerBench();
  ({ api } = bench);
});
afterAll(() => bench.stop());

const changed = (address: string | URL, changes: Readonly<Record<string, string | null>>): URL => {
  const url = new URL(address);
  for (const [name, value] of Object.entries(changes)) if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url;
};
const parameter = (address: string | URL, name: string): string => new URL(address).searchParams.get(name) ?? '';

describe('signing in with an identity provider', () => {
  it('asks with state, nonce and a challenge, and at an address that is this provider’s', async () => {
    const address = new URL(await setOut(new Browser(api), 'strict'));
    const asked = Object.fromEntries(address.searchParams);
    expect(address.origin).toBe(bench.citizens.issuer);
    expect(asked).toMatchObject({ response_type: 'code', client_id: 'strict', redirect_uri: `${site('strict')}/retour`, scope: 'openid email profile', code_challenge_method: 'S256', acr_values: 'eidas2 eidas3' });
    for (const secret of ['state', 'nonce', 'code_challenge']) expect(asked[secret]).toHaveLength(43);
    const other = new URL(await setOut(new Browser(api), 'agent'));
    expect(other.searchParams.has('code_challenge')).toBe(false);
    expect(JSON.parse(other.searchParams.get('claims') ?? '{}')).toEqual({ id_token: { acr: { essential: true, values: ['eidas1'] } } });
  });

  it.each([['citizen', 'signed'], ['agent', 'plain']])('makes an account the first time (%s, %s facts) and opens the same the next time, even with another address', async (key) => {
    const told = jest.spyOn(api.app.get(SecurityLog), 'tell');
    const [email, browser] = [anAddress(), new Browser(api)];
    expect(await signIn(browser, key, { email, sub: email, givenName: 'Ada', familyName: 'Lovelace' }, '?retour=/lieu/la-forge')).toBe('/connexion/entree?retour=%2Flieu%2Fla-forge');
    const first = await me(browser);
    expect(first).toMatchObject({ email, givenName: 'Ada', familyName: 'Lovelace' });
    expect(await api.sql('SELECT s.method FROM session s WHERE account_id = $1', [first?.id])).toEqual([{ method: 'OIDC' }]);
    const later = new Browser(api);
    await signIn(later, key, { email: anAddress(), sub: email, verified: false, givenName: 'Augusta' });
    expect(await me(later)).toEqual(first);
    expect(told.mock.calls).toEqual(Array(2).fill(['SIGNED_IN', { method: 'PROVIDER' }, first?.id]));
    told.mockRestore();
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
    const told = jest.spyOn(api.app.get(SecurityLog), 'tell');
    expect(await signIn(browser, 'citizen', { email, verified: false }, '?retour=/compte')).toBe(`${refusal('EMAIL_UNVERIFIED')}&retour=%2Fcompte`);
    expect(told.mock.calls).toEqual([['SIGN_IN_REFUSED', { method: 'PROVIDER', reason: 'EMAIL_UNVERIFIED' }, null]]);
    told.mockRestore();
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

  it('played three times at once opens one session', async () => {
    const browser = new Browser(api);
    const answer = await visitProvider(await setOut(browser, 'citizen'), { email: anAddress() });
    const copies = [1, 2, 3].map(() => {
      const copy = new Browser(api);
      browser.cookies.forEach((value, name) => copy.cookies.set(name, value));
      return copy;
    });
    const ends = await Promise.all(copies.map((copy) => comeBack(copy, answer)));
    expect(ends.sort()).toEqual(['/connexion/entree', refusal('TRIP_OVER'), refusal('TRIP_OVER')].sort());
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

  it('comes within ten minutes, after which its trip is forgotten', async () => {
    const browser = new Browser(api);
    const answer = await visitProvider(await setOut(browser, 'citizen'), { email: anAddress() });
    api.clock.advance(10);
    expect(await comeBack(browser, answer)).toBe(refusal('TRIP_OVER'));
    await setOut(browser, 'citizen');
    api.clock.advance(10);
    await api.app.get(ForgetSignIns).handle();
    expect(await api.sql('SELECT 1 FROM provider_trip')).toEqual([]);
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
    expect(await comeBack(browser, changed(answer, { iss: which === 'none' ? null : bench.agents.issuer }))).toBe(refusal('ANSWER_UNTRUSTED'));
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
    const [browser, provider] = [new Browser(api), key === 'agent' ? bench.agents : bench.citizens];
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

  it('a provider that was away is asked again at the next try', async () => {
    expect(await setOut(new Browser(api), 'late')).toBe(refusal('PROVIDER_AWAY'));
    const late = await bench.openLate();
    const browser = new Browser(api);
    expect(await signIn(browser, 'late', { email: anAddress() })).toBe('/connexion/entree');
    // One that leaves in between is told of too.
    const answer = await visitProvider(await setOut(browser, 'late'), { email: anAddress() });
    await late.stop();
    expect(await comeBack(browser, answer)).toBe(refusal('PROVIDER_AWAY'));
  });
});
