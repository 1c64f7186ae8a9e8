import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from './browser.ts';
import { CLIENT_SECRET } from './identity-provider-settings.ts';
import { anAddress, comeBack, goTo, me, type ProviderBench, providerBench, setOut, signIn, site } from './provider-bench.ts';
import { leaveProvider, visitProvider } from './provider-visit.ts';
import { signedIn } from './signed-in.ts';
import type { TestApi } from './test-api.ts';

let bench: ProviderBench;
let api: TestApi;
beforeAll(async () => {
  bench = await providerBench();
  ({ api } = bench);
});
afterAll(() => bench.stop());

const IDENTITIES = '{ myIdentities { id provider label } }';
type Identities = { myIdentities: { id: string; provider: string; label: string }[] };
const REMOVE = 'mutation ($id: ID!) { result: removeIdentity(id: $id) { __typename ... on LinkedIdentityList { identities { id } } ... on IdentityRefused { code field } } }';

describe('one’s identities', () => {
  it('are linked from inside, whatever their address, in a session that is new', async () => {
    const browser = await signedIn(api, anAddress(), [['ADMINISTRATOR', 'NETWORK', null]]);
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
    expect(address.origin).toBe(bench.citizens.issuer);
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
