import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BookingClient } from './booking-client.ts';
import type { BookingAnswer } from './documents.ts';
import { aVrPlace, type VrPlace, VESOUL } from './search-driver.ts';
import { ORDINARY_DAY, startApi, type TestApi } from './test-api.ts';
import { WaitingClient } from './waiting-client.ts';

let api: TestApi;
let list: WaitingClient;
let learner: BookingClient;
let serial = 0;

const TEN = '2026-03-05T09:00:00.000Z';

beforeAll(async () => {
  api = await startApi();
  list = new WaitingClient(api);
  learner = new BookingClient(api);
});
afterAll(() => api.stop());
beforeEach(() => api.clock.set(ORDINARY_DAY));

/** Each its own corner of the world, so that no spec serves another's people. */
const aPlaceWith = async (units: number): Promise<{ readonly place: VrPlace; readonly around: object; readonly booked: readonly BookingAnswer[] }> => {
  serial += 1;
  const at = { longitude: VESOUL.longitude + serial, latitude: 10 };
  const place = await aVrPlace(api, { ...at, opening_hours: 'Th 10:00-11:00' }, { units, offer: { durations_minutes: [60], horizon_days: 8 } });
  const booked: BookingAnswer[] = [];
  for (let unit = 0; unit < units; unit += 1) booked.push(await learner.booked({ offerId: place.offerId, startsAt: TEN }));
  return { place, around: { ...at, label: 'ici', withinKm: 5 }, booked };
};
const THAT_DAY = { fromDay: '2026-03-05', toDay: '2026-03-05', noticeMinutes: 0 };
const turns = (placeId: string) => api.sql<{ entry_id: string; booking_id: string; outcome: string | null }>('SELECT entry_id, booking_id, outcome FROM waiting_turn WHERE place_id = $1', [placeId]);
const twice = (placeId: string) =>
  api.sql('SELECT 1 FROM allocation a JOIN allocation b ON b.unit_id = a.unit_id AND b.id > a.id AND b.during && a.during WHERE a.place_id = $1 AND a.occupying AND b.occupying', [placeId]);

describe('at once', () => {
  it('two cancellations give two people a turn each, in order, and nobody two', async () => {
    const { place, booked } = await aPlaceWith(2);
    const entries = [];
    for (let index = 0; index < 4; index += 1) {
      api.clock.set(new Date(ORDINARY_DAY.getTime() + index * 60_000));
      entries.push(await list.waiting({ offerId: place.offerId, when: THAT_DAY }));
    }
    await list.work();
    await Promise.all(booked.map((booking) => learner.cancel(booking)));
    await list.work(true);
    const given = await turns(place.placeId);
    expect(given.map(({ entry_id }) => entry_id).sort()).toEqual([entries[0]?.id, entries[1]?.id].sort());
    expect(await twice(place.placeId)).toEqual([]);
  });

  it('a turn and an ordinary booking: one of them has it', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { place, booked } = await aPlaceWith(1);
      const entry = await list.waiting({ offerId: place.offerId, when: THAT_DAY });
      await list.work();
      await learner.cancel(booked[0] as BookingAnswer);
      const [, hold] = await Promise.all([list.work(true), learner.hold({ offerId: place.offerId, startsAt: TEN })]);
      const kept = (await list.read(entry)).turn !== null;
      expect([kept, hold.status === 'HELD'].filter(Boolean)).toHaveLength(1);
      expect(await twice(place.placeId)).toEqual([]);
    }
  });

  it('accepting twice, and declining meanwhile, ends in one answer', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { place, booked } = await aPlaceWith(1);
      const entry = await list.waiting({ offerId: place.offerId, when: THAT_DAY });
      await learner.cancel(booked[0] as BookingAnswer);
      await list.work();
      const { booking } = await list.turn(entry);
      const [one, other, no] = await Promise.all([list.accept(entry, booking.id), list.accept(entry, booking.id), list.decline(entry, booking.id)]);
      const { state } = await list.read(entry);
      const [turn] = await turns(place.placeId);
      if (state === 'ACCEPTED') {
        expect([one.status, other.status, no.code, turn?.outcome]).toEqual(['CONFIRMED', 'CONFIRMED', 'TURN_OVER', 'ACCEPTED']);
      } else {
        expect([one.code, other.code, turn?.outcome]).toEqual(['BOOKING_CANCELLED', 'BOOKING_CANCELLED', 'REFUSED']);
      }
      const [after] = await api.sql<{ status: string }>('SELECT status FROM booking WHERE id = $1', [booking.id]);
      expect(after?.status).toBe(state === 'ACCEPTED' ? 'CONFIRMED' : 'CANCELLED');
    }
  });

  it('two places that come free for one person keep one session for them, and the other for the next', async () => {
    const one = await aPlaceWith(1);
    const other = await aPlaceWith(1);
    await api.sql('UPDATE place SET longitude = (SELECT longitude FROM place WHERE id = $1) + 0.01 WHERE id = $2', [one.place.placeId, other.place.placeId]);
    const first = await list.waiting({ around: one.around, category: 'VR_HEADSET', when: THAT_DAY });
    api.clock.set(new Date(ORDINARY_DAY.getTime() + 60_000));
    const second = await list.waiting({ around: one.around, category: 'VR_HEADSET', when: THAT_DAY });
    await list.work();
    await Promise.all([one, other].map(({ booked }) => learner.cancel(booked[0] as BookingAnswer)));
    await list.work(true);
    // Whoever another place was at, at that moment, is looked at again within the hour.
    api.clock.set(new Date(ORDINARY_DAY.getTime() + 62 * 60_000));
    await list.tend();
    const places = [(await list.turn(first)).booking.place?.id, (await list.turn(second)).booking.place?.id];
    expect(places.sort()).toEqual([one.place.placeId, other.place.placeId].sort());
  });

  it('leaving while a turn is given keeps nothing for who left', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { place, booked } = await aPlaceWith(1);
      const entry = await list.waiting({ offerId: place.offerId, when: THAT_DAY });
      await list.work();
      await learner.cancel(booked[0] as BookingAnswer);
      await Promise.all([list.work(true), list.act('leaveWaitingList', entry)]);
      const { state, turn } = await list.read(entry);
      const open = (await turns(place.placeId)).filter(({ outcome }) => outcome === null);
      if (state === 'LEFT') expect([turn, open]).toEqual([null, []]);
      else expect(open).toHaveLength(1);
    }
  });
});
