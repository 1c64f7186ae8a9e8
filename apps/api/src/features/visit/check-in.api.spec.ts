import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { BookingClient } from '../../../test/booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import type { BookingAnswer } from '../../../test/documents.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../test/test-api.ts';

const NINE = '2026-03-04T08:00:00.000Z';

let api: TestApi;
let person: BookingClient;
let placeId: string;
let booking: BookingAnswer;

beforeAll(async () => {
  api = await startApi();
  person = new BookingClient(api);
});
afterAll(() => api.stop());

beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api);
  await aUnit(api, placeId, await aModel(api));
  booking = await person.booked({ offerId: await anOffer(api, placeId), startsAt: NINE });
});

const codeOf = ({ shortCode }: BookingAnswer): string => shortCode ?? '';
const ticketOf = ({ ticket }: BookingAnswer): string => ticket?.code ?? '';

describe('checking in', () => {
  it.each([
    ['the ticket', ticketOf],
    ['the short code', codeOf],
    ['the code as people type it', (b: BookingAnswer) => ` ${codeOf(b).slice(0, 4).toLowerCase()}-${codeOf(b).slice(4).toLowerCase()} `],
  ])('greets by first name and initial, from %s', async (_, code) => {
    api.clock.set('2026-03-04T07:50:00Z');
    const answer = await person.checkIn(placeId, code(booking));
    expect(answer).toMatchObject({ __typename: 'Booking', status: 'CHECKED_IN', displayName: 'Camille D.', checkedInAt: '2026-03-04T07:50:00.000Z' });
    expect(await api.sql('SELECT arrived_at, channel FROM visit WHERE booking_id = $1', [booking.id])).toEqual([{ arrived_at: new Date('2026-03-04T07:50:00Z'), channel: 'KIOSK' }]);
  });

  it('shows nothing else of the person on a shared screen', async () => {
    api.clock.set(NINE);
    expect(await person.checkIn(placeId, codeOf(booking))).toMatchObject({ contact: null, holdToken: null, shortCode: null, ticket: null, manageUrl: null });
  });

  it('is done once when the same scan is sent again, even at the same time', async () => {
    api.clock.set(NINE);
    const idempotencyKey = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => person.checkIn(placeId, codeOf(booking), { idempotencyKey })));
    expect(answers.map(({ status }) => status)).toEqual(['CHECKED_IN', 'CHECKED_IN', 'CHECKED_IN']);
    expect(await api.sql('SELECT 1 FROM visit WHERE booking_id = $1', [booking.id])).toHaveLength(1);
  });

  it('says that somebody is already here, and since when', async () => {
    api.clock.set(NINE);
    await person.checkIn(placeId, codeOf(booking));
    api.clock.advance(3);
    expect(await person.checkIn(placeId, ticketOf(booking))).toMatchObject({ code: 'ALREADY_CHECKED_IN', at: NINE, displayName: 'Camille D.' });
  });

  it.each([
    ['too early, and from when', '2026-03-04T07:30:00Z', { code: 'TOO_EARLY', at: '2026-03-04T07:40:00.000Z' }],
    ['too late', '2026-03-04T08:31:00Z', { code: 'TOO_LATE', at: NINE }],
  ])('says %s', async (_, now, refused) => {
    api.clock.set(now);
    expect(await person.checkIn(placeId, codeOf(booking))).toMatchObject(refused);
  });

  it('says which place it should have been', async () => {
    api.clock.set(NINE);
    const elsewhere = await aPlace(api, { name: 'Le Quai' });
    const refused = await person.checkIn(elsewhere, ticketOf(booking));
    expect(refused).toMatchObject({ code: 'WRONG_PLACE', aboutPlace: { name: 'La Forge' } });
    expect(await api.sql('SELECT 1 FROM visit WHERE booking_id = $1', [booking.id])).toHaveLength(0);
  });

  it('says that the booking was cancelled', async () => {
    await person.cancel(booking);
    api.clock.set(NINE);
    expect((await person.checkIn(placeId, ticketOf(booking))).code).toBe('BOOKING_CANCELLED');
  });

  it('follows a booking that moved, with the ticket of before', async () => {
    const moved = await person.reschedule(booking, { startsAt: '2026-03-04T14:00:00Z' });
    api.clock.set(NINE);
    expect(await person.checkIn(placeId, ticketOf(booking))).toMatchObject({ code: 'TOO_EARLY' });
    api.clock.set('2026-03-04T14:00:00Z');
    expect((await person.checkIn(placeId, codeOf(moved))).status).toBe('CHECKED_IN');
  });

  it('takes no ticket that the network did not sign', async () => {
    api.clock.set(NINE);
    const real = ticketOf(booking);
    const forged = `${real.slice(0, -2)}${real.endsWith('AA') ? 'BB' : 'AA'}`;
    expect((await person.checkIn(placeId, forged)).code).toBe('CODE_UNKNOWN');
  });

  it('slows down whoever guesses codes', async () => {
    api.clock.set(NINE);
    const guesses = [];
    for (let guess = 0; guess < 6; guess += 1) guesses.push((await person.checkIn(placeId, '00000000')).code);
    expect(guesses).toEqual([...Array<string>(5).fill('CODE_UNKNOWN'), 'TOO_MANY_ATTEMPTS']);
    api.clock.advance(1);
    expect((await person.checkIn(placeId, codeOf(booking))).status).toBe('CHECKED_IN');
  });
});
