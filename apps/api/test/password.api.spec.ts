import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { Browser } from './browser.ts';
import { meOf, myKeys, removePassword, setPassword, signInWithPassword } from './keys-client.ts';
import { signedIn } from './signed-in.ts';
import { type SmtpPeer, smtpPeer } from './smtp-peer.ts';
import { ORDINARY_DAY, startApi, type TestApi } from './test-api.ts';
import { SendKeyMail } from '../src/features/notice/send-key-mail.jobs.ts';
import { OutboxRelay } from '../src/platform/outbox/outbox-relay.ts';

const GOOD = 'quatre vélos verts dorment';
const OTHER = 'la pluie compte mes écrous';
/** Long, rare, and in the operator's list. */
const PUBLIC = 'une lampe mange le phare';

let api: TestApi;
let peer: SmtpPeer;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'escale-breached-'));
  const list = [PUBLIC, 'another one', 'and another'].map((password) => `${createHash('sha1').update(password).digest('hex').toUpperCase()}:3`).sort();
  await writeFile(join(folder, 'list.txt'), `${list.join('\r\n')}\r\n`);
  peer = await smtpPeer();
  api = await startApi({ config: { smtpUrl: peer.url, breachedPasswordsFile: join(folder, 'list.txt') } });
});
afterAll(async () => {
  await api.stop();
  await peer.stop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await api.sql('TRUNCATE rate_window');
});

let serial = 0;
const anAddress = () => `personne-${(serial += 1)}@exemple.example`;
const aManager = (email = anAddress()) => signedIn(api, email, [['NETWORK_COORDINATOR', 'NETWORK', null]]);
const hashOfAccount = async (email: string) => (await api.sql<{ hash: string }>('SELECT hash FROM password p JOIN account a ON a.id = account_id WHERE email = $1', [email]))[0]?.hash;

