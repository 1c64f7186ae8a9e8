import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Browser } from './browser.ts';
import { type SmtpPeer, smtpPeer } from './smtp-peer.ts';
import { ORDINARY_DAY, startApi, type TestApi } from './test-api.ts';
import { OutboxRelay } from '../src/platform/outbox/outbox-relay.ts';
import { SendSignInMail } from '../src/features/notice/send-sign-in-mail.jobs.ts';

let api: TestApi;
let peer: SmtpPeer;
beforeAll(async () => {
  peer = await smtpPeer();
  api = await startApi({ config: { smtpUrl: peer.url } });
});
afterAll(async () => {
  await api.stop();
  await peer.stop();
});
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await api.sql('TRUNCATE rate_window');
});

const REQUEST = 'mutation ($input: RequestSignInInput!) { result: requestSignIn(input: $input) { __typename ... on SignInRequested { requestId expiresAt } ... on SignInRefused { code field codeToType } } }';
const COMPLETE = 'mutation ($input: CompleteSignInInput!) { result: completeSignIn(input: $input) { __typename ... on SignedIn { me { email grants { role scopeKind scopeId } } } ... on SignInRefused { code field codeToType } } }';
const ME = '{ me { email givenName grants { role } } }';
const SESSIONS = '{ mySessions { id current device } }';

interface Result { readonly __typename: string; readonly requestId?: string; readonly expiresAt?: string; readonly code?: string; readonly field?: string | null; readonly codeToType?: string | null; readonly me?: { readonly email: string; readonly grants: readonly unknown[] } }

async function result(browser: Browser, document: string, input: Readonly<Record<string, unknown>>): Promise<Result> {
  const { data, errors } = await browser.gql<{ result: Result }>(document, { input });
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.result;
}

let serial = 0;
const anAddress = () => `person-${(serial += 1)}@exemple.example`;

/** Asks, lets the mail leave, and reads it. */
async function asked(browser: Browser, email = anAddress()) {
  const { requestId = '' } = await result(browser, REQUEST, { email, locale: 'fr' });
  const [row] = await api.sql<{ id: string }>(`SELECT id FROM outbox WHERE job = 'send-sign-in-mail' AND payload ->> 'requestId' = $1`, [requestId]);
  const read = peer.taken.length;
  expect(await api.app.get(OutboxRelay).once(row?.id ?? '', api.app.get(SendSignInMail, { strict: false }))).toBe('done');
  const mail = (await peer.parsed())[read];
  const [, token = ''] = /\/connexion\/lien#[0-9a-f-]{36}\.([\w-]+)/.exec(mail?.text ?? '') ?? [];
  const [code = ''] = /\d{3} \d{3}/.exec(mail?.text ?? '') ?? [];
  return { email, requestId, token, code, mail };
}

const meOf = async (browser: Browser) => (await browser.gql<{ me: { email: string } | null }>(ME)).data?.me ?? null;

async function signedIn(email = anAddress()): Promise<Browser> {
  const browser = new Browser(api, { 'user-agent': 'Firefox of the spec' });
  const { requestId, token } = await asked(browser, email);
  expect(await result(browser, COMPLETE, { requestId, token })).toMatchObject({ __typename: 'SignedIn' });
  return browser;
}

