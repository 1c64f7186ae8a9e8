import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type ColumnExport, EXPORT_OF_COLUMNS } from '@escale/domain';
import { ExportMyData } from '../src/features/account/my-data/export-my-data.ts';
import { extractText, getDocumentProxy } from 'unpdf';
import { MyDataPdf } from '../src/features/account/my-data/my-data-pdf.ts';
import { aBooking, anOffer, aPlace } from './builders.ts';
import { aMinorsBooking, aPlaceForMinors, Desk, Guardian, Helping } from './guardians.ts';
import { aKiosk } from './signing-ground.ts';
import { signedIn } from './signed-in.ts';
import { startApi, type TestApi } from './test-api.ts';

const ME = 'odile.perrin@exemple.example';
const HELPED = { givenName: 'Zéphirin', familyName: 'Quatrefages' } as const;
/** Another person's name, address and signature: of the parent of a minor who asks. */
const MOTHER = { name: 'Ludivine Brancourt', email: 'ludivine@exemple.example' } as const;

let api: TestApi;
let accountId: string;
type Row = Readonly<Record<string, unknown>>;
let sections: Readonly<Record<string, readonly Row[]>>;

const insert = (table: string, values: Row) => api.sql(`INSERT INTO ${table} (${Object.keys(values).join(', ')}) VALUES (${Object.keys(values).map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(values));
const exported = async (id: string): Promise<typeof sections> => {
  const data = await api.app.get(ExportMyData, { strict: false }).run(id);
  if (data === null) throw new Error('The account is gone.');
  return JSON.parse(JSON.stringify(data.sections)) as typeof sections;
};
const idOf = async (email: string) => (await api.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]))[0]?.id ?? '';

/** Somebody of whom every table holds something: learner, minor, helper, guardian and member of a team at once. */
beforeAll(async () => {
  api = await startApi();
  const { placeId, offerId } = await aPlaceForMinors(api, { name: 'La Forge du Moulin' });
  const me = await signedIn(api, ME, [['SITE_MANAGER', 'PLACE', placeId], ['HELPER', 'NETWORK', null]]);
  accountId = await idOf(ME);
  const now = api.clock.now();
  await api.sql(`UPDATE account SET given_name = 'Odile', family_name = 'Perrin' WHERE id = $1`, [accountId]);
  await api.sql(`UPDATE session SET device = 'Firefox' WHERE account_id = $1`, [accountId]);
  await insert('invitation', { id: randomUUID(), email: ME, locale: 'fr', role: 'SITE_STAFF', scope_kind: 'PLACE', scope_id: placeId, invited_by: accountId, accepted_by: accountId, accepted_at: now, request_key: randomUUID(), created_at: now, expires_at: now, needs_second: false });
  await insert('sign_in_request', { id: randomUUID(), email: ME, locale: 'fr', browser_hash: 'x', created_at: now, expires_at: now });
  await insert('account_identity', { id: randomUUID(), account_id: accountId, provider: 'franceconnect', issuer: 'https://fc.example', subject: 'sub-of-odile', created_at: now, used_at: now });
  await insert('passkey', { id: randomUUID(), account_id: accountId, credential_id: 'c', public_key: Buffer.from('k'), counter: 0, transports: '{internal}', name: 'Mon téléphone', created_at: now, used_at: now });
  await insert('unused_notice', { account_id: accountId, unused_since: now, promised_at: now, handed_over_at: now, refusals: 1, first_refused_at: now, refused_at: now });
  await insert('shift', { place_id: placeId, id: randomUUID(), account_id: accountId, starts_at: now, ends_at: new Date(now.getTime() + 3_600_000), offer_ids: [offerId], note: 'Clés à l’accueil', request_key: 'k', created_at: now, removed_at: now });
  const [organisationId, cohortId] = [randomUUID(), randomUUID()];
  await insert('organisation', { id: organisationId, name: 'Ateliers du Doubs', created_at: now });
  await insert('cohort', { id: cohortId, organisation_id: organisationId, title: 'Soudeurs', expected_size: 2, hours_on_site: 0, hours_vr: 0, hours_remote: 0, request_key: 'k', created_at: now, changed_at: now });
  await insert('cohort_trainer', { cohort_id: cohortId, account_id: accountId });
  const learner = { cohort_id: cohortId, birth_date: '2010-05-01', guardian_consent: 'ON_PAPER', paper_recorded_by: accountId, paper_recorded_at: now, request_key: 'k', added_at: now };
  await insert('cohort_learner', { ...learner, id: randomUUID(), given_name: 'Odile', family_name: 'Perrin', email: ME, reference: 'A12', guardian_email: MOTHER.email, access_requests: ['QUIET', 'SEATED'] });
  // As the guardian of somebody, whose name is theirs.
  await insert('cohort_learner', { ...learner, id: randomUUID(), given_name: HELPED.givenName, family_name: HELPED.familyName, email: null, guardian_email: ME, access_requests: [] });
  await insert('waiting_entry', { id: randomUUID(), account_id: accountId, given_name: 'Odile', family_name: 'Perrin', email: ME, locale: 'fr', token_hash: 'x', longitude: 6.155, latitude: 47.622, around_label: 'Vesoul', within_km: 30, category: 'VR_HEADSET', people: 1, access: '{QUIET}', notice_minutes: 60, from_day: '2026-03-05', to_day: '2026-03-06', weekdays: '{}', reasons: '{ACCESS_NEEDS}', state: 'LEFT', request_key: 'k', request_hash: 'x', created_at: now, ends_at: now, looked_at: now });
  await insert('password', { account_id: accountId, hash: 'x', changed_at: now });
  await insert('demo_mail', { id: randomUUID(), sent_at: now, recipient: ME, subject: 'Bonjour', html: 'x', plain: 'x' });
  // As a minor whose mother agreed through the link.
  const mine = await aMinorsBooking(api, offerId, { givenName: 'Odile', familyName: 'Perrin', email: ME, guardian: MOTHER });
  await new Guardian(api, mine.id).say('GIVEN');
  // Who comes with a group, and was noted there.
  await api.sql('INSERT INTO session_learner (place_id, booking_id, cohort_id, learner_id) SELECT $1, $2, cohort_id, id FROM cohort_learner WHERE email = $3', [placeId, mine.id, ME]);
  await api.sql(
    `INSERT INTO attendance_fact (place_id, id, booking_id, cohort_id, learner_id, day, half, present_from, present_until, reason, noted_as, noted_at, request_key) SELECT $1, gen_random_uuid(), $2, cohort_id, id, '2026-03-04', 'MORNING', $4, $4::timestamptz + interval '1 hour', 'Feuille retrouvée', 'TRAINER', $4, 'k' FROM cohort_learner WHERE email = $3`,
    [placeId, mine.id, ME, now],
  );
  // What they signed, of a group and of a booking of their own.
  const kioskId = await aKiosk(api, placeId);
  await api.sql(
    `INSERT INTO attendance_signature (place_id, id, booking_id, cohort_id, learner_id, role, day, half, means, strokes, signed_at, received_at, sure, kiosk_id, request_key) SELECT $1, gen_random_uuid(), $2, cohort_id, id, 'LEARNER', '2026-03-04', 'MORNING', 'PHONE', '[[1,2,3]]', $4, $4, true, $5, 'k-of-group' FROM cohort_learner WHERE email = $3`,
    [placeId, mine.id, ME, now, kioskId],
  );
  await insert('attendance_signature', { place_id: placeId, id: randomUUID(), booking_id: mine.id, role: 'LEARNER', day: '2026-03-04', half: 'MORNING', means: 'PHONE', strokes: '[[1,2,3]]', signed_at: now, received_at: now, sure: true, kiosk_id: kioskId, request_key: 'k-own' });
  await api.sql('UPDATE guardian_consent SET paper_seen_at = $2, scan_id = $3, scan_kind = $4 WHERE booking_id = $1', [mine.id, now, randomUUID(), 'PDF']);
  await api.sql(`UPDATE booking SET approval_state = 'GIVEN', approval_reason = 'Avec plaisir' WHERE id = $1`, [mine.id]);
  await insert('absence', { place_id: placeId, booking_id: mine.id, noted_at: now, automatic: true, contested_at: now, contest_reason: 'J’étais là', answer: 'KEPT', answer_reason: 'Personne ne vous a vu', answered_at: now });
  await insert('visit', { place_id: placeId, id: randomUUID(), booking_id: mine.id, arrived_at: now, departed_at: now, channel: 'KIOSK', idempotency_key: randomUUID() });
  // As a helper, as one who is helped, as a guardian, and as the team that saw a paper; each at another hour.
  const helper = new Helping(me);
  await helper.book(offerId, { ...HELPED, consent: 'PAPER', age: 40 }, '2026-03-05T08:00:00.000Z');
  await new Helping(await signedIn(api, 'aide@exemple.example', [['HELPER', 'NETWORK', null]])).book(offerId, { givenName: 'Odile', familyName: 'Perrin', email: ME, age: 40 }, '2026-03-06T08:00:00.000Z');
  await aMinorsBooking(api, offerId, { email: 'enfant@exemple.example', givenName: HELPED.givenName, guardian: { name: 'Odile Perrin', email: ME } }, '2026-03-09T08:00:00.000Z');
  const onPaper = await aMinorsBooking(api, offerId, { email: 'autre@exemple.example', givenName: HELPED.givenName, guardian: { onPaper: true } }, '2026-03-10T08:00:00.000Z');
  expect(await new Desk(me).seen(onPaper.id)).toMatchObject({ __typename: 'Booking' });
  sections = await exported(accountId);
}, 120_000);
afterAll(() => api.stop());

const columns: Readonly<Record<string, Readonly<Record<string, ColumnExport>>>> = EXPORT_OF_COLUMNS;
const lines = Object.entries(columns).flatMap(([table, all]) => Object.entries(all).map(([column, where]) => [table, column, where] as const));
const said = (where: string): readonly string[] => {
  const [section = '', field = ''] = where.split('.');
  return (sections[section] ?? []).map((row) => row[field] ?? null).filter((value) => value !== null).map((value) => JSON.stringify(value));
};

describe('of somebody of whom everything is held, the export', () => {
  it.each(lines.flatMap(([table, column, where]) => ('as' in where ? [[table, column, where.as] as const] : [])))('has %s.%s as it is, at %s', async (table, column, where) => {
    const held = (await api.sql<{ value: unknown }>(`SELECT ${column} AS value FROM ${table}`)).map(({ value }) => JSON.stringify(value));
    expect(said(where).length).toBeGreaterThan(0);
    expect(said(where).filter((value) => !held.includes(value))).toEqual([]);
  });

  it.each(lines.flatMap(([table, column, where]) => ('told' in where ? [[table, column, where.told] as const] : [])))('tells what %s.%s means, at %s', (_table, _column, where) => {
    expect(said(where).length).toBeGreaterThan(0);
  });

  it('says what is kept of a minor, and nothing of who the guardian is', () => {
    const [mine] = (sections['bookings'] ?? []).filter(({ guardianAskedBy }) => guardianAskedBy === 'LINK');
    const now = api.clock.now().toISOString();
    expect(mine).toMatchObject({ minor: true, guardianConsent: 'GIVEN', guardianAskedAt: now, guardianAnsweredAt: now, paperSeenAt: now, paperPictureKept: true, bookedByHelper: false });
    for (const theirs of [MOTHER.name, MOTHER.email]) expect(JSON.stringify(sections)).not.toContain(theirs);
  });

  it('says to the helper that they helped, when, where and on what consent, and not whom', () => {
    expect(sections['helped']).toEqual([{ placeName: 'La Forge du Moulin', startsAt: '2026-03-05T08:00:00.000Z', timeZone: 'Europe/Paris', at: api.clock.now().toISOString(), how: 'PAPER', textVersion: 'helper-2026-11' }]);
    expect(sections['recorded']?.map(({ kind, how }) => [kind, how])).toEqual(expect.arrayContaining([['BOOKED_BY_HELPER', 'PAPER'], ['GUARDIAN', 'PAPER']]));
    for (const theirs of [HELPED.givenName, HELPED.familyName]) expect(JSON.stringify(sections)).not.toContain(theirs);
  });

  it('says to whoever was helped that a helper booked for them, and not who, even once the helper is forgotten', async () => {
    const byHelper = (all: typeof sections) => (all['bookings'] ?? []).filter(({ bookedByHelper }) => bookedByHelper === true).map(({ startsAt }) => startsAt);
    expect(byHelper(sections)).toEqual(['2026-03-06T08:00:00.000Z']);
    expect(JSON.stringify(sections)).not.toContain('aide@exemple.example');
    await api.sql('UPDATE booking SET made_by_account_id = NULL WHERE email = $1', [ME]);
    expect(byHelper(await exported(accountId))).toEqual(['2026-03-06T08:00:00.000Z']);
  });

  it('says to a guardian what was asked of them, and not for whom', () => {
    expect(sections['askedAsGuardian']).toMatchObject([{ name: 'Odile Perrin', email: ME, startsAt: '2026-03-09T08:00:00.000Z', guardianAnsweredAt: null }]);
  });
});

it.each([
  ['fr', ['Réservations que vous avez faites pour d’autres', 'Manière : sur papier', 'Réservé pour vous par un accompagnant : oui', 'Plus jeune que l’âge où un parent doit être d’accord : oui', 'Accord d’un parent : donné', 'Accord demandé : par un lien reçu', 'Image du papier gardée : oui', 'Inutilisé depuis : mardi 3 mars 2026', 'À prévoir sur place : Un endroit calme et Séance assise', 'Groupes que vous formez']],
  ['en', ['Bookings you made for others', 'Manner: on paper', 'Booked for you by a helper: yes', 'Agreement of a parent: given', 'Unused since: Tuesday 3 March 2026']],
] as const)('the document to read says the same in %s', async (locale, sentences) => {
  const data = await api.app.get(ExportMyData, { strict: false }).run(accountId);
  if (data === null) throw new Error('The account is gone.');
  const pdf = await api.app.get(MyDataPdf, { strict: false }).run(data, locale);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  const flat = text.replace(/\s+/g, ' ');
  for (const sentence of sentences) expect(flat).toContain(sentence);
  for (const theirs of [MOTHER.name, MOTHER.email, HELPED.familyName]) expect(flat).not.toContain(theirs);
});

it('a booking made for another address says nothing of that person’s age, guardian or helper', async () => {
  const placeId = await aPlace(api);
  await signedIn(api, 'seul@exemple.example');
  const id = await idOf('seul@exemple.example');
  await aBooking(api, placeId, await anOffer(api, placeId), { account_id: id, minor: true, guardian_consent_state: 'ASKED', made_by_account_id: accountId });
  expect((await exported(id))['bookings']).toMatchObject([{ forSomebodyElse: true, minor: null, guardianConsent: null, guardianAskedBy: null, bookedByHelper: null, locale: null }]);
});
