import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { idOf } from '@escale/domain';
import { arrives, kioskOf, leaves } from '../../../test/at-the-door.ts';
import { BookingClient } from '../../../test/booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import type { BookingAnswer } from '../../../test/documents.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../test/test-api.ts';

// Nine to ten in Paris; a headset is made ready for the next person in a quarter of an hour.
const NINE = '2026-03-04T08:00:00.000Z';
const TWENTY_PAST = '2026-03-04T08:20:00.000Z';

let api: TestApi;
let placeId: string;
let offerId: string;
let booking: BookingAnswer;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api);
  await aUnit(api, placeId, await aModel(api, 'VR_HEADSET', { turnaround_minutes: 15 }));
  offerId = await anOffer(api, placeId);
  booking = await new BookingClient(api).booked({ offerId, startsAt: NINE });
  api.clock.set(NINE);
});

const status = async () => (await api.sql<{ status: string }>('SELECT status FROM booking WHERE id = $1', [booking.id]))[0]?.status;
const taken = () => api.sql('SELECT upper(during) AS until, occupying FROM allocation WHERE booking_id = $1', [booking.id]);

describe('leaving at the kiosk one came in at', () => {
  it('frees the rest but for the turnaround, once, however often it is told', async () => {
    await arrives(api, booking.id);
    api.clock.set(TWENTY_PAST);
    const kiosk = await kioskOf(api, placeId);
    const sent = [kiosk.write({ type: 'LEFT', bookingId: idOf(booking.id) })];
    expect((await Promise.all([kiosk.send(sent), kiosk.send(sent), kiosk.send(sent)])).map(([one]) => one?.outcome).sort()).toEqual(['ACCEPTED', 'DUPLICATE', 'DUPLICATE']);
    expect(await status()).toBe('COMPLETED');
    expect(await taken()).toEqual([{ until: new Date('2026-03-04T08:35:00Z'), occupying: true }]);
    expect(await api.sql('SELECT departed_at FROM visit WHERE booking_id = $1', [booking.id])).toEqual([{ departed_at: new Date(TWENTY_PAST) }]);
    // Said once more, later: the first departure counts.
    api.clock.set('2026-03-04T08:30:00Z');
    await leaves(api, booking.id);
    expect(await taken()).toEqual([{ until: new Date('2026-03-04T08:35:00Z'), occupying: true }]);
    api.clock.set('2026-03-04T08:35:00Z');
    expect(await new BookingClient(api).hold({ offerId, startsAt: '2026-03-04T09:00:00Z' })).toMatchObject({ status: 'HELD' });
  });

  it('of who has not arrived ends nothing', async () => {
    await leaves(api, booking.id);
    expect(await status()).toBe('CONFIRMED');
    expect(await taken()).toMatchObject([{ occupying: true }]);
  });

  it('at another place than theirs ends nothing', async () => {
    await arrives(api, booking.id);
    api.clock.set(TWENTY_PAST);
    await (await kioskOf(api, await aPlace(api))).tell({ type: 'LEFT', bookingId: idOf(booking.id) });
    expect(await status()).toBe('CHECKED_IN');
    expect(await api.sql('SELECT departed_at FROM visit WHERE booking_id = $1', [booking.id])).toEqual([{ departed_at: null }]);
  });
});