describe('a password', () => {
  it('is set by staff, kept as argon2id, and opens beside the mailed link', async () => {
    const email = anAddress();
    const browser = await aManager(email);
    expect(await setPassword(browser, GOOD)).toMatchObject({ __typename: 'MyKeys', passwordChangedAt: '2026-03-03T08:00:00.000Z' });
    expect(await hashOfAccount(email)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const elsewhere = new Browser(api);
    expect(await signInWithPassword(elsewhere, ` ${email.toUpperCase()} `, GOOD)).toEqual({ __typename: 'SignedIn', me: { email } });
    expect(await meOf(elsewhere)).toEqual({ email });
    expect(await api.sql(`SELECT DISTINCT method FROM session s JOIN account a ON a.id = account_id WHERE email = $1 AND method <> 'EMAIL'`, [email])).toEqual([{ method: 'PASSWORD' }]);
  });

  it.each([
    ['too short', 'vélo vert 7', 'PASSWORD_TOO_SHORT'],
    ['too long', 'vélo '.repeat(26), 'PASSWORD_TOO_LONG'],
    ['in the list that comes with the product, whatever its capitals', '1QAZ2wsx3edc', 'PASSWORD_BREACHED'],
    ['in the operator’s list', PUBLIC, 'PASSWORD_BREACHED'],
    ['one word and a figure', 'motdepasse123', 'PASSWORD_GUESSABLE'],
    ['a row of keys', 'azertyuiop12', 'PASSWORD_GUESSABLE'],
    ['the same again and again', 'lalalalalalalalala', 'PASSWORD_GUESSABLE'],
    ['the person’s own address', 'personne-9999', 'PASSWORD_PERSONAL'],
    ['the product’s name and a year', 'Escale-2026!', 'PASSWORD_PERSONAL'],
  ])('is refused when it is %s', async (_, password, code) => {
    const browser = await aManager();
    expect(await setPassword(browser, password)).toEqual({ __typename: 'KeyRefused', code, field: 'password' });
    expect(await myKeys(browser)).toMatchObject({ passwordChangedAt: null });
  });

  it('changed, ends the other sessions and rotates this one, is written down without a trace of itself, and is told by mail', async () => {
    const email = anAddress();
    const [browser, other] = [await aManager(email), await signedIn(api, email)];
    const old = new Browser(api);
    browser.cookies.forEach((value, name) => old.cookies.set(name, value));
    await setPassword(browser, GOOD);
    expect(await meOf(browser)).not.toBeNull();
    expect([await meOf(old), await meOf(other)]).toEqual([null, null]);
    await setPassword(browser, OTHER);
    await removePassword(browser);
    const audit = await api.sql<{ act: string; row: string }>('SELECT act, e::text AS row FROM audit_entry e WHERE actor_id = (SELECT id FROM account WHERE email = $1) ORDER BY sequence', [email]);
    expect(audit.map(({ act }) => act)).toEqual(['PASSWORD_SET', 'PASSWORD_SET', 'PASSWORD_REMOVED']);
    expect(JSON.stringify(audit)).not.toMatch(/argon2|vélos|écrous/);
    const rows = await api.sql<{ id: string }>(`SELECT id FROM outbox WHERE job = 'send-key-mail' AND payload ->> 'accountId' = (SELECT id::text FROM account WHERE email = $1) ORDER BY id`, [email]);
    expect(rows).toHaveLength(3);
    for (const { id } of rows) expect(await api.app.get(OutboxRelay).once(id, api.app.get(SendKeyMail, { strict: false }))).toBe('done');
    const mails = (await peer.parsed()).slice(-3);
    expect(mails.map(({ subject }) => subject)).toEqual(['Le mot de passe de votre compte Escale est choisi', 'Le mot de passe de votre compte Escale est choisi', 'Le mot de passe de votre compte Escale est retiré']);
    expect(mails[0]?.text).toContain('https://escale.example/compte');
  });

  it('changes with the present one, or just after signing in, and not otherwise', async () => {
    const email = anAddress();
    const browser = await aManager(email);
    await setPassword(browser, GOOD);
    api.clock.advance(11);
    expect(await setPassword(browser, OTHER)).toMatchObject({ code: 'PROVE_AGAIN', field: null });
    expect(await removePassword(browser)).toMatchObject({ code: 'PROVE_AGAIN' });
    expect(await setPassword(browser, OTHER, 'not my password')).toMatchObject({ code: 'PASSWORD_WRONG', field: 'currentPassword' });
    expect(await setPassword(browser, OTHER, GOOD)).toMatchObject({ __typename: 'MyKeys' });
    expect(await signInWithPassword(new Browser(api), email, GOOD)).toMatchObject({ code: 'SIGN_IN_WRONG' });
    expect(await removePassword(browser, OTHER)).toMatchObject({ __typename: 'MyKeys', passwordChangedAt: null });
    expect(await removePassword(await signedIn(api, email))).toMatchObject({ code: 'PASSWORD_UNKNOWN' });
    expect(await signInWithPassword(new Browser(api), email, OTHER)).toMatchObject({ code: 'SIGN_IN_WRONG' });
  });

  // Choosing the first counted too.
  it('is not guessed from an open session', async () => {
    const browser = await aManager();
    await setPassword(browser, GOOD);
    api.clock.advance(11);
    const answers: (string | undefined)[] = [];
    for (let time = 0; time < 12; time += 1) answers.push((await setPassword(browser, OTHER, `guess number ${time}`)).code);
    expect(answers).toEqual([...Array.from({ length: 9 }, () => 'PASSWORD_WRONG'), ...Array.from({ length: 3 }, () => 'TOO_MANY_ATTEMPTS')]);
  });

  it('is not for learners, and opens nothing once its owner is no longer staff', async () => {
    for (const roles of [[], [['LEARNER', 'NETWORK', null]]] as const) expect(await setPassword(await signedIn(api, anAddress(), roles), GOOD)).toMatchObject({ code: 'STAFF_ONLY' });
    const email = anAddress();
    await setPassword(await aManager(email), GOOD);
    await api.sql('DELETE FROM role_grant WHERE account_id = (SELECT id FROM account WHERE email = $1)', [email]);
    expect(await signInWithPassword(new Browser(api), email, GOOD)).toMatchObject({ code: 'SIGN_IN_WRONG' });
  });

  it('is one and the same however the keyboard composes it; its spaces and capitals count', async () => {
    const email = anAddress();
    await setPassword(await aManager(email), 'Quatre ve\u0301los \uFB01ns dorment');
    const enter = async (password: string) => (await signInWithPassword(new Browser(api), email, password)).__typename;
    expect(await enter('Quatre vélos fins dorment')).toBe('SignedIn');
    expect(await enter('\uFF31uatre vélos fins dorment')).toBe('SignedIn');
    for (const other of ['quatre vélos fins dorment', 'Quatre velos fins dorment', 'Quatre vélos fins dorment ', 'Quatre vélos fins dorment\u0000']) expect(await enter(other)).toBe('KeyRefused');
  });

  it('made at other costs is kept at those of today after its next use', async () => {
    const email = anAddress();
    await setPassword(await aManager(email), GOOD);
    const dated = await hash(GOOD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await api.sql('UPDATE password SET hash = $2 WHERE account_id = (SELECT id FROM account WHERE email = $1)', [email, dated]);
    expect(await signInWithPassword(new Browser(api), email, GOOD)).toMatchObject({ __typename: 'SignedIn' });
    const renewed = await hashOfAccount(email);
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await signInWithPassword(new Browser(api), email, GOOD)).toMatchObject({ __typename: 'SignedIn' });
    expect(await hashOfAccount(email)).toBe(renewed);
  });

  it('is asked for in its fields and no others', async () => {
    const browser = await aManager();
    for (const extra of [{ accountId: '0190aaaa-0000-7000-8000-000000000000' }, { hash: 'x' }, { changedAt: '2026-01-01T00:00:00Z' }]) {
      const { errors } = await browser.gql('mutation ($input: SetPasswordInput!) { setPassword(input: $input) { __typename } }', { input: { password: GOOD, ...extra } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: expect.stringMatching(/^BAD_(USER_INPUT|REQUEST)$/) });
    }
    expect(await myKeys(browser)).toMatchObject({ passwordChangedAt: null });
  });
});

describe('signing in with a password', () => {
  const REFUSED = { __typename: 'KeyRefused', code: 'SIGN_IN_WRONG', field: null };

  it('answers the same, at the same cost, for an unknown address, one without a password, and a wrong one', async () => {
    const [withOne, without] = [anAddress(), anAddress()];
    await setPassword(await aManager(withOne), GOOD);
    await aManager(without);
    const tookOf = async (email: string): Promise<number> => {
      const times: number[] = [];
      for (let time = 0; time < 8; time += 1) {
        const since = performance.now();
        expect(await signInWithPassword(new Browser(api), email, OTHER)).toEqual(REFUSED);
        times.push(performance.now() - since);
      }
      await api.sql('TRUNCATE rate_window');
      return times.sort((a, b) => a - b)[2] ?? 0;
    };
    const [wrong, none, unknown] = [await tookOf(withOne), await tookOf(without), await tookOf('nobody@exemple.example')];
    // A hash takes some thirty milliseconds; an answer without one would take three or four.
    for (const time of [none, unknown]) expect(time).toBeGreaterThan(wrong / 2);
    for (const odd of ['', 'no address', `' OR 1=1 --`]) expect(await signInWithPassword(new Browser(api), odd, GOOD)).toEqual(REFUSED);
  });

  it('gives a new secret, whatever the browser came with', async () => {
    const email = anAddress();
    await setPassword(await aManager(email), GOOD);
    const browser = new Browser(api);
    browser.cookies.set('__Host-escale_session', 'planted-by-somebody-else-0123456789abcdef');
    await signInWithPassword(browser, email, GOOD);
    expect(browser.cookies.get('__Host-escale_session')).not.toContain('planted');
    expect(await meOf(browser)).toEqual({ email });
  });

  it('meets one count over two processes of the API, by address and by caller; the right one then waits too', async () => {
    const email = anAddress();
    await setPassword(await aManager(email), GOOD);
    const second = await startApi({ database: { url: api.databaseUrl, drop: async () => undefined } });
    const from = (time: number) => new Browser(time % 2 === 0 ? api : second);
    const answers: (string | undefined)[] = [];
    for (let time = 0; time < 12; time += 1) answers.push((await signInWithPassword(from(time), email, `guess number ${time}`)).code);
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 'SIGN_IN_WRONG'), 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    for (const time of [0, 1]) expect(await signInWithPassword(from(time), email, GOOD)).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    // An address nobody has is counted alike.
    const unknown: (string | undefined)[] = [];
    for (let time = 0; time < 11; time += 1) unknown.push((await signInWithPassword(from(time), 'nobody-at-all@exemple.example', GOOD)).code);
    expect(unknown).toEqual([...Array.from({ length: 10 }, () => 'SIGN_IN_WRONG'), 'TOO_MANY_ATTEMPTS']);
    // One caller, thirty tries in all, whoever is guessed at.
    const others: (string | undefined)[] = [];
    for (let time = 0; time < 8; time += 1) others.push((await signInWithPassword(from(time), `other-${time}@exemple.example`, GOOD)).code);
    expect(others).toEqual([...Array.from({ length: 5 }, () => 'SIGN_IN_WRONG'), ...Array.from({ length: 3 }, () => 'TOO_MANY_ATTEMPTS')]);
    api.clock.advance(15);
    expect(await signInWithPassword(new Browser(api), email, GOOD)).toMatchObject({ __typename: 'SignedIn' });
    await second.stop();
  });
});
