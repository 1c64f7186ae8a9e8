import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ForgetSignIns } from '../src/features/account/forget-sign-ins.jobs.ts';
import { Database } from '../src/platform/database/database.ts';
import { SecurityLog } from '../src/platform/security-log/security-log.ts';
import { Browser } from './browser.ts';
import { added, addPasskey, entered, meOf, myKeys, removePasskey, renamePasskey, signInWithPasskey, startPasskey, startPasskeySignIn } from './keys-client.ts';
import { signedIn } from './signed-in.ts';
import { type Lies, SoftwareAuthenticator } from './software-authenticator.ts';
import { ORDINARY_DAY, startApi, type TestApi } from './test-api.ts';
import { until } from './until.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await api.sql('TRUNCATE rate_window');
});

let serial = 0;
const anAddress = () => `staff-${(serial += 1)}@exemple.example`;
const aManager = (email = anAddress()) => signedIn(api, email, [['ADMINISTRATOR', 'NETWORK', null]]);
const optionsOf = async (browser: Browser) => (await startPasskeySignIn(browser)).options ?? '';
const copyOf = (browser: Browser): Browser => {
  const copy = new Browser(api);
  browser.cookies.forEach((value, name) => copy.cookies.set(name, value));
  return copy;
};

describe('a passkey', () => {
  it('is added by staff, listed under its name, and signs them in from another browser', async () => {
    const email = anAddress();
    const [browser, device] = [await aManager(email), new SoftwareAuthenticator()];
    expect(await added(browser, device, '  Ordinateur\n du bureau ')).toMatchObject({ __typename: 'MyKeys', passkeys: [{ name: 'Ordinateur du bureau', usedAt: null }] });
    const elsewhere = new Browser(api);
    api.clock.advance(30);
    const told = jest.spyOn(api.app.get(SecurityLog), 'tell');
    expect(await entered(elsewhere, device)).toEqual({ __typename: 'SignedIn', me: { email } });
    expect(told.mock.calls).toEqual([['SIGNED_IN', { method: 'PASSKEY' }, (await api.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]))[0]?.id]]);
    expect(await myKeys(elsewhere)).toMatchObject({ allowed: true, passkeys: [{ usedAt: '2026-03-03T08:30:00.000Z' }] });
    expect(await api.sql(`SELECT method FROM session s JOIN account a ON a.id = account_id WHERE email = $1 ORDER BY s.created_at`, [email])).toEqual([{ method: 'EMAIL' }, { method: 'PASSKEY' }]);
  });

  it('is asked for as one that finds its account by itself and verifies who holds it, for this host', async () => {
    const browser = await aManager();
    const options = JSON.parse((await startPasskey(browser)).options ?? '{}') as Record<string, Record<string, unknown>>;
    expect(options['rp']).toEqual({ id: 'escale.example', name: 'Escale' });
    expect(options['authenticatorSelection']).toMatchObject({ residentKey: 'required', userVerification: 'required' });
    expect(options['attestation']).toBe('none');
    expect(JSON.parse(await optionsOf(new Browser(api)))).toMatchObject({ rpId: 'escale.example', userVerification: 'required' });
  });

  it('ends the other sessions, gives this one another secret, is written down and told by mail', async () => {
    const email = anAddress();
    const [browser, other, device] = [await aManager(email), await signedIn(api, email), new SoftwareAuthenticator()];
    const old = copyOf(browser);
    await added(browser, device);
    expect(await meOf(browser)).not.toBeNull();
    expect([await meOf(old), await meOf(other)]).toEqual([null, null]);
    const [{ id } = { id: '' }] = await api.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]);
    expect(await api.sql('SELECT act, subject_id FROM audit_entry WHERE actor_id = $1', [id])).toEqual([{ act: 'PASSKEY_ADDED', subject_id: id }]);
    expect(await api.sql(`SELECT job FROM outbox WHERE payload = jsonb_build_object('accountId', $1::text, 'change', 'ADD_PASSKEY')`, [id])).toEqual([{ job: 'send-key-mail' }]);
  });

  it('asks to sign in again once the proof is ten minutes old; rotating a session makes it no younger', async () => {
    const browser = await aManager();
    await added(browser, new SoftwareAuthenticator());
    api.clock.advance(10);
    expect(await startPasskey(browser)).toEqual({ __typename: 'KeyRefused', code: 'PROVE_AGAIN', field: null });
    const [{ id } = { id: '' }] = (await myKeys(browser))?.passkeys ?? [];
    expect(await removePasskey(browser, id)).toMatchObject({ code: 'PROVE_AGAIN' });
    expect(await renamePasskey(browser, { id, name: 'Téléphone' })).toMatchObject({ passkeys: [{ name: 'Téléphone' }] });
  });

  it('begun in time is refused all the same when it is ended too late', async () => {
    const [browser, device] = [await aManager(), new SoftwareAuthenticator()];
    api.clock.advance(8);
    const { options = '' } = await startPasskey(browser);
    api.clock.advance(3);
    expect(await addPasskey(browser, device.create(options, 'Téléphone'))).toMatchObject({ code: 'PROVE_AGAIN' });
  });

  it('is not for learners, neither to add nor, once no longer staff, to enter with', async () => {
    const learner = await signedIn(api, anAddress(), [['LEARNER', 'NETWORK', null]]);
    expect(await startPasskey(learner)).toMatchObject({ code: 'STAFF_ONLY' });
    expect(await addPasskey(learner, new SoftwareAuthenticator().create('{"challenge":"x"}', 'x'))).toMatchObject({ code: 'CHALLENGE_UNKNOWN' });
    const email = anAddress();
    const [browser, device] = [await aManager(email), new SoftwareAuthenticator()];
    await added(browser, device);
    await api.sql('DELETE FROM role_grant WHERE account_id = (SELECT id FROM account WHERE email = $1)', [email]);
    const elsewhere = new Browser(api);
    expect(await entered(elsewhere, device)).toMatchObject({ code: 'STAFF_ONLY' });
    expect(await meOf(elsewhere)).toBeNull();
    const [{ id } = { id: '' }] = (await myKeys(browser))?.passkeys ?? [];
    expect(await removePasskey(browser, id)).toMatchObject({ __typename: 'MyKeys', passkeys: [] });
  });

  it('is renamed and removed by its owner alone, and opens nothing once removed', async () => {
    const [owner, stranger, device] = [await aManager(), await aManager(), new SoftwareAuthenticator()];
    await added(owner, device);
    const [{ id } = { id: '' }] = (await myKeys(owner))?.passkeys ?? [];
    expect(await renamePasskey(stranger, { id, name: 'À moi' })).toMatchObject({ code: 'KEY_UNKNOWN' });
    expect(await removePasskey(stranger, id)).toMatchObject({ code: 'KEY_UNKNOWN' });
    expect(await renamePasskey(owner, { id, name: ' \u200B ' })).toMatchObject({ code: 'NAME_MISSING', field: 'name' });
    expect(await removePasskey(owner, id)).toMatchObject({ passkeys: [] });
    expect(await entered(new Browser(api), device)).toMatchObject({ code: 'KEY_UNKNOWN' });
  });

  it('is one of ten at most, also when two are added at once', async () => {
    const browser = await aManager();
    for (let made = 0; made < 9; made += 1) await added(browser, new SoftwareAuthenticator());
    const asked: (readonly [Browser, object])[] = [];
    for (let time = 0; time < 2; time += 1) {
      const { options = '' } = await startPasskey(browser);
      asked.push([copyOf(browser), new SoftwareAuthenticator().create(options, 'Encore une')]);
    }
    // Whichever comes second is told so, or finds its session under another secret already.
    const answers = await Promise.allSettled(asked.map(([from, input]) => addPasskey(from, input)));
    expect(answers.filter((answer) => answer.status === 'fulfilled' && answer.value.__typename === 'MyKeys')).toHaveLength(1);
    expect((await api.sql<{ n: number }>('SELECT max(n)::int AS n FROM (SELECT count(*) AS n FROM passkey GROUP BY account_id) c'))[0]?.n).toBe(10);
  });

  it('wished for from a session that another change has just ended is not done', async () => {
    const email = anAddress();
    const [owner, thief] = [await aManager(email), await signedIn(api, email)];
    const first = await startPasskey(owner);
    const second = await startPasskey(thief);
    const [mine, theirs] = [new SoftwareAuthenticator(), new SoftwareAuthenticator()];
    // The account is held for a moment, so that both have been let in when the first change begins.
    const runner = api.app.get(Database).source.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT id FROM account WHERE email = $1 FOR UPDATE', [email]);
    const waiting = async (count: number) => until('they wait', async () => (await api.sql(`SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`)).length === count);
    const one = addPasskey(owner, mine.create(first.options ?? '{}', 'À moi'));
    await waiting(1);
    const other = addPasskey(thief, theirs.create(second.options ?? '{}', 'À lui'));
    await waiting(2);
    await runner.commitTransaction();
    await runner.release();
    expect([(await one).__typename, (await other).code]).toEqual(['MyKeys', 'PROVE_AGAIN']);
    expect((await myKeys(owner))?.passkeys).toMatchObject([{ name: 'À moi' }]);
    expect(await meOf(thief)).toBeNull();
  });

  it('is nobody’s twice', async () => {
    const [one, other, device] = [await aManager(), await aManager(), new SoftwareAuthenticator()];
    await added(one, device);
    expect(await added(other, device)).toMatchObject({ code: 'KEY_KNOWN' });
    expect((await myKeys(other))?.passkeys).toEqual([]);
  });
});

