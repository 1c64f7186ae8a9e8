import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BookingClient } from './booking-client.ts';
import { aBooking, aModel, anOffer, aPlace, aUnit } from './builders.ts';
import { Browser } from './browser.ts';
import { signedIn } from './signed-in.ts';
import { startApi, type TestApi } from './test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const MINE = '{ myBookings { id holdToken contact { email } } }';
const mine = async (browser: Browser) => {
  const { data, errors } = await browser.gql<{ myBookings: { id: string; holdToken: string | null; contact: { email: string } | null }[] }>(MINE);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data?.myBookings ?? [];
};

describe('my bookings', () => {
  it('are those made with my address before I signed in, whatever its capitals, and nobody else’s', async () => {
    const placeId = await aPlace(api);
    const offerId = await anOffer(api, placeId);
    const before = await aBooking(api, placeId, offerId, { email: 'Nadia.Petit@Exemple.example' });
    await aBooking(api, placeId, offerId, { email: 'nadia.petit@exemple.example.evil' });
    await aBooking(api, placeId, offerId, { email: 'someone.else@exemple.example' });
    await aBooking(api, placeId, offerId, { email: null });
    expect((await mine(await signedIn(api, 'nadia.petit@exemple.example'))).map(({ id }) => id)).toEqual([before]);
    expect(await mine(await signedIn(api, 'nobody.yet@exemple.example'))).toEqual([]);
  });

  it('are those I make signed in, even for an address that is not mine, which then has them too', async () => {
    const placeId = await aPlace(api);
    await aUnit(api, placeId, await aModel(api));
    const offerId = await anOffer(api, placeId);
    const me = await signedIn(api, 'daughter@exemple.example');
    const booking = await new BookingClient(me).booked({ offerId, startsAt: '2026-03-04T08:00:00Z', idempotencyKey: 'booked-for-her-mother' });
    expect(booking).toMatchObject({ status: 'CONFIRMED' });
    expect((await mine(me)).map(({ id }) => id)).toEqual([booking.id]);
    expect((await mine(await signedIn(api, 'camille@exemple.example'))).map(({ id }) => id)).toEqual([booking.id]);
  });

  it('leave out what was only held', async () => {
    const placeId = await aPlace(api);
    await aUnit(api, placeId, await aModel(api));
    const me = await signedIn(api, 'hesitant@exemple.example');
    await new BookingClient(me).hold({ offerId: await anOffer(api, placeId), startsAt: '2026-03-04T08:00:00Z' });
    expect(await mine(me)).toEqual([]);
  });

  it('are refused to who is not signed in', async () => {
    expect((await new Browser(api).gql(MINE)).errors?.[0]).toMatchObject({ message: 'Sign in to see this.', extensions: { code: 'UNAUTHENTICATED' } });
  });
});