describe('signing in by e-mail', () => {
  it('opens with the link in the browser that asked, and makes the account the first time', async () => {
    const browser = new Browser(api);
    const { email, requestId, token, mail } = await asked(browser, 'Camille.DURAND@Exemple.example ');
    expect(mail?.subject).toBe('Votre lien pour entrer dans Escale');
    expect(await result(browser, COMPLETE, { requestId, token })).toEqual({ __typename: 'SignedIn', me: { email: 'camille.durand@exemple.example', grants: [] } });
    expect(await meOf(browser)).toMatchObject({ email: email.trim().toLowerCase() });
    expect(await api.sql('SELECT count(*)::int AS n FROM account WHERE email = $1', ['camille.durand@exemple.example'])).toEqual([{ n: 1 }]);
  });

  it('opened on the telephone, the link shows the code to type where it began, and signs nobody in there', async () => {
    const [desk, telephone] = [new Browser(api), new Browser(api)];
    const { requestId, token, code } = await asked(desk);
    const answer = await result(telephone, COMPLETE, { requestId, token });
    expect(answer).toEqual({ __typename: 'SignInRefused', code: 'OTHER_BROWSER', field: null, codeToType: code.replace(' ', '') });
    expect(await meOf(telephone)).toBeNull();
    expect(await result(desk, COMPLETE, { requestId, code })).toMatchObject({ __typename: 'SignedIn' });
    expect(await meOf(desk)).not.toBeNull();
  });

  it('works once, even for two who come at the same time', async () => {
    const browser = new Browser(api);
    const { requestId, token } = await asked(browser);
    const answers = await Promise.all([1, 2, 3].map(() => result(browser, COMPLETE, { requestId, token })));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['SignInRefused', 'SignInRefused', 'SignedIn']);
    expect(answers.filter(({ __typename }) => __typename === 'SignInRefused').every(({ code }) => code === 'LINK_USED' || code === 'LINK_UNKNOWN')).toBe(true);
  });

  it('ends after fifteen minutes', async () => {
    const browser = new Browser(api);
    const { requestId, token, code } = await asked(browser);
    api.clock.advance(15);
    expect(await result(browser, COMPLETE, { requestId, token })).toMatchObject({ code: 'LINK_EXPIRED' });
    expect(await result(browser, COMPLETE, { requestId, code })).toMatchObject({ code: 'LINK_EXPIRED' });
  });

  it('is refused to links swapped between requests and to links made up', async () => {
    const [one, other] = [new Browser(api), new Browser(api)];
    const mine = await asked(one);
    const theirs = await asked(other);
    expect(await result(one, COMPLETE, { requestId: mine.requestId, token: theirs.token })).toMatchObject({ code: 'LINK_UNKNOWN' });
    expect(await result(one, COMPLETE, { requestId: theirs.requestId, token: mine.token })).toMatchObject({ code: 'LINK_UNKNOWN' });
    expect(await result(one, COMPLETE, { requestId: '0190aaaa-0000-7000-8000-000000000000', token: mine.token })).toMatchObject({ code: 'LINK_UNKNOWN' });
  });

  it('is closed for good after five wrong codes; from another browser not even the right one counts', async () => {
    const [browser, guesser] = [new Browser(api), new Browser(api)];
    const { requestId, code } = await asked(browser);
    const wrong = code.startsWith('0') ? '111111' : '000000';
    expect(await result(guesser, COMPLETE, { requestId, code })).toMatchObject({ code: 'LINK_UNKNOWN', codeToType: null });
    for (let time = 0; time < 5; time += 1) expect(await result(browser, COMPLETE, { requestId, code: wrong })).toMatchObject({ code: 'CODE_WRONG', field: 'code' });
    expect(await result(browser, COMPLETE, { requestId, code })).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect(await meOf(browser)).toBeNull();
  });

  it('answers the same for an address somebody has and one nobody has', async () => {
    const email = anAddress();
    await signedIn(email);
    const known = await result(new Browser(api), REQUEST, { email });
    const unknown = await result(new Browser(api), REQUEST, { email: anAddress() });
    expect({ ...known, requestId: '' }).toEqual({ ...unknown, requestId: '' });
  });

  it.each(['', 'no address', 'a@b', "'; DROP TABLE account; --@x", `${'a'.repeat(300)}@exemple.example`])('asks for a readable address instead of %j', async (email) => {
    expect(await result(new Browser(api), REQUEST, { email })).toMatchObject({ code: 'EMAIL_UNREADABLE', field: 'email' });
  });

  it('sends a mailbox five mails in a quarter of an hour, whoever asks', async () => {
    const email = anAddress();
    for (let time = 0; time < 5; time += 1) expect(await result(new Browser(api), REQUEST, { email })).toMatchObject({ __typename: 'SignInRequested' });
    expect(await result(new Browser(api), REQUEST, { email })).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    api.clock.advance(15);
    expect(await result(new Browser(api), REQUEST, { email })).toMatchObject({ __typename: 'SignInRequested' });
  });

  it('leaves neither link nor code nor cookie in the database', async () => {
    const browser = new Browser(api);
    const { requestId, token, code } = await asked(browser);
    const [cookie] = browser.cookies.values();
    const rows = JSON.stringify(await api.sql('SELECT r::text, (SELECT json_agg(o::text) FROM outbox o) AS o FROM sign_in_request r WHERE id = $1', [requestId]));
    for (const secret of [token, code, code.replace(' ', ''), cookie ?? '']) expect(rows).not.toContain(secret);
  });
});

