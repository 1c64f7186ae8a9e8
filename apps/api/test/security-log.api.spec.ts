import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type ApiProcess, startApiProcess } from './api-process.ts';
import { PasswordHash } from '../src/features/account/keys/password-hash.ts';
import { Secrets } from '../src/platform/secret/secrets.ts';
import { Browser } from './browser.ts';
import { builtApi } from './built.ts';
import { TestDevice } from './kiosk-client.ts';
import { signedIn } from './signed-in.ts';
import { startApi, type TestApi } from './test-api.ts';
import { until } from './until.ts';

type Line = Readonly<Record<string, unknown>>;

let api: TestApi;
let child: ApiProcess;
let said = '';
beforeAll(async () => {
  api = await startApi({ now: new Date() });
  child = await startApiProcess(await builtApi(), api.databaseUrl, { LOG_LEVEL: 'info', PUBLIC_URL: 'https://escale.example', LIMIT_SEARCH: '3/1440' }, (text) => (said += text));
}, 400_000);
afterAll(async () => {
  await child.stop();
  await api.stop();
});
beforeEach(() => {
  said = '';
});

/** The lines of one kind, without what every line has. */
const told = (security: string): Line[] =>
  said.split('\n').filter((line) => line.includes(`"security":"${security}"`)).map((line) => {
    const { level: _, time: __, msg: ___, security: ____, ...facts } = JSON.parse(line) as Line;
    return facts;
  });
const NETWORK = '203.0.113.0/24';
const from = (address = '203.0.113.77', cookies: Browser['cookies'] = new Map()): Browser => {
  const browser = new Browser(child, { 'x-forwarded-for': address });
  cookies.forEach((value, name) => browser.cookies.set(name, value));
  return browser;
};
const idOf = async (email: string): Promise<string> => (await api.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]))[0]?.id ?? '';
const isLike = (value: unknown, wanted: unknown): boolean => (wanted instanceof RegExp ? typeof value === 'string' && wanted.test(value) : value === wanted);
const isLine = (line: Line, wanted: Line): boolean => Object.keys(line).length === Object.keys(wanted).length && Object.entries(wanted).every(([name, value]) => isLike(line[name], value));
/** Waits for the line itself: that of the request before may come late. */
const theLine = async (security: string, line: Line): Promise<void> => {
  await until(`${security} is told: ${JSON.stringify(line)}`, () => told(security).some((each) => isLine(each, line)));
};

describe('what the log tells of a refusal', () => {
  it('names the operation, what it asks for, who asked and from which network', async () => {
    await from().gql('{ mySessions { id } }');
    await theLine('ACCESS_REFUSED', { operation: 'mySessions', needs: 'signed-in', reason: 'NOT_SIGNED_IN', account: 'nobody', network: NETWORK });
    const learner = await signedIn(api, 'learner@exemple.example');
    const account = await idOf('learner@exemple.example');
    said = '';
    await from('203.0.113.9', learner.cookies).gql('{ people { edges { node { id } } } }');
    await theLine('ACCESS_REFUSED', { operation: 'people', needs: /ADMINISTRATOR/, reason: 'ROLE_MISSING', account, network: NETWORK });
    said = '';
    await from('2001:db8:1:2::3', learner.cookies).gql(`mutation { removeGrant(grantId: "${randomUUID()}") { __typename } }`);
    await theLine('ACCESS_REFUSED', { operation: 'removeGrant', needs: 'signed-in', reason: 'GRANT_UNKNOWN', account, network: '2001:db8:1::/48' });
  });

  it('covers routes too, and what exists in the demonstration alone', async () => {
    await from().open('/export/my-data.json', { accept: 'application/json' });
    await theLine('ACCESS_REFUSED', { operation: 'MyDataController.json', needs: 'signed-in', reason: 'NOT_SIGNED_IN', account: 'nobody', network: NETWORK });
    said = '';
    await from().gql('{ demoPeople { id } }');
    await theLine('ACCESS_REFUSED', { operation: 'demoPeople', needs: 'demo', reason: 'NOT_IN_PRODUCTION', account: 'nobody', network: NETWORK });
  });
});

const COMPLETE = 'mutation ($input: CompleteSignInInput!) { completeSignIn(input: $input) { __typename } }';

