import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { arrives } from '../../../test/at-the-door.ts';
import { BookingClient } from '../../../test/booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import type { BookingAnswer } from '../../../test/documents.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../test/test-api.ts';

const NINE = '2026-03-04T08:00:00.000Z';
const FOURTEEN = '2026-03-04T13:00:00.000Z';
const READ = 'query ($id: ID!, $holdToken: String!, $locale: Locale) { booking(id: $id, holdToken: $holdToken) { calendar(locale: $locale) } }';
const LEAVE = 'mutation ($input: LeaveEarlyInput!) { leaveEarly(input: $input) { __typename ... on Booking { displayName contact { email } calendar holdToken shortCode ticket { code } manageUrl } } }';

let api: TestApi;
let person: BookingClient;
let placeId: string;
let offerId: string;

beforeAll(async () => {
  api = await startApi();
  person = new BookingClient(api);
});
afterAll(() => api.stop());

beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api);
  await aUnit(api, placeId, await aModel(api));
  offerId = await anOffer(api, placeId);
});

async function file({ id, holdToken }: BookingAnswer, locale?: 'fr' | 'en'): Promise<string | null> {
  const { data, errors } = await api.gql<{ booking: { calendar: string | null } | null }>(READ, { id, holdToken, ...(locale === undefined ? {} : { locale }) });
  if (data?.booking == null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.booking.calendar;
}

/** The file as a calendar program reads it. */
async function calendarOf(booking: BookingAnswer, locale?: 'fr' | 'en') {
  const calendar = new ICAL.Component(ICAL.parse((await file(booking, locale)) ?? '') as unknown[]);
  const [component, ...more] = calendar.getAllSubcomponents('vevent');
  if (component === undefined || more.length > 0) throw new Error('not one event');
  const { uid, sequence, startDate, endDate, summary, location } = new ICAL.Event(component);
  const property = (name: string) => component.getFirstPropertyValue(name)?.toString() ?? null;
  return { method: calendar.getFirstPropertyValue('method'), uid, sequence, starts: startDate.toJSDate().toISOString(), ends: endDate.toJSDate().toISOString(), status: property('status'), attendee: property('attendee'), url: property('url'), summary, location };
}

describe('the calendar of a booking', () => {
  it('is a file to keep, with the secret page of the booking and nobody invited', async () => {
    const booking = await person.booked({ offerId, startsAt: NINE });
    expect(await calendarOf(booking)).toEqual({
      method: 'PUBLISH',
      uid: `booking-${booking.id}@escale.example`,
      sequence: 0,
      starts: NINE,
      ends: '2026-03-04T09:00:00.000Z',
      status: 'CONFIRMED',
      attendee: null,
      url: booking.manageUrl,
      summary: expect.stringContaining('Séance VR'),
      location: 'La Forge, 3 rue des Ateliers, 70000 Vesoul',
    });
    expect((await calendarOf(booking, 'en')).summary).toContain('VR session');
  });

  it('is the same event after a move, with a higher sequence', async () => {
    const booking = await person.booked({ offerId, startsAt: NINE });
    const before = await calendarOf(booking);
    await person.reschedule(booking, { startsAt: FOURTEEN });
    expect(await calendarOf(booking)).toMatchObject({ method: 'PUBLISH', uid: before.uid, sequence: 1, starts: FOURTEEN, ends: '2026-03-04T14:00:00.000Z', status: 'CONFIRMED' });
  });

  it('says that the event is cancelled after a cancellation, with a still higher sequence', async () => {
    const booking = await person.booked({ offerId, startsAt: NINE });
    const before = await calendarOf(booking);
    await person.reschedule(booking, { startsAt: FOURTEEN });
    await person.cancel(booking);
    expect(await calendarOf(booking)).toMatchObject({ method: 'PUBLISH', uid: before.uid, sequence: 2, status: 'CANCELLED', url: null });
  });

  it('does not exist before there is a name', async () => {
    expect(await file(await person.hold({ offerId, startsAt: NINE }))).toBeNull();
  });

  it('is not given where a booking is shown without its secret', async () => {
    const booking = await person.booked({ offerId, startsAt: '2026-03-03T08:00:00Z' });
    await arrives(api, booking.id);
    const { data } = await api.gql<unknown>(LEAVE, { input: { bookingId: booking.id, holdToken: booking.holdToken } });
    expect(data).toEqual({ leaveEarly: { __typename: 'Booking', displayName: 'Camille D.', contact: null, calendar: null, holdToken: null, shortCode: null, ticket: null, manageUrl: null } });
    expect((await api.gql<{ booking: null }>(READ, { id: booking.id, holdToken: 'not the secret' })).data).toEqual({ booking: null });
  });
});

it('every move promises a mail of its own, with the revision it tells of', async () => {
  const booking = await person.booked({ offerId, startsAt: NINE });
  await person.reschedule(booking, { startsAt: FOURTEEN });
  await person.reschedule(booking, { startsAt: NINE });
  expect((await person.reschedule(booking, { startsAt: '2026-03-04T11:30:00Z' })).code).toBe('PLACE_CLOSED');
  const rows = await api.sql<{ job: string; payload: object }>(`SELECT job, payload FROM outbox WHERE payload->>'bookingId' = $1 AND payload->>'kind' = 'MOVED' ORDER BY payload->>'revision'`, [booking.id]);
  expect(rows).toEqual(['1', '2'].map((revision) => ({ job: 'send-booking-mail', payload: { placeId, bookingId: booking.id, kind: 'MOVED', revision } })));
});
