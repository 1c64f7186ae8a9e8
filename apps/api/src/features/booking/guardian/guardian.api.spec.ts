import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createMessages } from '@escale/messages';
import { BookingClient } from '../../../../test/booking-client.ts';
import { DeskClient } from '../../../../test/desk-client.ts';
import { aMinorsBooking, aPlaceForMinors, Guardian, MOTHER, NINE } from '../../../../test/guardians.ts';
import type { BookingAnswer } from '../../../../test/documents.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';
import { Secrets } from '../../../platform/secret/secrets.ts';

let api: TestApi;
let placeId: string;
let offerId: string;
let booking: BookingAnswer;
let guardian: Guardian;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  ({ placeId, offerId } = await aPlaceForMinors(api));
  booking = await aMinorsBooking(api, offerId);
  guardian = new Guardian(api, booking.id);
});

const row = async () => (await api.sql<Record<string, unknown>>('SELECT status, minor, guardian_consent_state AS state FROM booking WHERE id = $1', [booking.id]))[0];
const mails = (job: string) => api.sql<{ payload: Record<string, string> }>('SELECT payload FROM outbox WHERE job = $1 AND payload->>$3 = $2 ORDER BY created_at, id', [job, booking.id, 'bookingId']);
const log = () => api.sql<Record<string, unknown>>('SELECT kind, how, given, given_by_name, recorded_by, text_version FROM consent WHERE booking_id = $1 ORDER BY at, id', [booking.id]);
/** The team notes that they arrived, as it sees the booking now. */
const enter = async () => {
  const [row] = await api.sql<{ version: number }>('SELECT version FROM booking WHERE id = $1', [booking.id]);
  return new DeskClient(await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', placeId]])).checkIn({ id: booking.id, version: row?.version ?? 0 });
};

describe('a minor who books', () => {
  it('leaves no age behind, only that a guardian must agree', async () => {
    expect(booking).toMatchObject({ __typename: 'Booking', status: 'CONFIRMED' });
    expect(await row()).toEqual({ status: 'CONFIRMED', minor: true, state: 'ASKED' });
    const columns = await api.sql<{ column_name: string }>(`SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name ~ 'age$|birth' AND table_name IN ('booking', 'guardian_consent', 'booking_request')`);
    expect(columns).toEqual([]);
    expect((await mails('send-guardian-mail')).map(({ payload }) => payload)).toEqual([{ placeId, bookingId: booking.id, revision: '0' }]);
  });

  it('with a paper leaves nothing of the guardian, and nobody is written to', async () => {
    const onPaper = await aMinorsBooking(api, (await aPlaceForMinors(api)).offerId, { guardian: { onPaper: true, name: 'Awa Diallo', email: 'awa@exemple.example' } });
    expect(await api.sql('SELECT name, email, token_hash FROM guardian_consent WHERE booking_id = $1', [onPaper.id])).toEqual([{ name: null, email: null, token_hash: null }]);
    expect(await api.sql(`SELECT 1 FROM outbox WHERE job = 'send-guardian-mail' AND payload->>'bookingId' = $1`, [onPaper.id])).toEqual([]);
    expect(await new Guardian(api, onPaper.id).look()).toBeNull();
  });

  it.each([
    ['without an age', { age: null }, { code: 'AGE_MISSING', field: 'age' }],
    ['younger than the headset’s age', { age: 12 }, { code: 'UNDER_AGE', field: 'age' }],
    ['alone', { guardian: null }, { code: 'GUARDIAN_MISSING', field: 'guardianName' }],
    ['as their own guardian', { guardian: { ...MOTHER, email: 'SAM@exemple.example' } }, { code: 'GUARDIAN_EMAIL_SAME', field: 'guardianEmail' }],
  ])('%s is refused, and the slot stays held', async (_, input, refused) => {
    const other = await aPlaceForMinors(api);
    expect(await aMinorsBooking(api, other.offerId, input)).toMatchObject({ __typename: 'BookingRefused', ...refused });
    expect(await api.sql('SELECT status FROM booking WHERE place_id = $1', [other.placeId])).toEqual([{ status: 'HELD' }]);
    expect(await api.sql('SELECT 1 FROM guardian_consent WHERE place_id = $1', [other.placeId])).toEqual([]);
  });

  it('is asked no age where nobody is asked', async () => {
    const { offerId: plain } = await aPlaceForMinors(api, {}, { guardian_consent_below: null });
    expect(await aMinorsBooking(api, plain, { age: null, guardian: null })).toMatchObject({ status: 'CONFIRMED' });
  });
});

describe('a guardian', () => {
  it('sees the session and a first name, and no code with which anybody could enter or change it', async () => {
    expect(await guardian.look()).toMatchObject({
      state: 'ASKED', guardianName: 'Awa Diallo', closesAt: NINE, answeredAt: null,
      booking: { id: booking.id, displayName: 'Sam D.', startsAt: NINE, contact: null, shortCode: null, holdToken: null, guardianConsent: null },
    });
  });

  it('agrees, which is written down once however often it is sent, and the door opens', async () => {
    api.clock.set('2026-03-04T07:45:00Z');
    expect(await enter()).toMatchObject({ code: 'GUARDIAN_CONSENT_MISSING', current: { status: 'CONFIRMED' } });
    expect(createMessages('fr').t('refusal:GUARDIAN_CONSENT_MISSING')).toContain('l’équipe');
    expect(await guardian.say('GIVEN')).toMatchObject({ __typename: 'GuardianRequest', state: 'GIVEN' });
    expect(await guardian.say('GIVEN')).toMatchObject({ state: 'GIVEN' });
    expect(await log()).toEqual([{ kind: 'GUARDIAN', how: 'LINK', given: true, given_by_name: 'Awa Diallo', recorded_by: null, text_version: 'guardian-2026-11' }]);
    expect(await enter()).toMatchObject({ __typename: 'DeskBooking', status: 'CHECKED_IN' });
  });

  it('refuses: the unit is free again, the learner is told, the door stays shut', async () => {
    expect(await guardian.say('REFUSED')).toMatchObject({ state: 'REFUSED', booking: { status: 'CANCELLED', revision: 1 } });
    expect(await api.sql('SELECT 1 FROM allocation WHERE booking_id = $1 AND occupying', [booking.id])).toEqual([]);
    expect((await mails('send-booking-mail')).map(({ payload }) => payload['kind'])).toEqual(['CONFIRMED', 'CANCELLED']);
    api.clock.set(NINE);
    expect(await enter()).toMatchObject({ code: 'BOOKING_CANCELLED' });
    expect(await guardian.say('REFUSED', 1)).toMatchObject({ state: 'REFUSED' });
    expect(await guardian.say('GIVEN', 1)).toMatchObject({ code: 'BOOKING_CANCELLED' });
    expect(await log()).toHaveLength(1);
  });

  it('takes back what they gave until it starts, and no longer', async () => {
    await guardian.say('GIVEN');
    api.clock.set(new Date(Date.parse(NINE) - 1));
    expect(await guardian.say('REFUSED')).toMatchObject({ state: 'REFUSED' });
    expect((await log()).map(({ given }) => given)).toEqual([true, false]);
    const again = await aMinorsBooking(api, offerId);
    api.clock.set(NINE);
    expect(await new Guardian(api, again.id).say('REFUSED')).toMatchObject({ code: 'GUARDIAN_LINK_EXPIRED', at: NINE });
  });

  it('who brings another’s secret, or none that we made, reads and decides nothing', async () => {
    const other = await aMinorsBooking(api, (await aPlaceForMinors(api)).offerId);
    const secrets = api.app.get(Secrets);
    const forged = [secrets.guardianToken(other.id), secrets.bookingToken(booking.id), secrets.signInToken(booking.id), booking.holdToken ?? '', 'x', `${secrets.guardianToken(booking.id)} `, '' + '0'.repeat(43)];
    for (const token of forged) {
      const stranger = new Guardian(api, booking.id, token);
      expect(await stranger.look()).toBeNull();
      expect(await stranger.say('REFUSED')).toMatchObject({ code: 'GUARDIAN_LINK_UNKNOWN' });
    }
    // And the guardian's own secret does nothing but that.
    const { data } = await api.gql('query($id: ID!, $t: String!) { booking(id: $id, holdToken: $t) { id } }', { id: booking.id, t: secrets.guardianToken(booking.id) });
    expect(data).toEqual({ booking: null });
    expect(await row()).toMatchObject({ status: 'CONFIRMED', state: 'ASKED' });
  });

  it('cannot set anything but an answer', async () => {
    const { errors } = await api.gql('mutation($input: AnswerGuardianInput!) { answerGuardian(input: $input) { __typename } }', {
      input: { bookingId: booking.id, token: 'x', answer: 'GIVEN', revision: 0, status: 'CANCELLED', guardianConsentState: 'GIVEN' },
    });
    expect(errors?.[0]?.message).toMatch(/not defined by type/);
    const onPaper = await api.gql('mutation($input: AnswerGuardianInput!) { answerGuardian(input: $input) { __typename } }', { input: { bookingId: booking.id, token: 'x', answer: 'ON_PAPER', revision: 0 } });
    expect(onPaper.errors?.[0]?.message).toMatch(/GuardianAnswer/);
  });
});

describe('a session that moves', () => {
  it('asks the guardian anew, who cannot agree to the hour they saw before', async () => {
    await guardian.say('GIVEN');
    const moved = await new BookingClient(api).reschedule(booking, { startsAt: '2026-03-05T08:00:00.000Z' });
    expect(moved).toMatchObject({ status: 'CONFIRMED', revision: 1 });
    expect(await row()).toMatchObject({ state: 'ASKED' });
    expect((await mails('send-guardian-mail')).map(({ payload }) => payload['revision'])).toEqual(['0', '1']);
    expect(await guardian.say('GIVEN', 0)).toMatchObject({ code: 'GUARDIAN_SESSION_CHANGED' });
    expect(await guardian.say('GIVEN', 1)).toMatchObject({ state: 'GIVEN' });
  });

  it('to another place is followed by what was asked', async () => {
    const other = await aPlaceForMinors(api);
    expect(await new BookingClient(api).reschedule(booking, { startsAt: NINE, offerId: other.offerId })).toMatchObject({ place: { id: other.placeId } });
    expect(await guardian.look()).toMatchObject({ state: 'ASKED', booking: { revision: 1 } });
  });

  it('is no way round the question', async () => {
    const plain = await aPlaceForMinors(api, {}, { guardian_consent_below: null });
    const someone = await aMinorsBooking(api, plain.offerId, { age: null, guardian: null });
    const { offerId: asking } = await aPlaceForMinors(api);
    expect(await new BookingClient(api).reschedule(someone, { startsAt: NINE, offerId: asking })).toMatchObject({ code: 'AGE_MISSING' });
    expect(await api.sql('SELECT place_id FROM booking WHERE id = $1', [someone.id])).toEqual([{ place_id: plain.placeId }]);
  });
});

describe('at the same time', () => {
  it.each([1, 2, 3, 4])('a guardian takes back and the team lets in: one of the two, and both agree which (%s)', async () => {
    await guardian.say('GIVEN');
    api.clock.set('2026-03-04T07:50:00Z');
    const [said, entered] = await Promise.all([guardian.say('REFUSED'), enter()]);
    const inside = entered.status === 'CHECKED_IN';
    expect(await row()).toMatchObject(inside ? { status: 'CHECKED_IN', state: 'GIVEN' } : { status: 'CANCELLED', state: 'REFUSED' });
    // The team may have looked at it before or after the guardian's word.
    expect(inside ? ['GUARDIAN_LINK_EXPIRED'] : ['BOOKING_CANCELLED', 'CHANGED_MEANWHILE']).toContain(inside ? said.code : entered.code);
    expect(await api.sql('SELECT 1 FROM visit WHERE booking_id = $1', [booking.id])).toHaveLength(inside ? 1 : 0);
  });

  it('both parents press: one answer stands and is logged once', async () => {
    const answers = await Promise.all([guardian.say('GIVEN'), guardian.say('GIVEN'), guardian.say('GIVEN')]);
    expect(answers.map(({ state }) => state)).toEqual(['GIVEN', 'GIVEN', 'GIVEN']);
    expect(await log()).toHaveLength(1);
  });
});
