import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BOOKING_STATUSES, type BookingStatus, isOccupying } from '@escale/domain';
import { Database } from '../../platform/database/database.ts';
import { arrives } from '../../../test/at-the-door.ts';
import { BookingClient } from '../../../test/booking-client.ts';
import { aBooking, aModel, anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import type { BookingAnswer } from '../../../test/documents.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';
import { NEVER_TWICE } from './allocation.entity.ts';
import { ExpireHolds } from './expire-holds.ts';

const NOW = '2026-03-04T07:50:00Z';
const NINE = '2026-03-04T08:00:00.000Z';

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
  api.clock.set(NOW);
  placeId = await aPlace(api, { people_capacity: 1 });
  const modelId = await aModel(api);
  for (let unit = 0; unit < 2; unit += 1) await aUnit(api, placeId, modelId);
  offerId = await anOffer(api, placeId);
});

describe('the states in which a booking occupies', () => {
  it('are what PostgreSQL forbids to overlap: the rows marked so', async () => {
    expect(await api.sql('SELECT pg_get_constraintdef(oid) AS said FROM pg_constraint WHERE conname = $1', [NEVER_TWICE])).toEqual([
      { said: 'EXCLUDE USING gist (unit_id WITH =, during WITH &&) WHERE (occupying)' },
    ]);
  });

  it.each<[BookingStatus, () => Promise<BookingAnswer>]>([
    ['HELD', () => person.hold({ offerId, startsAt: NINE })],
    ['CONFIRMED', () => person.booked({ offerId, startsAt: NINE })],
    ['CHECKED_IN', async () => {
      const booking = await person.booked({ offerId, startsAt: NINE });
      await arrives(api, booking.id);
      return booking;
    }],
    ['CANCELLED', async () => person.cancel(await person.booked({ offerId, startsAt: NINE }))],
    ['EXPIRED', async () => {
      const held = await person.hold({ offerId, startsAt: NINE });
      api.clock.advance(10);
      await api.app.get(ExpireHolds, { strict: false }).run(api.app.get(Database).source.manager);
      return held;
    }],
  ])('mark the units of a booking that is %s', async (status, make) => {
    const { id } = await make();
    expect(await api.sql('SELECT b.status, a.occupying FROM booking b JOIN allocation a ON a.booking_id = b.id WHERE b.id = $1', [id])).toEqual([{ status, occupying: isOccupying(status) }]);
  });

  it.each(BOOKING_STATUSES)('count the people of a booking that is %s, or not, as the domain says', async (status) => {
    await aBooking(api, placeId, offerId, { status, starts_at: NINE, ends_at: '2026-03-04T09:00:00Z', hold_expires_at: status === 'HELD' ? '2026-03-04T08:30:00Z' : null });
    expect(await person.hold({ offerId, startsAt: NINE })).toMatchObject(isOccupying(status) ? { code: 'PLACE_FULL' } : { status: 'HELD' });
  });

  it('do not count the people of a hold that ran out', async () => {
    await aBooking(api, placeId, offerId, { status: 'HELD', starts_at: NINE, ends_at: '2026-03-04T09:00:00Z', hold_expires_at: NOW });
    expect((await person.hold({ offerId, startsAt: NINE })).status).toBe('HELD');
  });
});
