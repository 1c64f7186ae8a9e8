import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { BookingClient } from '../../../test/booking-client.ts';
import { aModel, aModule, anOffer, aPlace, aSpace, aUnit } from '../../../test/builders.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../test/test-api.ts';

const NINE = '2026-03-04T08:00:00.000Z';
const TEN = '2026-03-04T09:00:00.000Z';

let api: TestApi;
let person: BookingClient;
let placeId: string;
let modelId: string;
let offerId: string;
let unitId: string;

beforeAll(async () => {
  api = await startApi();
  person = new BookingClient(api);
});
afterAll(() => api.stop());

beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api);
  modelId = await aModel(api);
  unitId = await aUnit(api, placeId, modelId);
  offerId = await anOffer(api, placeId);
});

describe('holding a slot', () => {
  it('takes a concrete unit for ten minutes', async () => {
    const held = await person.hold({ offerId, startsAt: NINE });
    expect(held).toMatchObject({ __typename: 'Booking', status: 'HELD', startsAt: NINE, endsAt: TEN, holdExpiresAt: '2026-03-03T08:10:00.000Z', shortCode: null, ticket: null });
    expect(held.units).toHaveLength(1);
    expect(await api.sql('SELECT unit_id, occupying, expires_at FROM allocation WHERE booking_id = $1', [held.id])).toEqual([
      { unit_id: unitId, occupying: true, expires_at: new Date('2026-03-03T08:10:00Z') },
    ]);
  });

  it('answers the same booking and the same secret to the same key', async () => {
    const key = randomUUID();
    const first = await person.hold({ offerId, startsAt: NINE, idempotencyKey: key });
    const again = await person.hold({ offerId, startsAt: NINE, idempotencyKey: key });
    expect(again).toEqual(first);
    expect(again.holdToken).toMatch(/^[\w-]{43}$/);
  });

  it('makes one booking of ten requests with the same key at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => person.hold({ offerId, startsAt: NINE, idempotencyKey: key })));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it('refuses a key that came with another wish', async () => {
    const key = randomUUID();
    await person.hold({ offerId, startsAt: NINE, idempotencyKey: key });
    expect(await person.hold({ offerId, startsAt: TEN, idempotencyKey: key })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
  });

  it('says what is taken, with other times at the same place', async () => {
    await person.hold({ offerId, startsAt: NINE });
    const refused = await person.hold({ offerId, startsAt: NINE });
    expect(refused).toMatchObject({ __typename: 'BookingRefused', code: 'SLOT_TAKEN' });
    expect(refused.alternatives[0]).toMatchObject({ kind: 'OTHER_TIME', slot: { offer: { id: offerId } } });
    expect(refused.sentence).not.toBe('');
  });

  it('goes on over midnight where the door stays open, and is offered so, until another has it', async () => {
    const round = await aPlace(api, { opening_hours: '24/7' });
    await aUnit(api, round, modelId);
    const there = await anOffer(api, round);
    const late = '2026-03-04T22:30:00.000Z';
    const offered = async (): Promise<boolean> => {
      const { data } = await api.gql<{ place: { availability: { slots: { startsAt: string }[] }[] } }>(
        'query($id: ID!, $from: LocalDay!) { place(id: $id) { availability(input: { from: $from, days: 1 }) { slots { startsAt } } } }',
        { id: round, from: '2026-03-04' },
      );
      return data?.place.availability.flatMap(({ slots }) => slots).some(({ startsAt }) => startsAt === late) ?? false;
    };
    expect(await offered()).toBe(true);
    // What another has taken begins after the last midnight of the days asked about.
    const other = await person.hold({ offerId: there, startsAt: '2026-03-04T23:00:00.000Z' });
    expect(other.__typename).toBe('Booking');
    expect(await offered()).toBe(false);
    await person.cancel(other);
    expect(await person.hold({ offerId: there, startsAt: late })).toMatchObject({ __typename: 'Booking', startsAt: late, endsAt: '2026-03-04T23:30:00.000Z' });
  });

  it('keeps the turnaround free after a session', async () => {
    await person.hold({ offerId, startsAt: NINE });
    expect((await person.hold({ offerId, startsAt: TEN })).code).toBe('SLOT_TAKEN');
    expect((await person.hold({ offerId, startsAt: '2026-03-04T09:30:00Z' })).status).toBe('HELD');
  });

  it.each([
    ['outside opening hours', { startsAt: '2026-03-04T11:30:00Z' }, 'PLACE_CLOSED'],
    ['off the grid', { startsAt: '2026-03-04T08:10:00Z' }, 'NOT_OFFERED_THEN'],
    ['for another length', { startsAt: NINE, durationMinutes: 45 }, 'DURATION_NOT_OFFERED'],
    ['for more people than the offer takes', { startsAt: NINE, people: 5 }, 'TOO_MANY_PEOPLE'],
    ['for more people than there are headsets', { startsAt: NINE, people: 2 }, 'TOO_MANY_PEOPLE'],
    ['for somebody under the age of the headset', { startsAt: NINE, age: 11 }, 'UNDER_AGE'],
    ['in the past', { startsAt: '2026-03-02T08:00:00Z' }, 'ALREADY_STARTED'],
    ['beyond the horizon', { startsAt: '2026-06-03T07:00:00Z' }, 'BEYOND_HORIZON'],
    ['with a module that no unit has', { startsAt: NINE, moduleId: randomUUID() }, 'MODULE_NOT_AVAILABLE'],
    ['of an offer that does not exist', { startsAt: NINE, offerId: randomUUID() }, 'NO_SUCH_EQUIPMENT'],
  ])('refuses a slot %s', async (_, wish, code) => {
    expect((await person.hold({ offerId, ...wish })).code).toBe(code);
  });

  it('takes a unit that has the module wished for', async () => {
    const second = await aUnit(api, placeId, modelId);
    const moduleId = await aModule(api, [modelId], [second]);
    const held = await person.hold({ offerId, startsAt: NINE, moduleId });
    expect(await api.sql('SELECT unit_id FROM allocation WHERE booking_id = $1', [held.id])).toEqual([{ unit_id: second }]);
  });

  it('never lets more people in than the place holds, over all offers', async () => {
    const small = await aPlace(api, { people_capacity: 2 });
    const space = await aSpace(api, small, { people_capacity: 8 });
    const seats = await aModel(api, 'SEAT', { minimum_age: 0, turnaround_minutes: 0 });
    for (let seat = 0; seat < 6; seat += 1) await aUnit(api, small, seats);
    const [one, other] = [await anOffer(api, small, [{ category: 'SEAT' }]), await anOffer(api, small, [{ category: 'SEAT' }], { space_id: space })];
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => person.hold({ offerId: index % 2 === 0 ? one : other, startsAt: NINE })));
    expect(answers.filter(({ status }) => status === 'HELD')).toHaveLength(2);
    expect(answers.filter(({ code }) => code === 'PLACE_FULL')).toHaveLength(6);
  });

  it('frees what nobody confirmed, whether or not the job has come by', async () => {
    const first = await person.hold({ offerId, startsAt: NINE });
    api.clock.advance(10);
    expect(await person.read(first.id, first.holdToken ?? '')).toMatchObject({ status: 'EXPIRED' });
    expect((await person.hold({ offerId, startsAt: NINE })).status).toBe('HELD');
    expect((await person.confirm(first)).code).toBe('HOLD_EXPIRED');
  });
});

