import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { BookingClient } from '../../../test/booking-client.ts';
import { aModel, anOffer, aPlace, aSpace, aUnit } from '../../../test/builders.ts';
import { ClosureClient } from '../../../test/closure-client.ts';
import { roleAt } from '../../../test/fleet-ground.ts';
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

it('a space that closes keeps what stands in it from whatever is held elsewhere, and counts whom that hits', async () => {
  const [TWO, THREE] = ['2026-03-05T13:00:00.000Z', '2026-03-05T14:00:00.000Z'];
  const [placeId, model] = [await aPlace(api), await aModel(api, 'VR_HEADSET', { minimum_age: 0 })];
  const spaceId = await aSpace(api, placeId);
  const units = [await aUnit(api, placeId, model, { space_id: spaceId }), await aUnit(api, placeId, model, { space_id: spaceId })];
  const offerId = await anOffer(api, placeId);
  const person = new BookingClient(api);
  const team = new ClosureClient(await roleAt(api, placeId), { placeId, spaceId, from: '2026-03-05', fromTime: '14:00', to: '2026-03-05', toTime: '18:00' });
  const taken = await person.booked({ offerId, startsAt: TWO });
  await person.hold({ offerId, startsAt: THREE });

  const preview = await team.preview();
  expect(preview).toMatchObject({ beingMade: 1, hits: [{ booking: { id: taken.id } }] });
  expect(await team.close(preview, { [taken.id]: { treatment: 'HONOUR' } })).toMatchObject({ spaceName: 'Atelier', standing: 1 });
  expect(await person.hold({ offerId, startsAt: THREE })).toMatchObject({ code: 'CLOSED_EXCEPTIONALLY', at: '2026-03-05T17:00:00.000Z' });

  const [held] = await api.sql<{ unit: string }>('SELECT unit_id AS unit FROM allocation WHERE booking_id = $1', [taken.id]);
  const other = units.find((unit) => unit !== held?.unit);
  await api.sql('UPDATE equipment_unit SET space_id = NULL WHERE id = $1', [other]);
  const booking = await person.hold({ offerId, startsAt: THREE });
  expect(await api.sql('SELECT unit_id AS unit FROM allocation WHERE booking_id = $1', [booking.id])).toEqual([{ unit: other }]);
});
