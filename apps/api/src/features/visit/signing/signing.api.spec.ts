import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AttendanceClient, aConfirmedGroup, aNamedGroup } from '../../../../test/attendance-ground.ts';
import { aGroupPlace, anOrganisation, emptyGroups, type GroupGround } from '../../../../test/groups-ground.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { aKiosk, type AtKiosk, codeOf, SigningClient, signedAtKiosk } from '../../../../test/signing-ground.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';
import { Retention } from '../../../platform/privacy/retention.ts';

/** An hour into the first session, which goes from nine to five in Paris. */
const MORNING = new Date('2026-03-10T09:00:00Z');
const EVENING = new Date('2026-03-10T19:00:00Z');
const LINE = [[100, 200, 0, 500, 300, 40, 900, 250, 90]];

let api: TestApi;
let organisationId: string;
let here: GroupGround;
let there: GroupGround;
let kioskId: string;
let otherKiosk: string;
let group: { readonly groupBookingId: string; readonly sessionIds: readonly string[] };
let [ana, ben] = ['', ''];
let cohortId: string;
let phone: SigningClient;
type Wish = Parameters<SigningClient['sign']>;
const first = () => group.sessionIds[0] ?? '';
const someone = async (role: string, kind: string, scope: string | null = null) => new AttendanceClient(await signedIn(api, `${role.toLowerCase()}-${randomUUID()}@exemple.example`, [[role, kind, scope]]));
const atKiosk = async (learnerId: string | null, at: Date, more: Partial<AtKiosk> = {}) => signedAtKiosk(api, { kioskId, bookingId: first(), learnerId, at, ...more });

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await emptyGroups(api);
  organisationId = await anOrganisation(api);
  [here, there] = [await aGroupPlace(api), await aGroupPlace(api)];
  [kioskId, otherKiosk] = [await aKiosk(api, here.placeId), await aKiosk(api, there.placeId)];
  group = await aConfirmedGroup(api, {
    organisationId,
    sessions: [
      { placeId: here.placeId, offerId: here.offerId, startsAt: '2026-03-10T08:00:00Z', endsAt: '2026-03-10T16:00:00Z' },
      { placeId: there.placeId, offerId: there.offerId, startsAt: '2026-03-11T08:00:00Z', endsAt: '2026-03-11T11:00:00Z' },
    ],
  });
  const named = await aNamedGroup(api, { organisationId, groupBookingId: group.groupBookingId, people: [{ givenName: 'Ana', familyName: 'Roux' }, { givenName: 'Ben', familyName: 'Sow' }] });
  cohortId = named.cohortId;
  [ana = '', ben = ''] = named.people.map(({ id }) => id);
  api.clock.set(MORNING);
  phone = new SigningClient(api, group.groupBookingId, ana);
});

