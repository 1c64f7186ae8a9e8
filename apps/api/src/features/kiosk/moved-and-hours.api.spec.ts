import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { aBooking, anOffer, aPlace, aShift, aSpace } from '../../../test/builders.ts';
import { KioskClient } from '../../../test/kiosk-events-client.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';
import { codeDigest } from './snapshot.reader.ts';

/** A Thursday; the booking is of that day, from two to three in Paris. */
const MORNING = new Date('2026-03-12T08:00:00Z');
const SNAPSHOT = `query { result: kioskSnapshot { ... on KioskSnapshot {
  bookings { id } moved { bookingId codeDigest startsAt timeZone placeName cancelled } openings { day intervals { opens closes } } closures { spaceId during { start end } } supervision { offerIds during { start end } } offers { id supervised } } } }`;

type Told = { readonly bookings: readonly { readonly id: string }[]; readonly moved: readonly { readonly bookingId: string }[]; readonly openings: readonly object[]; readonly closures: readonly object[]; readonly supervision: readonly object[]; readonly offers: readonly object[] };

let api: TestApi;
let placeId: string;
let offerId: string;
let bookingId: string;
let kiosk: KioskClient;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(MORNING);
  placeId = await aPlace(api);
  offerId = await anOffer(api, placeId);
  bookingId = await aBooking(api, placeId, offerId, { short_code: randomUUID().slice(0, 8) });
  kiosk = await KioskClient.at(api, placeId);
});
const told = async (by = kiosk): Promise<Told> => {
  const { data, errors } = await by.gql<{ result: Told }>(SNAPSHOT);
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.result;
};
const move = (day: string, more = '') => api.sql(`UPDATE booking SET starts_at = $2::date + time '13:00' AT TIME ZONE 'UTC', ends_at = $2::date + time '14:00' AT TIME ZONE 'UTC' ${more} WHERE id = $1`, [bookingId, day]);
const digest = async (by = kiosk) => codeDigest(by.id, (await api.sql<{ code: string }>('SELECT short_code AS code FROM booking WHERE id = $1', [bookingId]))[0]?.code ?? '');

it('a booking that was of today and was moved to another day is told of: its code, and when it is', async () => {
  expect(await told()).toMatchObject({ bookings: [{ id: bookingId }], moved: [] });
  await move('2026-03-19');
  expect(await told()).toMatchObject({ bookings: [], moved: [{ bookingId, codeDigest: await digest(), startsAt: '2026-03-19T13:00:00.000Z', timeZone: 'Europe/Paris', placeName: null, cancelled: false }] });
  // Moved once more, both former days know it; and it is cancelled in the end.
  await move('2026-03-26');
  expect((await told()).moved).toMatchObject([{ bookingId, startsAt: '2026-03-26T13:00:00.000Z' }]);
  await api.sql(`UPDATE booking SET status = 'CANCELLED', cancelled_at = now() WHERE id = $1`, [bookingId]);
  expect((await told()).moved).toMatchObject([{ bookingId, cancelled: true }]);
});

it('a booking that was moved within the two days, or that comes back to them, is told as a booking', async () => {
  await move('2026-03-13');
  expect(await told()).toMatchObject({ bookings: [{ id: bookingId }], moved: [] });
  await move('2026-03-19');
  await move('2026-03-12');
  expect(await told()).toMatchObject({ bookings: [{ id: bookingId }], moved: [] });
});

it('of what was of another day, of a hold nobody has a code for, and of what is over, nothing is told', async () => {
  await api.sql(`UPDATE booking SET short_code = NULL WHERE id = $1`, [bookingId]);
  await move('2026-03-19');
  const later = await aBooking(api, placeId, offerId, { starts_at: '2026-03-20T13:00:00Z', ends_at: '2026-03-20T14:00:00Z', short_code: randomUUID().slice(0, 8) });
  await api.sql(`UPDATE booking SET starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' WHERE id = $1`, [later]);
  expect((await told()).moved).toEqual([]);
  api.clock.set(new Date('2026-03-21T08:00:00Z'));
  await api.sql(`UPDATE booking SET status = 'COMPLETED' WHERE id = $1`, [later]);
  expect((await told()).moved).toEqual([]);
});

it('a booking that was taken to another place is told of where it was, with the place and its clocks, and is one where it is', async () => {
  const there = await aPlace(api, { name: 'Le Port', time_zone: 'Indian/Reunion' });
  const itsOffer = await anOffer(api, there);
  const other = await KioskClient.at(api, there);
  await api.sql('UPDATE booking SET place_id = $2, offer_id = $3 WHERE id = $1', [bookingId, there, itsOffer]);
  expect(await told()).toMatchObject({ bookings: [], moved: [{ bookingId, codeDigest: await digest(), placeName: 'Le Port', timeZone: 'Indian/Reunion', startsAt: '2026-03-12T13:00:00.000Z' }] });
  expect(await told(other)).toMatchObject({ bookings: [{ id: bookingId }], moved: [] });
});

it('the hours of the days around, and what is closed in them, are told by the clocks of the place', async () => {
  const spaceId = await aSpace(api, placeId);
  const close = (from: string, until: string, room: string | null, lifted: string | null = null) =>
    api.sql(`INSERT INTO closure (place_id, id, space_id, starts_at, ends_at, reason, request_key, created_at, lifted_at) VALUES ($1, gen_random_uuid(), $2, $3, $4, 'WORKS', gen_random_uuid()::text, now(), $5)`, [placeId, room, from, until, lifted]);
  await close('2026-03-12T13:00:00Z', '2026-03-12T15:00:00Z', null);
  await close('2026-03-13T08:00:00Z', '2026-03-13T09:00:00Z', spaceId);
  await close('2026-03-12T08:00:00Z', '2026-03-12T09:00:00Z', null, '2026-03-12T07:00:00Z');
  await close('2026-03-20T08:00:00Z', '2026-03-20T09:00:00Z', null);
  const usual = [{ opens: 540, closes: 720 }, { opens: 840, closes: 1080 }];
  expect(await told()).toMatchObject({
    openings: [{ day: '2026-03-11', intervals: usual }, { day: '2026-03-12', intervals: usual }, { day: '2026-03-13', intervals: usual }, { day: '2026-03-14', intervals: [] }],
    closures: [{ spaceId: null, during: { start: '2026-03-12T13:00:00.000Z', end: '2026-03-12T15:00:00.000Z' } }, { spaceId, during: { start: '2026-03-13T08:00:00.000Z', end: '2026-03-13T09:00:00.000Z' } }],
  });
});

it('which activities need somebody of the team, and when somebody is there', async () => {
  await api.sql('UPDATE offer SET supervised = true WHERE id = $1', [offerId]);
  await aShift(api, placeId, '2026-03-12T08:00:00Z', '2026-03-12T11:00:00Z');
  await aShift(api, placeId, '2026-03-13T08:00:00Z', '2026-03-13T11:00:00Z', { offer_ids: [offerId] });
  await aShift(api, placeId, '2026-03-14T08:00:00Z', '2026-03-14T11:00:00Z');
  await aShift(api, placeId, '2026-03-12T12:00:00Z', '2026-03-12T13:00:00Z', { removed_at: MORNING });
  expect(await told()).toMatchObject({
    offers: [{ id: offerId, supervised: true }],
    supervision: [
      { offerIds: null, during: { start: '2026-03-12T08:00:00.000Z', end: '2026-03-12T11:00:00.000Z' } },
      { offerIds: [offerId], during: { start: '2026-03-13T08:00:00.000Z', end: '2026-03-13T11:00:00.000Z' } },
    ],
  });
});
