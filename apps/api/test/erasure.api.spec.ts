import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ConsentLog } from '../src/platform/consent/consent-log.ts';
import { Database } from '../src/platform/database/database.ts';
import { BookingClient } from './booking-client.ts';
import { Browser } from './browser.ts';
import { aBooking, aModel, anOffer, aPlace, aUnit } from './builders.ts';
import { signedIn } from './signed-in.ts';
import { type SmtpPeer, smtpPeer } from './smtp-peer.ts';
import { startApi, type TestApi } from './test-api.ts';
import { until } from './until.ts';

let api: TestApi;
let peer: SmtpPeer;
let placeId: string;
let offerId: string;
beforeAll(async () => {
  peer = await smtpPeer();
  api = await startApi({ config: { runsJobs: true, smtpUrl: peer.url } });
  placeId = await aPlace(api);
  await aUnit(api, placeId, await aModel(api));
  offerId = await anOffer(api, placeId);
}, 120_000);
afterAll(async () => {
  await api.stop();
  await peer.stop();
});

const ERASE = 'mutation ($email: String!) { result: eraseMyAccount(input: { email: $email }) { __typename ... on AccountErased { bookingsCancelled visitsKept } ... on ErasureRefused { code } } }';
const erase = async (browser: Browser, email: string) => (await browser.gql<{ result: { __typename: string; code?: string } }>(ERASE, { email })).data?.result;

/** Where in the whole database a word stands. */
async function whereIs(word: string): Promise<readonly string[]> {
  const tables = await api.sql<{ name: string }>(`SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_schema IN ('public', 'bullmq') AND table_type = 'BASE TABLE'`);
  const found: string[] = [];
  for (const { name } of tables) if ((await api.sql(`SELECT 1 FROM ${name} t WHERE lower(to_jsonb(t)::text) LIKE '%' || lower($1) || '%' LIMIT 1`, [word])).length > 0) found.push(name);
  return found.sort();
}