describe('signing by phone', () => {
  it('takes the link of one person and the code of a kiosk; the half-day counts from its start on', async () => {
    expect(await phone.toSign()).toMatchObject({ givenName: 'Ana', sessions: [{ halfDays: [{ half: 'MORNING', whyNot: null, signatures: [] }, { half: 'AFTERNOON', whyNot: 'HALF_DAY_NOT_BEGUN' }] }, { halfDays: [{ whyNot: 'HALF_DAY_NOT_BEGUN' }] }] });
    const answer = await phone.sign(first(), await codeOf(api, kioskId), { strokes: LINE });
    expect(answer).toMatchObject({ __typename: 'PresenceToSign', sessions: [{ halfDays: [{ signatures: [{ means: 'PHONE', counts: true }] }, {}] }, {}] });
    api.clock.set(EVENING);
    const manager = await someone('ORGANISATION_MANAGER', 'ORGANISATION', organisationId);
    expect(await manager.one(group.groupBookingId)).toMatchObject({ missing: 3, people: [{ givenName: 'Ana', minutes: 240, missing: 1 }, { minutes: 0 }] });
    await expect(api.sql(`UPDATE attendance_signature SET means = 'CONFIRMED'`)).rejects.toThrow('only added to');
  });

  it('takes the letters under the code, and one code from as many as stand before it', async () => {
    const code = await codeOf(api, kioskId);
    expect(await phone.sign(first(), `${code.slice(-16, -12)} ${code.slice(-12, -8)}`.toLowerCase())).toMatchObject({ __typename: 'PresenceToSign' });
    expect(await new SigningClient(api, group.groupBookingId, ben).sign(first(), code)).toMatchObject({ __typename: 'PresenceToSign' });
  });

  it.each<[string, () => Promise<Wish>, string]>([
    ['a code of two minutes ago', async () => [first(), await codeOf(api, kioskId, new Date(MORNING.getTime() - 120_000))], 'CODE_OVER'],
    ['a code no kiosk showed', async () => [first(), 'AAAA-BBBB'], 'CODE_UNKNOWN'],
    ['the code of a kiosk that is not known', async () => [first(), await codeOf(api, randomUUID())], 'CODE_UNKNOWN'],
    ['a code of another place', async () => [first(), await codeOf(api, otherKiosk)], 'OTHER_PLACE'],
    ['anything else', async () => [first(), 'https://exemple.example'], 'CODE_UNREADABLE'],
    ['a half-day that has not begun', async () => [first(), await codeOf(api, kioskId), { half: 'AFTERNOON' }], 'HALF_DAY_NOT_BEGUN'],
    ['a half-day that is not of the session', async () => [first(), await codeOf(api, kioskId), { day: '2026-03-12' }], 'HALF_DAY_UNKNOWN'],
    ['a session one is not of', async () => [randomUUID(), await codeOf(api, kioskId)], 'NOT_EXPECTED'],
    ['what no hand draws', async () => [first(), await codeOf(api, kioskId), { strokes: [[1, 2]] }], 'DRAWING_WRONG'],
    ['a link that was changed by a letter', async () => [first(), await codeOf(api, kioskId), { token: `${phone.token.slice(0, -2)}AA` }], 'LINK_UNKNOWN'],
    ['the secret of another person', async () => [first(), await codeOf(api, kioskId), { token: phone.token.replace(ana, ben) }], 'LINK_UNKNOWN'],
  ])('refuses %s, and writes nothing', async (_, wish, code) => {
    expect(await phone.sign(...(await wish()))).toMatchObject({ __typename: 'SigningRefused', code });
    expect(await api.sql('SELECT 1 FROM attendance_signature')).toEqual([]);
  });

  it('refuses the code of a kiosk that was revoked, and a half-day of yesterday', async () => {
    await api.sql('UPDATE kiosk SET revoked_at = now() WHERE id = $1', [kioskId]);
    expect(await phone.sign(first(), await codeOf(api, kioskId))).toMatchObject({ code: 'CODE_UNKNOWN' });
    await api.sql('UPDATE kiosk SET revoked_at = NULL WHERE id = $1', [kioskId]);
    api.clock.set(new Date('2026-03-11T08:00:00Z'));
    expect(await phone.sign(first(), await codeOf(api, kioskId))).toMatchObject({ code: 'HALF_DAY_OVER' });
  });

  it('says who signed already, keeps a second entry of who insists, and one for each request', async () => {
    const [code, key] = [await codeOf(api, kioskId), randomUUID()];
    await Promise.all([1, 2, 3].map(() => phone.sign(first(), code, { key })));
    expect(await phone.sign(first(), code)).toMatchObject({ code: 'ALREADY_SIGNED' });
    expect(await phone.sign(first(), code, { key, half: 'AFTERNOON' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await phone.sign(first(), code, { again: true, strokes: LINE })).toMatchObject({ sessions: [{ halfDays: [{ signatures: [{}, {}] }, {}] }, {}] });
    expect(await api.sql('SELECT count(*)::int AS n FROM attendance_signature')).toEqual([{ n: 2 }]);
  });

  it('is tried so often and no more, by one link', async () => {
    for (let tries = 0; tries < 20; tries += 1) await phone.sign(first(), 'AAAA-BBBB');
    expect(await phone.sign(first(), await codeOf(api, kioskId))).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  });
});

describe('what a kiosk tells', () => {
  it('is kept once for each event, as it was written, and says what contradicts', async () => {
    const eventId = randomUUID();
    expect(await atKiosk(ana, MORNING, { eventId })).toEqual([]);
    expect(await atKiosk(ana, MORNING, { eventId })).toEqual([]);
    expect(await atKiosk(ana, EVENING, { half: 'AFTERNOON', sure: false })).toEqual(['CLOCK_UNSURE']);
    expect(await atKiosk(ana, new Date('2026-03-10T09:30:00Z'), { means: 'CONFIRMED', strokes: [] })).toEqual(['SECOND_SIGNATURE']);
    expect(await atKiosk(null, MORNING, { trainer: true })).toEqual([]);
    expect(await atKiosk(null, MORNING)).toEqual(['SIGNER_NOT_EXPECTED']);
    expect(await atKiosk(randomUUID(), MORNING)).toEqual(['SIGNER_NOT_EXPECTED']);
    expect(await atKiosk(ben, new Date('2026-03-10T07:00:00Z'))).toEqual(['OUTSIDE_HOURS']);
    expect(await atKiosk(ana, MORNING, { bookingId: randomUUID() })).toEqual(['BOOKING_UNKNOWN']);
    expect(await api.sql(`SELECT count(*)::int AS n, count(event_text)::int AS texts FROM attendance_signature`)).toEqual([{ n: 6, texts: 6 }]);
  });

  it('counts nothing while its time is not sure, until somebody who notes there confirms it; that is logged, once', async () => {
    await atKiosk(ana, MORNING, { sure: false });
    api.clock.set(EVENING);
    const [manager, team, stranger] = [await someone('ORGANISATION_MANAGER', 'ORGANISATION', organisationId), await someone('SITE_STAFF', 'PLACE', here.placeId), await someone('SITE_STAFF', 'PLACE', there.placeId)];
    expect(await manager.one(group.groupBookingId)).toMatchObject({ people: [{ minutes: 0, missing: 2 }, {}] });
    const [entry] = await api.sql<{ id: string }>('SELECT id FROM attendance_signature');
    expect(await phone.confirm(stranger.browser, first(), entry?.id ?? '')).toMatchObject({ code: 'SESSION_UNKNOWN' });
    expect(await phone.confirm(team.browser, first(), randomUUID())).toMatchObject({ code: 'SIGNATURE_UNKNOWN' });
    for (const browser of [team.browser, team.browser, manager.browser]) expect(await phone.confirm(browser, first(), entry?.id ?? '')).toMatchObject({ sessions: [{ attendees: [{ halfDays: [{ basis: 'SIGNED', signatures: [{ counts: true, confirmedAs: 'PLACE_TEAM', kioskName: 'Accueil' }] }, {}] }, {}] }, ...(browser === manager.browser ? [{}] : [])] });
    expect(await manager.one(group.groupBookingId)).toMatchObject({ people: [{ minutes: 240 }, {}] });
    expect(await api.sql(`SELECT count(*)::int AS n FROM audit_entry WHERE act = 'SIGNATURE_CONFIRMED' AND subject_id = $1`, [group.groupBookingId])).toEqual([{ n: 1 }]);
  });

  it('keeps why somebody was absent, and doubts what a signature contradicts', async () => {
    await atKiosk(ana, MORNING);
    expect(await phone.absent(first(), ana, EVENING)).toEqual([]);
    expect(await phone.absent(first(), ana, EVENING)).toEqual([]);
    const manager = await someone('ORGANISATION_MANAGER', 'ORGANISATION', organisationId);
    expect((await manager.one(group.groupBookingId))?.sessions[0]?.attendees[0]?.halfDays[0]).toMatchObject({ minutes: 0, doubts: ['SIGNED_AND_ABSENT'], facts: [{ present: false }] });
    expect(await api.sql('SELECT absence FROM attendance_fact')).toEqual([{ absence: 'EXCUSED' }]);
  });

  it('follows a session to another place, and goes with the learner, by hand or by retention', async () => {
    await atKiosk(ana, MORNING);
    await atKiosk(ben, MORNING, { sure: false });
    await atKiosk(null, MORNING, { trainer: true });
    await api.sql('UPDATE booking SET place_id = $2, offer_id = $3 WHERE id = $1', [first(), there.placeId, there.offerId]);
    expect(await api.sql('SELECT DISTINCT place_id FROM attendance_signature')).toEqual([{ place_id: there.placeId }]);
    await api.sql('DELETE FROM cohort_learner WHERE id = $1', [ana]);
    expect(await api.sql('SELECT count(*)::int AS n FROM attendance_signature')).toEqual([{ n: 2 }]);
    api.clock.set(new Date('2027-03-15T08:00:00Z'));
    await api.sql(`UPDATE cohort SET archived_at = '2026-03-11T08:00:00Z' WHERE id = $1`, [cohortId]);
    // A trainer's go once the learners' have.
    for (const _ of [1, 2]) await api.app.get(Retention, { strict: false }).apply();
    expect(await api.sql('SELECT id FROM attendance_signature')).toEqual([]);
  });
});
