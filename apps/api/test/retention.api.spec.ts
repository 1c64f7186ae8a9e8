import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { RETENTION_RULES, type RetentionKind } from '@escale/domain';
import { ApplyRetention } from '../src/platform/privacy/apply-retention.jobs.ts';
import { Retention } from '../src/platform/privacy/retention.ts';
import { aBooking, aModule, anOffer, aPlace } from './builders.ts';
import { signedIn } from './signed-in.ts';
import { startApi, type TestApi } from './test-api.ts';

let api: TestApi;
let placeId: string;
let offerId: string;
beforeEach(async () => {
  api = await startApi();
  placeId = await aPlace(api);
  offerId = await anOffer(api, placeId);
});
afterEach(() => api.stop());

const daysAgo = (days: number) => new Date(api.clock.now().getTime() - days * 86_400_000);
const ended = (days: number) => ({ starts_at: new Date(daysAgo(days).getTime() - 3_600_000), ends_at: daysAgo(days), short_code: null });
const aVisit = (bookingId: string, days: number) => api.sql('INSERT INTO visit (place_id, id, booking_id, arrived_at, channel, idempotency_key) VALUES ($1, $2, $3, $4, $5, $6)', [placeId, randomUUID(), bookingId, daysAgo(days), 'KIOSK', randomUUID()]);
const named = (id: string) => api.sql<{ email: string | null; given_name: string | null; token_hash: string }>('SELECT email, given_name, token_hash FROM booking WHERE id = $1', [id]);
const count = async (table: string) => (await api.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n;
/** As if whoever has these accounts had been told long enough ago (their own spec: retention-notice). */
const allTold = () => api.sql(`INSERT INTO unused_notice (account_id, unused_since, promised_at, handed_over_at) SELECT id, $1, $2, $2 FROM account ON CONFLICT DO NOTHING`, [api.clock.now(), daysAgo(31)]);
const dueOf = async () => Object.fromEntries((await api.app.get(Retention).due()).filter(({ rows }) => rows > 0).map(({ rule, rows }) => [rule.kind, rows]));

describe('retention', () => {
  it('finds of each kind what is past its day, not what is a day short of it', async () => {
    const young = [364, 1094, 6 * 365 - 1];
    for (const extra of [0, 1]) {
      await aBooking(api, placeId, offerId, ended((young[0] ?? 0) + extra));
      await aVisit(await aBooking(api, placeId, offerId, ended((young[1] ?? 0) + extra)), (young[1] ?? 0) + extra);
      const old = await aBooking(api, placeId, offerId, { ...ended((young[2] ?? 0) + extra), given_name: null, family_name: null, email: null, token_hash: '' });
      await aVisit(old, (young[2] ?? 0) + extra);
      await api.sql('INSERT INTO outbox (id, job, payload, created_at, done_at) VALUES ($1, $2, $3, $4, $4)', [randomUUID(), 'send-sign-in-mail', '{}', daysAgo(29 + extra)]);
      await api.sql(`INSERT INTO outbox (id, job, payload, created_at, done_at, last_failure) VALUES ($1, $2, $3, $4, $4, '550')`, [randomUUID(), 'send-sign-in-mail', '{}', daysAgo(364 + extra)]);
      await api.sql('INSERT INTO fleet_request (place_id, idempotency_key, request_hash, answer, at) VALUES ($1, $2, $3, $4, $5)', [placeId, randomUUID(), 'x', '{}', daysAgo(29 + extra)]);
      await api.sql('INSERT INTO hours_change (place_id, request_key, request_hash, changed_at) VALUES ($1, $2, $3, $4)', [placeId, randomUUID(), 'x', daysAgo(29 + extra)]);
      await api.sql('INSERT INTO demo_mail (id, sent_at, recipient, subject, html, plain) VALUES ($1, $2, $3, $3, $3, $3)', [randomUUID(), daysAgo(29 + extra), 'x']);
      await api.sql('INSERT INTO booking_request (idempotency_key, operation, request_hash, place_id, booking_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)', [randomUUID(), 'hold', 'x', placeId, old, daysAgo(29 + extra)]);
      await api.sql('INSERT INTO consent (id, kind, text_version, given, how, at, booking_id, given_by_name) VALUES ($1, $2, $3, true, $4, $5, $6, $7)', [randomUUID(), 'GUARDIAN', 'v1', 'PAPER', daysAgo(5 * 365 - 1 + extra), old, 'Odile Perrin']);
      await api.sql('INSERT INTO erasure (id, at, email, locale, bookings_cancelled, visits_kept) VALUES ($1, $2, $3, $4, 0, 0)', [randomUUID(), daysAgo(6 + extra), 'gone@exemple.example', 'fr']);
      await api.sql('INSERT INTO account (id, email, locale, created_at) VALUES ($1, $2, $3, $4)', [randomUUID(), `unused-${extra}@exemple.example`, 'fr', daysAgo(3 * 365 - 1 + extra)]);
      await api.sql('INSERT INTO rate_window (key, starts_at, ends_at, hits) VALUES ($1, $2, $2, 1)', [randomUUID(), daysAgo(extra - 0.5)]);
      await api.sql(`INSERT INTO organisation (id, name, contact_name, standing, standing_at, created_at) VALUES ($1, 'Une autre', 'Anne Vidal', 'REFUSED', $2, $2), ($3, 'La nôtre', 'Anne Vidal', 'SUSPENDED', $2, $2)`, [randomUUID(), daysAgo(364 + extra), randomUUID()]);
      await api.sql(`INSERT INTO install_request (place_id, id, module_id, state, request_key, created_at, changed_at) VALUES ($1, gen_random_uuid(), $2, 'ASKED', 'k', $3, $4)`, [placeId, await aModule(api, [], []), daysAgo(800), daysAgo(364 + extra)]);
      const [cohortOwner, cohort] = [randomUUID(), randomUUID()];
      await api.sql(`INSERT INTO organisation (id, name, created_at) VALUES ($1, 'Qui forme', now())`, [cohortOwner]);
      await api.sql(`INSERT INTO cohort (id, organisation_id, title, expected_size, hours_on_site, hours_vr, hours_remote, request_key, created_at, changed_at) VALUES ($1, $2, 'Soudeurs', 2, 0, 0, 0, 'k', $3, $3)`, [cohort, cohortOwner, daysAgo(364 + extra)]);
      await api.sql(`INSERT INTO cohort_learner (cohort_id, id, given_name, family_name, guardian_consent, access_requests, request_key, added_at) VALUES ($1, gen_random_uuid(), 'Inès', 'Moreau', 'NOT_NEEDED', '{}', 'k', $2)`, [cohort, daysAgo(364 + extra)]);
      // One is eighteen tomorrow, the other today; of the latter the name stays.
      await api.sql(`INSERT INTO cohort_learner (cohort_id, id, given_name, family_name, birth_date, guardian_email, guardian_consent, access_requests, request_key, added_at) VALUES ($1, gen_random_uuid(), 'Lou', 'Roy', ($2::timestamptz - interval '18 years')::date, 'mere@exemple.example', 'ASKED', '{}', 'k', $2)`, [cohort, new Date(api.clock.now().getTime() + (1 - extra) * 86_400_000)]);
      await api.sql(`INSERT INTO sign_in_request (id, email, locale, browser_hash, created_at, expires_at) VALUES ($1, 'a@b.example', 'fr', 'x', $2, $2)`, [randomUUID(), daysAgo(0.5 + extra)]);
    }
    await allTold();
    // Not yet sent is not yet done, however often it failed.
    await api.sql(`INSERT INTO outbox (id, job, payload, created_at, last_failure) VALUES ($1, $2, $3, $4, 'ECONNREFUSED')`, [randomUUID(), 'send-sign-in-mail', '{}', daysAgo(400)]);
    const expected: Partial<Record<RetentionKind, number>> = { BOOKING_NOT_ATTENDED: 1, BOOKING_ATTENDED: 1, VISIT: 1, BOOKING_REQUEST: 1, ACCOUNT_UNUSED: 1, SIGN_IN_REQUEST: 1, RATE_WINDOW: 1, CONSENT: 1, ERASURE_ADDRESS: 1, OUTBOX_DONE: 1, OUTBOX_GIVEN_UP: 1, FLEET_REQUEST: 1, HOURS_REQUEST: 1, DEMO_MAIL: 1, ORGANISATION_REFUSED: 1, INSTALL_REQUEST: 1, COHORT_LEARNER: 1, LEARNER_OF_AGE: 1 };
    expect(await dueOf()).toEqual(expected);
    expect(Object.fromEntries((await api.app.get(Retention).apply()).filter(({ rows }) => rows > 0).map(({ rule, rows }) => [rule.kind, rows]))).toEqual(expected);
    expect(await dueOf()).toEqual({});
    expect((await api.app.get(Retention).apply()).every(({ rows }) => rows === 0)).toBe(true);
    expect(await count('outbox WHERE done_at IS NULL')).toBe(2);
    expect(await count(`cohort_learner WHERE given_name = 'Lou' AND birth_date IS NULL AND guardian_email IS NULL AND guardian_consent = 'NOT_NEEDED'`)).toBe(1);
    expect(await count('cohort')).toBe(2);
    expect(await count(`consent WHERE given_by_name IS NULL AND pseudonym IS NOT NULL AND booking_id IS NULL`)).toBe(1);
  });

  it('takes the person out of a booking and leaves the attendance, the same stand-in for all of one person’s', async () => {
    const email = 'rose@exemple.example';
    const [first, second] = [await aBooking(api, placeId, offerId, { ...ended(1200), email }), await aBooking(api, placeId, offerId, { ...ended(1300), email })];
    const other = await aBooking(api, placeId, offerId, ended(1200));
    for (const id of [first, second, other]) await aVisit(id, 1200);
    await api.app.get(Retention).apply();
    expect(await named(first)).toEqual([{ email: null, given_name: null, token_hash: '' }]);
    const stand = await api.sql<{ booking_id: string; pseudonym: string | null }>('SELECT booking_id, pseudonym FROM visit');
    const of = (id: string) => stand.find(({ booking_id }) => booking_id === id)?.pseudonym;
    expect(of(first)).toMatch(/^[0-9a-f-]{36}$/);
    expect(of(second)).toBe(of(first));
    expect(of(other)).not.toBe(of(first));
  });

  it('erases an account unused for three years, but not one of staff, nor one whose owner booked or signed in since', async () => {
    const make = (email: string) => api.sql('INSERT INTO account (id, email, locale, created_at) VALUES ($1, $2, $3, $4)', [randomUUID(), email, 'fr', daysAgo(2000)]);
    for (const email of ['unused@exemple.example', 'staff@exemple.example', 'booked@exemple.example', 'back@exemple.example']) await make(email);
    await api.sql(`INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, created_at) SELECT gen_random_uuid(), id, 'SITE_STAFF', 'PLACE', $1, created_at FROM account WHERE email LIKE 'staff%'`, [placeId]);
    await aBooking(api, placeId, offerId, { ...ended(100), email: 'Booked@exemple.example' });
    await allTold();
    await signedIn(api, 'back@exemple.example');
    await api.app.get(Retention).apply();
    expect((await api.sql<{ email: string }>('SELECT email FROM account ORDER BY email')).map(({ email }) => email)).toEqual(['back@exemple.example', 'booked@exemple.example', 'staff@exemple.example']);
    expect(await count(`audit_entry WHERE act = 'ACCOUNT_ERASED' AND actor_id IS NULL`)).toBe(1);
  });

  it('goes on where it was killed: more than one batch, and what failed half way is still due', async () => {
    await api.sql(`INSERT INTO demo_mail (id, sent_at, recipient, subject, html, plain) SELECT gen_random_uuid(), $1, 'x', 'x', 'x', 'x' FROM generate_series(1, 1200)`, [daysAgo(60)]);
    const rule = RETENTION_RULES.filter(({ kind }) => kind === 'DEMO_MAIL');
    let batches = 0;
    const killed = api.app.get(Retention).apply(rule, () => {
      batches += 1;
      if (batches === 2) throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await count('demo_mail')).toBe(200);
    expect(await api.app.get(Retention).apply(rule)).toMatchObject([{ rows: 200 }]);
    expect(await count('demo_mail')).toBe(0);
  });

  it('undoes a person it could not forget whole, and forgets them the next time', async () => {
    await api.sql('INSERT INTO account (id, email, locale, created_at) VALUES ($1, $2, $3, $4)', [randomUUID(), 'half@exemple.example', 'fr', daysAgo(2000)]);
    await aBooking(api, placeId, offerId, { ...ended(2000), email: 'half@exemple.example' });
    await allTold();
    const rule = RETENTION_RULES.filter(({ kind }) => kind === 'ACCOUNT_UNUSED');
    await api.sql('ALTER TABLE erasure ADD CONSTRAINT broken CHECK (false) NOT VALID');
    await expect(api.app.get(Retention).apply(rule)).rejects.toThrow('broken');
    expect([await count('account'), await count(`booking WHERE email IS NOT NULL`)]).toEqual([1, 1]);
    await api.sql('ALTER TABLE erasure DROP CONSTRAINT broken');
    await api.app.get(Retention).apply(rule);
    expect([await count('account'), await count(`booking WHERE email IS NOT NULL`)]).toEqual([0, 0]);
  });

  it.each([['report', 1], ['apply', 0]] as const)('run daily, with RETENTION=%s', async (retention, left) => {
    const own = await startApi({ database: { url: api.databaseUrl, drop: async () => undefined }, config: { retention } });
    await api.sql('INSERT INTO demo_mail (id, sent_at, recipient, subject, html, plain) VALUES ($1, $2, $3, $3, $3, $3)', [randomUUID(), daysAgo(60), 'x']);
    await own.app.get(ApplyRetention).handle();
    await own.stop();
    expect(await count('demo_mail')).toBe(left);
  });
});
