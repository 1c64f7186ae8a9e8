import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { BookingClient } from '../../../test/booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import { DeskClient } from '../../../test/desk-client.ts';
import { signedIn } from '../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../test/test-api.ts';

const NINE = '2026-03-04T08:00:00.000Z';
const FOURTEEN = '2026-03-04T13:00:00.000Z';
const REUSED = { __typename: 'BookingRefused', code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' };

let api: TestApi;
let person: BookingClient;
let offerId: string;
let idempotencyKey: string;

beforeAll(async () => {
  api = await startApi();
  person = new BookingClient(api);
});
afterAll(() => api.stop());

beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  const placeId = await aPlace(api);
  await aUnit(api, placeId, await aModel(api));
  offerId = await anOffer(api, placeId);
  idempotencyKey = randomUUID();
});

const mails = (id: string) => api.sql<{ kind: string }>(`SELECT payload->>'kind' AS kind FROM outbox WHERE payload->>'bookingId' = $1 ORDER BY 1`, [id]);

describe('a confirmation with a key', () => {
  it('answers the booking as it stands, whatever happened since', async () => {
    const held = await person.hold({ offerId, startsAt: NINE });
    const first = await person.confirm(held, { idempotencyKey });
    expect(first.status).toBe('CONFIRMED');
    await person.cancel(first);
    expect(await person.confirm(held, { idempotencyKey })).toMatchObject({ __typename: 'Booking', id: held.id, status: 'CANCELLED', revision: 1 });
    expect(await mails(held.id)).toEqual([{ kind: 'CANCELLED' }, { kind: 'CONFIRMED' }]);
  });

  it('is done once when sent ten times at once', async () => {
    const held = await person.hold({ offerId, startsAt: NINE });
    const answers = await Promise.all(Array.from({ length: 10 }, () => person.confirm(held, { idempotencyKey })));
    expect(new Set(answers.map(({ status, shortCode }) => `${status} ${shortCode}`)).size).toBe(1);
    expect(await mails(held.id)).toEqual([{ kind: 'CONFIRMED' }]);
  });

  it.each([
    ['another name', { familyName: 'Martin' }],
    ['another address', { email: 'autre@exemple.example' }],
    ['another language', { locale: 'en' }],
    ['another secret', { holdToken: 'not the secret' }],
  ])('is refused with %s', async (_, other) => {
    const held = await person.hold({ offerId, startsAt: NINE });
    await person.confirm(held, { idempotencyKey });
    expect(await person.confirm(held, { idempotencyKey, ...other })).toMatchObject({ ...REUSED, aboutPlace: null });
  });

  it('is refused for another booking', async () => {
    await person.confirm(await person.hold({ offerId, startsAt: NINE }), { idempotencyKey });
    expect(await person.confirm(await person.hold({ offerId, startsAt: FOURTEEN }), { idempotencyKey })).toMatchObject(REUSED);
  });

  it('does not remember a refusal: what was mended is decided again', async () => {
    const held = await person.hold({ offerId, startsAt: NINE });
    expect(await person.confirm(held, { idempotencyKey, givenName: '' })).toMatchObject({ code: 'GIVEN_NAME_MISSING' });
    expect((await person.confirm(held, { idempotencyKey })).status).toBe('CONFIRMED');
  });

  it('without a key goes by the state of the booking', async () => {
    const held = await person.hold({ offerId, startsAt: NINE });
    const first = await person.confirm(held);
    expect(await person.confirm(held)).toEqual(first);
    await person.cancel(first);
    expect((await person.confirm(held)).code).toBe('BOOKING_CANCELLED');
  });
});

describe('a cancellation with a key', () => {
  it('answers the booking as it stands, even once its time has come', async () => {
    const booking = await person.booked({ offerId, startsAt: NINE });
    const first = await person.cancel(booking, { idempotencyKey });
    api.clock.set('2026-03-04T08:30:00Z');
    expect(await person.cancel(booking, { idempotencyKey })).toMatchObject({ status: first.status, revision: 1 });
    expect(await mails(booking.id)).toEqual([{ kind: 'CANCELLED' }, { kind: 'CONFIRMED' }]);
  });

  it('is refused for another booking and with another secret', async () => {
    const [one, other] = [await person.booked({ offerId, startsAt: NINE }), await person.booked({ offerId, startsAt: FOURTEEN })];
    await person.cancel(one, { idempotencyKey });
    expect(await person.cancel(other, { idempotencyKey })).toMatchObject(REUSED);
    expect(await person.cancel(one, { idempotencyKey, holdToken: 'not the secret' })).toMatchObject(REUSED);
    expect(await person.read(other.id, other.holdToken ?? '')).toMatchObject({ status: 'CONFIRMED' });
  });
});

describe('keys', () => {
  it('of one operation say nothing of another', async () => {
    const held = await person.hold({ offerId, startsAt: NINE, idempotencyKey });
    expect((await person.confirm(held, { idempotencyKey })).status).toBe('CONFIRMED');
    expect((await person.reschedule(held, { startsAt: FOURTEEN, idempotencyKey })).startsAt).toBe(FOURTEEN);
    expect((await person.cancel(held, { idempotencyKey })).status).toBe('CANCELLED');
  });

  it('do not open a booking to whoever knows a key of it but not its secret', async () => {
    const booking = await person.booked({ offerId, startsAt: NINE });
    await person.reschedule(booking, { startsAt: FOURTEEN, idempotencyKey });
    const stranger = await person.reschedule(booking, { startsAt: FOURTEEN, idempotencyKey, holdToken: 'not the secret' });
    expect(stranger).toMatchObject(REUSED);
    expect(JSON.stringify(stranger)).not.toContain('Camille');
    expect((await person.reschedule(booking, { startsAt: FOURTEEN, idempotencyKey })).revision).toBe(1);
  });

  it('are stored beside a digest, never beside a secret', async () => {
    const booking = await person.booked({ offerId, startsAt: NINE });
    await person.reschedule(booking, { startsAt: FOURTEEN, idempotencyKey });
    const rows = JSON.stringify(await api.sql('SELECT * FROM booking_request WHERE booking_id = $1', [booking.id]));
    expect(rows).toContain(idempotencyKey);
    expect(rows).not.toContain(booking.holdToken);
  });

  it.each([
    ['hold', (key: string) => person.hold({ offerId, startsAt: NINE, idempotencyKey: key })],
    ['confirm', async (key: string) => person.confirm(await person.hold({ offerId, startsAt: NINE }), { idempotencyKey: key })],
    ['check in', async (key: string) => new DeskClient(await signedIn(api, 'equipe@exemple.example', [['SITE_STAFF', 'NETWORK', null]])).checkIn({ id: randomUUID(), version: 0 }, { idempotencyKey: key })],
  ])('too short to be random do not %s', async (_, act) => {
    await expect(act('x'.repeat(15))).rejects.toThrow(/16 to 64 characters/);
  });
});