describe('what the log tells of signing in', () => {
  it('by mail is by link or code, whether, why not, and whom it opened', async () => {
    const browser = from();
    const { data } = await browser.gql<{ requestSignIn: { requestId: string } }>('mutation { requestSignIn(input: { email: "new@exemple.example", locale: fr }) { ... on SignInRequested { requestId } } }');
    const requestId = data?.requestSignIn.requestId ?? '';
    const code = api.app.get(Secrets).signInCode(requestId);
    await browser.gql(COMPLETE, { input: { requestId, code: code === '000000' ? '000001' : '000000' } });
    await theLine('SIGN_IN_REFUSED', { method: 'EMAIL_CODE', reason: 'CODE_WRONG', account: 'nobody', network: NETWORK });
    await browser.gql(COMPLETE, { input: { requestId, token: 'made-up' } });
    await until('both are told', async () => told('SIGN_IN_REFUSED').length === 2);
    expect(told('SIGN_IN_REFUSED')[1]).toEqual({ method: 'EMAIL_LINK', reason: 'LINK_UNKNOWN', account: 'nobody', network: NETWORK });
    expect(told('SIGNED_IN')).toEqual([]);
    await browser.gql(COMPLETE, { input: { requestId, token: api.app.get(Secrets).signInToken(requestId) } });
    await theLine('SIGNED_IN', { method: 'EMAIL_LINK', account: await idOf('new@exemple.example'), network: NETWORK });
    // The same link once more, and somewhere else.
    await browser.gql(COMPLETE, { input: { requestId, token: api.app.get(Secrets).signInToken(requestId) } });
    await until('the replay is told', async () => told('SIGN_IN_REFUSED').length === 3);
    expect(told('SIGN_IN_REFUSED')[2]).toMatchObject({ method: 'EMAIL_LINK', reason: 'LINK_USED' });
  });

  it('by password names whom somebody tries to be, when that is somebody', async () => {
    await signedIn(api, 'staff@exemple.example', [['ADMINISTRATOR', 'NETWORK', null]]);
    const account = await idOf('staff@exemple.example');
    await api.sql('INSERT INTO password (account_id, hash, changed_at) VALUES ($1, $2, now())', [account, await api.app.get(PasswordHash).of('trente chouettes au grenier')]);
    const SIGN_IN = 'mutation ($email: String!, $password: String!) { signInWithPassword(input: { email: $email, password: $password }) { __typename } }';
    await from().gql(SIGN_IN, { email: 'staff@exemple.example', password: 'another one altogether' });
    await theLine('SIGN_IN_REFUSED', { method: 'PASSWORD', reason: 'SIGN_IN_WRONG', account, network: NETWORK });
    await from('198.51.100.4').gql(SIGN_IN, { email: 'nobody@exemple.example', password: 'another one altogether' });
    await until('both are told', async () => told('SIGN_IN_REFUSED').length === 2);
    expect(told('SIGN_IN_REFUSED')[1]).toEqual({ method: 'PASSWORD', reason: 'SIGN_IN_WRONG', account: 'nobody', network: '198.51.100.0/24' });
    await from().gql(SIGN_IN, { email: 'staff@exemple.example', password: 'trente chouettes au grenier' });
    await theLine('SIGNED_IN', { method: 'PASSWORD', account, network: NETWORK });
  });

  it('by passkey or provider too', async () => {
    await from().gql('mutation { signInWithPasskey(input: { credentialId: "AAAAAAAAAAAAAAAAAAAAAA", clientDataJSON: "e30", authenticatorData: "AA", signature: "AA" }) { __typename } }');
    await theLine('SIGN_IN_REFUSED', { method: 'PASSKEY', reason: 'KEY_UNKNOWN', account: 'nobody', network: NETWORK });
    said = '';
    await from().open('/connexion/fournisseur/nowhere/retour?code=x&state=y');
    await theLine('SIGN_IN_REFUSED', { method: 'PROVIDER', reason: 'PROVIDER_UNKNOWN', account: 'nobody', network: NETWORK });
  });
});