describe('adding a passkey is refused', () => {
  it.each<[string, Lies, string?]>([
    ['for another site', { origin: 'https://escale.example.evil.example' }],
    ['for our host on another port', { origin: 'https://escale.example:8443' }],
    ['for another host', { rpId: 'evil.example' }],
    ['when the device did not verify who holds it', { verified: false }],
    ['when it signed an entry instead', { type: 'webauthn.get' }, 'CHALLENGE_UNKNOWN'],
  ])('%s', async (_, lies, code = 'KEY_NOT_PROVED') => {
    const [browser, device] = [await aManager(), new SoftwareAuthenticator()];
    expect(await added(browser, device, 'x', lies)).toMatchObject({ code });
    expect((await myKeys(browser))?.passkeys).toEqual([]);
  });

  it('with the challenge of another account, of signing in, or none of ours', async () => {
    const [browser, other, device] = [await aManager(), await aManager(), new SoftwareAuthenticator()];
    const { options = '' } = await startPasskey(other);
    const cookie = other.cookies.get('__Host-escale_passkey') ?? '';
    browser.cookies.set('__Host-escale_passkey', cookie);
    expect(await addPasskey(browser, device.create(options, 'x'))).toMatchObject({ code: 'CHALLENGE_UNKNOWN' });
    expect(await addPasskey(browser, device.create(await optionsOf(browser), 'x'))).toMatchObject({ code: 'CHALLENGE_UNKNOWN' });
    expect(await added(browser, device, 'x', { challenge: 'bm90IG9uZSBvZiBvdXJz' })).toMatchObject({ code: 'CHALLENGE_UNKNOWN' });
  });
});