describe('a session', () => {
  it('is a new secret each time: one planted beforehand opens nothing, the one before is ended', async () => {
    const browser = new Browser(api);
    browser.cookies.set('__Host-escale_session', 'planted-by-somebody-else-0123456789abcdef');
    const first = await asked(browser);
    await result(browser, COMPLETE, { requestId: first.requestId, token: first.token });
    const before = browser.cookies.get('__Host-escale_session') ?? '';
    expect(before).not.toContain('planted');
    const second = await asked(browser, first.email);
    await result(browser, COMPLETE, { requestId: second.requestId, token: second.token });
    const old = new Browser(api);
    old.cookies.set('__Host-escale_session', before);
    expect(await meOf(old)).toBeNull();
    expect(await meOf(browser)).not.toBeNull();
  });

  it('is kept from scripts, other sites and plain connections', async () => {
    const browser = new Browser(api);
    const { requestId, token } = await asked(browser);
    const response = await browser.send(COMPLETE, { input: { requestId, token } });
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith('__Host-escale_session=')) ?? '';
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
  });

  it('is refused to a page of another site, which then changes nothing', async () => {
    const browser = await signedIn();
    const foreign: readonly Record<string, string>[] = [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }];
    for (const headers of foreign) {
      const response = await browser.send('mutation { signOut { __typename } }', {}, headers);
      expect(response.status).toBe(403);
    }
    expect(await meOf(browser)).not.toBeNull();
    expect((await browser.send(ME, {}, { origin: 'https://escale.example' })).status).toBe(200);
  });

  it('is listed to its owner and to nobody else, and ended by its owner alone', async () => {
    const email = anAddress();
    const [desk, telephone] = [await signedIn(email), await signedIn(email)];
    const stranger = await signedIn();
    const { data } = await desk.gql<{ mySessions: { id: string; current: boolean; device: string }[] }>(SESSIONS);
    expect(data?.mySessions.map(({ current }) => current).sort()).toEqual([false, true]);
    expect(data?.mySessions[0]?.device).toBe('Firefox of the spec');
    const other = data?.mySessions.find(({ current }) => !current)?.id ?? '';
    const REVOKE = 'mutation ($id: ID!) { result: revokeSession(id: $id) { __typename ... on SessionList { sessions { id } } ... on SignInRefused { code } } }';
    expect((await stranger.gql<{ result: unknown }>(REVOKE, { id: other })).data?.result).toEqual({ __typename: 'SignInRefused', code: 'SESSION_UNKNOWN' });
    expect(await meOf(telephone)).not.toBeNull();
    expect((await desk.gql<{ result: { sessions: unknown[] } }>(REVOKE, { id: other })).data?.result.sessions).toHaveLength(1);
    expect(await meOf(telephone)).toBeNull();
    expect(await meOf(desk)).not.toBeNull();
    expect((await new Browser(api).gql(SESSIONS)).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('ends by being left alone, and in any case at its limit; that of staff sooner', async () => {
    const DAY = 24 * 60;
    const learner = await signedIn();
    api.clock.advance(29 * DAY);
    expect(await meOf(learner)).not.toBeNull();
    api.clock.advance(29 * DAY);
    expect(await meOf(learner)).not.toBeNull();
    api.clock.advance(30 * DAY);
    expect(await meOf(learner)).toBeNull();

    const email = anAddress();
    await signedIn(email);
    await api.sql(`INSERT INTO role_grant (id, account_id, role, scope_kind, created_at) SELECT gen_random_uuid(), id, 'ADMINISTRATOR', 'NETWORK', now() FROM account WHERE email = $1`, [email]);
    const administrator = await signedIn(email);
    expect((await administrator.gql<{ me: { grants: unknown[] } }>(ME)).data?.me.grants).toEqual([{ role: 'ADMINISTRATOR' }]);
    api.clock.advance(12 * 60);
    expect(await meOf(administrator)).toBeNull();
  });

  it('ends with a word', async () => {
    const browser = await signedIn();
    const before = new Browser(api);
    browser.cookies.forEach((value, name) => before.cookies.set(name, value));
    const OUT = 'mutation { signOut { __typename ... on SignInRefused { code } } }';
    expect((await browser.gql<{ signOut: unknown }>(OUT)).data?.signOut).toEqual({ __typename: 'SignedOut' });
    expect((await before.gql<{ signOut: unknown }>(OUT)).data?.signOut).toEqual({ __typename: 'SignInRefused', code: 'SESSION_UNKNOWN' });
    browser.cookies.forEach((value, name) => before.cookies.set(name, value));
    expect(await meOf(before)).toBeNull();
  });
});

describe('guessing, over two processes of the API', () => {
  it('meets one and the same count', async () => {
    const second = await startApi({ database: { url: api.databaseUrl, drop: async () => undefined }, config: { smtpUrl: peer.url } });
    const { requestId } = await asked(new Browser(api));
    const answers: (string | undefined)[] = [];
    for (let time = 0; time < 40; time += 1) answers.push((await result(new Browser(time % 2 === 0 ? api : second), COMPLETE, { requestId, token: `guess-number-${time}` })).code);
    await second.stop();
    expect(answers.slice(0, 29).every((code) => code === 'LINK_UNKNOWN')).toBe(true);
    expect(answers.slice(30)).toEqual(Array.from({ length: 10 }, () => 'TOO_MANY_ATTEMPTS'));
  });
});