describe('erasing my account', () => {
  it('leaves nothing that says who I was in any table, gives the units back, keeps the attendance, and says so by mail', async () => {
    const email = 'isaure.kerbiriou@exemple.example';
    const me = await signedIn(api, email, [['LEARNER', 'NETWORK', null]]);
    await api.sql(`UPDATE account SET given_name = 'Isaure', family_name = 'Kerbiriou-Lanvaux' WHERE email = $1`, [email]);
    const client = new BookingClient(me);
    const coming = await client.booked({ offerId, startsAt: '2026-03-04T08:00:00Z' });
    await api.sql(`UPDATE booking SET email = $2, given_name = 'Isaure', family_name = 'Kerbiriou-Lanvaux' WHERE id = $1`, [coming.id, email]);
    const before = await aBooking(api, placeId, offerId, { email: 'Isaure.Kerbiriou@Exemple.example', given_name: 'Isaure', family_name: 'Kerbiriou-Lanvaux', status: 'CHECKED_IN', starts_at: '2026-02-03T08:00:00Z', ends_at: '2026-02-03T09:00:00Z' });
    await api.sql('INSERT INTO visit (place_id, id, booking_id, arrived_at, channel, idempotency_key) VALUES ($1, $2, $3, $4, $5, $6)', [placeId, randomUUID(), before, '2026-02-03T08:01:00Z', 'KIOSK', randomUUID()]);
    const forAnother = await client.booked({ offerId, startsAt: '2026-03-05T08:00:00Z', idempotencyKey: 'for-my-neighbour-0001' });
    await api.app.get(Database).transaction((manager) => api.app.get(ConsentLog).record(manager, { kind: 'GUARDIAN', subject: { bookingId: before }, textVersion: 'v1', given: true, how: 'PAPER', recordedBy: null, givenByName: 'Odile Kerbiriou-Lanvaux' }, api.clock.now()));
    await api.sql(`INSERT INTO invitation (id, email, locale, role, scope_kind, scope_id, invited_by, request_key, created_at, expires_at, needs_second) VALUES ($1, $2, 'fr', 'SITE_STAFF', 'PLACE', $3, $4, $5, $6, $6, false)`, [randomUUID(), email, placeId, randomUUID(), randomUUID(), api.clock.now()]);
    const [organisationId, cohortId] = [randomUUID(), randomUUID()];
    await api.sql(`INSERT INTO organisation (id, name, created_at) VALUES ($1, 'Qui forme', now())`, [organisationId]);
    await api.sql(`INSERT INTO cohort (id, organisation_id, title, expected_size, hours_on_site, hours_vr, hours_remote, request_key, created_at, changed_at) VALUES ($1, $2, 'Soudeurs', 2, 0, 0, 0, 'k', now(), now())`, [cohortId, organisationId]);
    await api.sql(
      `INSERT INTO cohort_learner (cohort_id, id, given_name, family_name, email, birth_date, guardian_email, guardian_consent, access_requests, request_key, added_at)
       VALUES ($1, $2, 'Isaure', 'Kerbiriou-Lanvaux', $3, NULL, NULL, 'NOT_NEEDED', '{}', 'k', now()), ($1, $4, 'Lou', 'Roy', NULL, '2010-05-01', $3, 'ASKED', '{}', 'k', now())`,
      [cohortId, randomUUID(), email, randomUUID()],
    );
    await me.gql('mutation { requestSignIn(input: { email: "isaure.kerbiriou@exemple.example", locale: fr }) { __typename } }');
    expect((await whereIs('kerbiriou')).length).toBeGreaterThan(3);
    await until('the earlier mails have left', async () => (await api.sql('SELECT 1 FROM outbox WHERE done_at IS NULL')).length === 0);

    expect((await me.gql<{ myErasure: unknown }>('{ myErasure { bookingsCancelled visitsKept refusal } }')).data?.myErasure).toEqual({ bookingsCancelled: 1, visitsKept: 1, refusal: null });
    expect(await erase(me, 'somebody.else@exemple.example')).toEqual({ __typename: 'ErasureRefused', code: 'ADDRESS_DIFFERS' });
    const cookie = me.cookies.get('__Host-escale_session') ?? '';
    expect(await erase(me, ' Isaure.Kerbiriou@exemple.example ')).toEqual({ __typename: 'AccountErased', bookingsCancelled: 1, visitsKept: 1 });
    await until('the last letter has left', async () => (await api.sql('SELECT 1 FROM outbox WHERE done_at IS NULL')).length === 0);

    for (const word of ['kerbiriou', 'isaure', email]) expect({ word, in: await whereIs(word) }).toEqual({ word, in: [] });
    expect(await api.sql('SELECT status, email, token_hash FROM booking WHERE id = $1', [coming.id])).toEqual([{ status: 'CANCELLED', email: null, token_hash: '' }]);
    expect(await api.sql('SELECT 1 FROM allocation WHERE booking_id = $1 AND occupying', [coming.id])).toEqual([]);
    const [visit] = await api.sql<{ pseudonym: string }>('SELECT pseudonym FROM visit WHERE booking_id = $1', [before]);
    expect(visit?.pseudonym).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(await api.sql('SELECT given_by_name, pseudonym FROM consent')).toEqual([{ given_by_name: null, pseudonym: visit?.pseudonym }]);
    // Whose guardian I was keeps what is theirs.
    expect(await api.sql('SELECT given_name, guardian_email FROM cohort_learner WHERE cohort_id = $1', [cohortId])).toEqual([{ given_name: 'Lou', guardian_email: null }]);
    // My neighbour keeps what I booked for them.
    expect(await api.sql('SELECT status, email, account_id FROM booking WHERE id = $1', [forAnother.id])).toEqual([{ status: 'CONFIRMED', email: 'camille@exemple.example', account_id: null }]);

    const farewell = (await peer.parsed()).filter(({ subject }) => subject === 'Votre compte Escale est supprimé');
    expect(farewell).toHaveLength(1);
    const old = new Browser(api);
    old.cookies.set('__Host-escale_session', cookie);
    expect((await old.gql<{ me: unknown }>('{ me { id } }')).data?.me).toBeNull();
    expect((await old.gql(ERASE, { email })).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await api.sql(`SELECT network, device FROM audit_entry WHERE act = 'ACCOUNT_ERASED'`)).toEqual([{ network: null, device: null }]);
  });

  it('asked twice at once, happens once', async () => {
    const email = 'twice@exemple.example';
    const me = await signedIn(api, email);
    const answers = await Promise.all([erase(me, email), erase(me, email)]);
    expect(answers.map((answer) => answer?.__typename ?? 'SIGNED_OUT').filter((kind) => kind === 'ErasureRefused')).toEqual([]);
    expect(await api.sql('SELECT count(*)::int AS n FROM account WHERE email = $1', [email])).toEqual([{ n: 0 }]);
  });

  it('is refused to the last administrator alone, two who leave at once included', async () => {
    const emails = ['first.admin@exemple.example', 'second.admin@exemple.example'] as const;
    const [first, second] = await Promise.all(emails.map((email) => signedIn(api, email, [['ADMINISTRATOR', 'NETWORK', null]])));
    if (first === undefined || second === undefined) throw new Error('Nobody signed in.');
    const kinds = (await Promise.all([erase(first, emails[0]), erase(second, emails[1])])).map((answer) => answer?.code ?? answer?.__typename);
    expect(kinds.sort()).toEqual(['AccountErased', 'LAST_ADMINISTRATOR']);
  });

  it('is whole or not at all', async () => {
    const email = 'undone@exemple.example';
    const me = await signedIn(api, email);
    const booking = await aBooking(api, placeId, offerId, { email });
    await api.sql('ALTER TABLE erasure ADD CONSTRAINT broken CHECK (false) NOT VALID');
    expect((await me.gql(ERASE, { email })).errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    await api.sql('ALTER TABLE erasure DROP CONSTRAINT broken');
    expect(await api.sql('SELECT status, email FROM booking WHERE id = $1', [booking])).toEqual([{ status: 'CONFIRMED', email }]);
    expect((await me.gql<{ me: unknown }>('{ me { email } }')).data?.me).toEqual({ email });
  });
});

describe('the log of consents', () => {
  it('is only added to: neither changed nor emptied, by whatever way', async () => {
    await api.app.get(Database).transaction((manager) => api.app.get(ConsentLog).record(manager, { kind: 'BOOKED_BY_HELPER', subject: { accountId: randomUUID() }, textVersion: 'v1', given: true, how: 'SPOKEN', recordedBy: randomUUID() }, api.clock.now()));
    for (const attempt of [
      'DELETE FROM consent',
      'TRUNCATE consent',
      'UPDATE consent SET given = false',
      `UPDATE consent SET text_version = 'v2'`,
      'UPDATE consent SET account_id = gen_random_uuid(), pseudonym = gen_random_uuid()',
      `UPDATE consent SET given_by_name = 'Somebody', pseudonym = gen_random_uuid()`,
      'UPDATE consent SET account_id = NULL, pseudonym = NULL',
    ])
      await expect(api.sql(attempt)).rejects.toThrow(/only grows|consent_of_somebody/);
  });
});