describe('what the log tells of whoever tries to get round', () => {
  it('is a proof that is made up: the code of a kiosk, the secret of a booking, a link', async () => {
    const device = new TestDevice(child);
    await device.pair('00000000');
    await theLine('PROOF_REFUSED', { operation: 'pairKiosk', reason: 'CODE_UNKNOWN', account: 'nobody', network: '127.0.0.0/24' });
    for (let time = 0; time < 5; time += 1) await device.pair('00000000');
    await theLine('LIMIT_REACHED', { limit: 'wrong-pairing-code', tries: 5, account: 'nobody', network: '127.0.0.0/24' });
    said = '';
    await from().gql(`{ booking(id: "${randomUUID()}", holdToken: "${'x'.repeat(43)}") { id } }`);
    await theLine('PROOF_REFUSED', { operation: 'booking', reason: 'NOT_FOUND', account: 'nobody', network: NETWORK });
    said = '';
    await from().gql(`{ invitation(input: { invitationId: "${randomUUID()}", token: "made-up" }) { id } }`);
    await theLine('PROOF_REFUSED', { operation: 'invitation', reason: 'NOT_FOUND', account: 'nobody', network: NETWORK });
  });

  it('is a session nobody has', async () => {
    await from('203.0.113.77', new Map([['__Host-escale_session', 'x'.repeat(43)]])).gql('{ me { id } }');
    await theLine('SESSION_UNKNOWN', { account: 'nobody', network: NETWORK });
  });

  it('is a page of another site', async () => {
    const browser = from('203.0.113.77', new Map([['__Host-escale_session', 'x'.repeat(43)]]));
    expect((await browser.send('mutation { signOut { __typename } }', {}, { origin: 'https://evil.example' })).status).toBe(403);
    await theLine('ORIGIN_REFUSED', { route: 'GRAPHQL', account: 'nobody', network: NETWORK });
  });

  it.each([
    ['ALIASES', `{ ${Array.from({ length: 26 }, (_, index) => `a${index}: network { name }`).join(' ')} }`],
    ['DIRECTIVES', `{ network { name ${'@include(if: true) '.repeat(40)} } }`],
    ['TOKENS', `{ network { ${'name '.repeat(2_100)} } }`],
    ['COST', `{ place(slug: "x") { ...f0 } } ${Array.from({ length: 20 }, (_, index) => `fragment f${index} on Place { offers { place { ...f${index + 1} } } }`).join(' ')} fragment f20 on Place { id }`],
    ['DEPTH', `{ place(slug: "x") ${'{ offers { place '.repeat(8)}{ id } ${'} }'.repeat(8)} }`],
    ['INTROSPECTION', '{ __schema { types { name } } }'],
    ['TOO_LARGE', `{ network { name } } #${'x'.repeat(200 * 1024)}`],
  ])('is a request no screen makes: %s', async (reason, query) => {
    await from().send(query);
    await theLine('REQUEST_REFUSED', { reason, account: 'nobody', network: NETWORK });
  });

  it('is many requests in one, and a form of another site', async () => {
    const post = (headers: Readonly<Record<string, string>>, body: string) => fetch(`${child.url}/graphql`, { method: 'POST', headers, body });
    await post({ 'content-type': 'application/json' }, JSON.stringify([{ query: '{ network { name } }' }, { query: '{ network { name } }' }]));
    await theLine('REQUEST_REFUSED', { reason: 'BATCH', account: 'nobody', network: '127.0.0.0/24' });
    said = '';
    await post({ 'content-type': 'text/plain' }, '{"query":"{ network { name } }"}');
    await theLine('REQUEST_REFUSED', { reason: 'FOREIGN_FORM', account: 'nobody', network: '127.0.0.0/24' });
  });

  it('is what comes too often: the first one too many, the tenth, and no line for the others', async () => {
    for (let time = 0; time < 16; time += 1) await from().gql('{ suggestLocations(text: "Vesoul") { label } }');
    await until('the tenth is told', async () => told('LIMIT_REACHED').length === 2);
    expect(told('LIMIT_REACHED')).toEqual([4, 13].map((tries) => ({ limit: 'address:suggestLocations', tries, account: 'nobody', network: NETWORK })));
  });
});

describe('a flood of refusals', () => {
  it('is five lines and a count, which is told at the latest when the process ends', async () => {
    for (let time = 0; time < 40; time += 1) await from('192.0.2.1').gql('{ mySessions { id } }');
    expect(told('ACCESS_REFUSED')).toHaveLength(5);
    await child.stop();
    await until('the others are counted', async () => told('ACCESS_REFUSED').some(({ more }) => more !== undefined));
    expect(told('ACCESS_REFUSED').filter(({ more }) => more !== undefined)).toEqual([{ operation: 'mySessions', needs: 'signed-in', reason: 'NOT_SIGNED_IN', account: 'nobody', network: '192.0.2.0/24', more: 35 }]);
  });
});