describe('confirming', () => {
  it('gives a code, a ticket and the units, and promises one mail', async () => {
    const booking = await person.booked({ offerId, startsAt: NINE });
    expect(booking).toMatchObject({ status: 'CONFIRMED', displayName: 'Camille D.', contact: { email: 'camille@exemple.example' } });
    expect(booking.shortCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(booking.ticket?.code).toMatch(/^TL1:[A-Z2-7]{154}$/);
    expect(booking.manageUrl).toBe(`https://escale.example/reservation/${booking.id}#${booking.holdToken}`);
    expect(await api.sql(`SELECT job, payload->>'kind' AS kind FROM outbox WHERE payload->>'bookingId' = $1`, [booking.id])).toEqual([{ job: 'send-booking-mail', kind: 'CONFIRMED' }]);
  });

  it('is the same when sent twice, with one mail', async () => {
    const held = await person.hold({ offerId, startsAt: NINE });
    const [first, second] = await Promise.all([person.confirm(held), person.confirm(held)]);
    expect(second).toEqual(first);
    expect(await api.sql(`SELECT 1 FROM outbox WHERE payload->>'bookingId' = $1`, [held.id])).toHaveLength(1);
  });

  it('works without e-mail', async () => {
    const held = await person.hold({ offerId, startsAt: NINE });
    expect(await person.confirm(held, { email: null })).toMatchObject({ status: 'CONFIRMED', contact: { email: null } });
  });

  it.each([
    [{ givenName: '   ' }, 'GIVEN_NAME_MISSING', 'givenName'],
    [{ familyName: '' }, 'FAMILY_NAME_MISSING', 'familyName'],
    [{ familyName: 'x'.repeat(10_000) }, 'NAME_TOO_LONG', 'familyName'],
    [{ email: 'camille@@exemple' }, 'EMAIL_UNREADABLE', 'email'],
    [{ acceptsSafetyNotice: false }, 'SAFETY_NOTICE_NOT_ACCEPTED', 'acceptsSafetyNotice'],
  ])('asks to mend %j and loses nothing', async (input, code, field) => {
    const held = await person.hold({ offerId, startsAt: NINE });
    expect(await person.confirm(held, input)).toMatchObject({ code, field });
    expect((await person.confirm(held)).status).toBe('CONFIRMED');
  });

  it.each([["Robert'); DROP TABLE booking;--"], ['\u05D0\u05D1\u05D2 \u0645\u0631\u062D\u0628\u0627'], ['👩🏽‍🏭 Zoé'], ["D’Àçñ-O'Neil"]])('keeps the name %s as it is', async (familyName) => {
    const held = await person.hold({ offerId, startsAt: NINE });
    expect((await person.confirm(held, { familyName })).contact).toMatchObject({ familyName });
  });

  it('is refused to whoever does not hold the secret', async () => {
    const held = await person.hold({ offerId, startsAt: NINE });
    expect((await person.confirm(held, { holdToken: 'not the secret' })).code).toBe('BOOKING_UNKNOWN');
    expect(await person.read(held.id, 'not the secret')).toBeNull();
  });
});

describe('cancelling and moving', () => {
  it('gives the units back and raises the revision, once', async () => {
    const booking = await person.booked({ offerId, startsAt: NINE });
    expect(await person.cancel(booking)).toMatchObject({ status: 'CANCELLED', revision: 1 });
    expect(await person.cancel(booking)).toMatchObject({ status: 'CANCELLED', revision: 1 });
    expect((await person.hold({ offerId, startsAt: NINE })).status).toBe('HELD');
    expect(await api.sql(`SELECT 1 FROM outbox WHERE payload->>'bookingId' = $1 AND payload->>'kind' = 'CANCELLED'`, [booking.id])).toHaveLength(1);
  });

  it('refuses to cancel what has begun', async () => {
    const booking = await person.booked({ offerId, startsAt: NINE });
    api.clock.set('2026-03-04T08:00:00Z');
    expect(await person.cancel(booking)).toMatchObject({ code: 'ALREADY_STARTED', at: NINE });
  });

  it('moves onto a time that overlaps its own', async () => {
    const booking = await person.booked({ offerId, startsAt: NINE });
    expect(await person.reschedule(booking, { startsAt: '2026-03-04T08:30:00Z' })).toMatchObject({ status: 'CONFIRMED', revision: 1, startsAt: '2026-03-04T08:30:00.000Z', shortCode: booking.shortCode });
  });

  it('keeps the old time when the new one is taken', async () => {
    const booking = await person.booked({ offerId, startsAt: NINE });
    await person.booked({ offerId, startsAt: '2026-03-04T14:00:00Z' });
    expect((await person.reschedule(booking, { startsAt: '2026-03-04T14:00:00Z' })).code).toBe('SLOT_TAKEN');
    expect((await person.hold({ offerId, startsAt: NINE })).code).toBe('SLOT_TAKEN');
  });

  it('moves to another place, units and all', async () => {
    const booking = await person.booked({ offerId, startsAt: NINE });
    const elsewhere = await aPlace(api, { name: 'Le Quai' });
    const unit = await aUnit(api, elsewhere, modelId);
    const other = await anOffer(api, elsewhere);
    const moved = await person.reschedule(booking, { startsAt: TEN, offerId: other });
    expect(moved).toMatchObject({ id: booking.id, revision: 1, startsAt: TEN, place: { name: 'Le Quai' } });
    expect(await api.sql('SELECT place_id, unit_id FROM allocation WHERE booking_id = $1', [booking.id])).toEqual([{ place_id: elsewhere, unit_id: unit }]);
    expect((await person.hold({ offerId, startsAt: NINE })).status).toBe('HELD');
  });

  it('answers a move sent twice the same, done once', async () => {
    const booking = await person.booked({ offerId, startsAt: NINE });
    const move = { startsAt: '2026-03-04T14:00:00Z', idempotencyKey: randomUUID() };
    const [first, second] = [await person.reschedule(booking, move), await person.reschedule(booking, move)];
    expect(second).toEqual(first);
    expect(first.revision).toBe(1);
  });
});