describe('entering with a passkey is refused', () => {
  const owned = async () => {
    const [browser, device] = [await aManager(), new SoftwareAuthenticator()];
    await added(browser, device);
    return device;
  };

  it.each<[string, Lies, string?]>([
    ['for another site', { origin: 'https://evil.example' }],
    ['without TLS', { origin: 'http://escale.example' }],
    ['for another host', { rpId: 'evil.example' }],
    ['when the device did not verify who holds it', { verified: false }],
    ['when it signed something else', { type: 'webauthn.create' }, 'CHALLENGE_UNKNOWN'],
    ['when it names another account', { userHandle: Buffer.alloc(16, 7).toString('base64url') }],
  ])('%s', async (_, lies, code = 'KEY_NOT_PROVED') => {
    const device = await owned();
    const browser = new Browser(api);
    expect(await entered(browser, device, lies)).toMatchObject({ code });
    expect(await meOf(browser)).toBeNull();
  });

  it('a second time with one challenge, also at the same moment', async () => {
    const device = await owned();
    const browser = new Browser(api);
    const options = await optionsOf(browser);
    const cookie = browser.cookies.get('__Host-escale_passkey') ?? '';
    const input = device.get(options);
    const twins = [0, 1, 2].map(() => {
      const twin = new Browser(api);
      twin.cookies.set('__Host-escale_passkey', cookie);
      return twin;
    });
    const answers = await Promise.all(twins.map((twin) => signInWithPasskey(twin, input)));
    expect(answers.map(({ code }) => code ?? 'in').sort()).toEqual(['CHALLENGE_UNKNOWN', 'CHALLENGE_UNKNOWN', 'in']);
    browser.cookies.set('__Host-escale_passkey', cookie);
    expect(await signInWithPasskey(browser, device.get(options))).toMatchObject({ code: 'CHALLENGE_UNKNOWN' });
  });

  it('in another browser than the one that asked', async () => {
    const device = await owned();
    const [asks, thief] = [new Browser(api), new Browser(api)];
    const input = device.get(await optionsOf(asks));
    expect(await signInWithPasskey(thief, input)).toMatchObject({ code: 'CHALLENGE_UNKNOWN' });
    await startPasskeySignIn(thief);
    expect(await signInWithPasskey(thief, input)).toMatchObject({ code: 'CHALLENGE_UNKNOWN' });
    expect(await meOf(thief)).toBeNull();
  });

  it('after five minutes', async () => {
    const device = await owned();
    const browser = new Browser(api);
    const input = device.get(await optionsOf(browser));
    api.clock.advance(5);
    expect(await signInWithPasskey(browser, input)).toMatchObject({ code: 'CHALLENGE_UNKNOWN' });
  });

  it('when its counter stands still or goes back: there are two of it', async () => {
    const device = await owned();
    expect(await entered(new Browser(api), device, { counter: 7 })).toMatchObject({ __typename: 'SignedIn' });
    for (const counter of [7, 6, 0]) expect(await entered(new Browser(api), device, { counter })).toMatchObject({ code: 'KEY_NOT_PROVED' });
    expect(await entered(new Browser(api), device, { counter: 8 })).toMatchObject({ __typename: 'SignedIn' });
  });

  it('under the name of somebody else’s passkey', async () => {
    const [mine, theirs] = [await owned(), await owned()];
    for (const userHandle of [mine.userHandle, theirs.userHandle]) expect(await entered(new Browser(api), mine, { credentialId: theirs.credentialId, userHandle })).toMatchObject({ code: 'KEY_NOT_PROVED' });
  });

  it('with more in it than is asked for, or with something else', async () => {
    const device = await owned();
    const browser = new Browser(api);
    const input = device.get(await optionsOf(browser));
    const DOCUMENT = 'mutation ($input: SignInWithPasskeyInput!) { signInWithPasskey(input: $input) { __typename } }';
    for (const extra of [{ accountId: '0190aaaa-0000-7000-8000-000000000000' }, { counter: 0 }, { signature: 'not base64url!' }, { credentialId: '' }, { signature: 'A'.repeat(3000) }]) {
      const { errors } = await browser.gql(DOCUMENT, { input: { ...input, ...extra } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: expect.stringMatching(/^BAD_(USER_INPUT|REQUEST)$/) });
    }
    expect(await signInWithPasskey(browser, input)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('with bytes that mean nothing, in a sentence and without a crash', async () => {
    const device = await owned();
    for (const nonsense of [{ clientDataJSON: 'AAAA' }, { authenticatorData: 'AAAA' }, { signature: 'AAAA' }]) {
      const browser = new Browser(api);
      expect((await signInWithPasskey(browser, { ...device.get(await optionsOf(browser)), ...nonsense })).__typename).toBe('KeyRefused');
    }
  });
});

it('a challenge, like its cookie, is in the database as a digest only, and is forgotten', async () => {
  const browser = new Browser(api);
  const { challenge } = JSON.parse(await optionsOf(browser)) as { challenge: string };
  const rows = JSON.stringify(await api.sql('SELECT c::text FROM passkey_challenge c'));
  for (const secret of [challenge, Buffer.from(challenge, 'base64url').toString('hex'), browser.cookies.get('__Host-escale_passkey') ?? '-']) expect(rows).not.toContain(secret);
  api.clock.advance(5);
  await api.app.get(ForgetSignIns, { strict: false }).handle();
  expect(await api.sql('SELECT id FROM passkey_challenge')).toEqual([]);
});
