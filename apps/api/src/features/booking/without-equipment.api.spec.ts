import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { BookingClient } from '../../../test/booking-client.ts';
import { anOffer, aPlace } from '../../../test/builders.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

it('an activity that takes no equipment is booked, moved and cancelled on the people the place holds alone', async () => {
  const placeId = await aPlace(api, { people_capacity: 1 });
  const offerId = await anOffer(api, placeId, [], { safety_notice: false });
  const person = new BookingClient(api);
  const booking = await person.booked({ offerId, startsAt: '2026-03-04T08:00:00Z' });
  expect(booking).toMatchObject({ __typename: 'Booking', status: 'CONFIRMED' });
  expect(await person.hold({ offerId, startsAt: '2026-03-04T08:00:00Z' })).toMatchObject({ __typename: 'BookingRefused', code: 'PLACE_FULL' });
  expect(await person.reschedule(booking, { startsAt: '2026-03-04T09:00:00Z' })).toMatchObject({ __typename: 'Booking', startsAt: '2026-03-04T09:00:00.000Z' });
  expect(await person.hold({ offerId, startsAt: '2026-03-04T08:00:00Z' })).toMatchObject({ __typename: 'Booking' });
  expect(await person.cancel(booking)).toMatchObject({ status: 'CANCELLED' });
  expect(await api.sql('SELECT 1 FROM allocation WHERE place_id = $1', [placeId])).toEqual([]);
});
