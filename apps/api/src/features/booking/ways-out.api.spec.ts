import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BookingClient } from '../../../test/booking-client.ts';
import { aModel, aModule, anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../test/test-api.ts';

const NINE = '2026-03-04T08:00:00.000Z';
const HERE = 47.622;
/** So many kilometres north of the place asked for, on the mean sphere. */
const north = (km: number) => ({ latitude: HERE + km / 111.195 });

let api: TestApi;
let person: BookingClient;
let modelId: string;
let offerId: string;
let unitId: string;

beforeAll(async () => {
  api = await startApi();
  person = new BookingClient(api);
});
afterAll(() => api.stop());

beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  // Each spec has the country for itself.
  await api.sql(`UPDATE place SET status = 'CLOSED'`);
  modelId = await aModel(api);
  const placeId = await aPlace(api);
  unitId = await aUnit(api, placeId, modelId);
  offerId = await anOffer(api, placeId);
});

async function neighbour(km: number, { place = {}, offer = {}, unit = {}, model = modelId }: Readonly<{ place?: object; offer?: object; unit?: object; model?: string }> = {}) {
  const placeId = await aPlace(api, { ...north(km), ...place });
  const id = await aUnit(api, placeId, model, { ...unit });
  return { placeId, unitId: id, offerId: await anOffer(api, placeId, undefined, { ...offer }) };
}

interface Way { readonly kind: string; readonly distanceKm: number | null; readonly slot: { readonly startsAt: string; readonly offer: { readonly id: string; readonly place: { readonly id: string } } } }

/** The other places told of by a refusal, and all its ways out. */
async function refused(wish: object = {}): Promise<{ readonly all: readonly Way[]; readonly places: readonly Way[] }> {
  await person.hold({ offerId, startsAt: NINE });
  const refusal = await person.hold({ offerId, startsAt: NINE, ...wish });
  expect(refusal.__typename).toBe('BookingRefused');
  const all = refusal.alternatives as readonly Way[];
  return { all, places: all.filter(({ kind }) => kind === 'OTHER_PLACE') };
}

describe('a refusal tells of other places', () => {
  it('the two nearest, after the other times here, with their distance and the very time wished for', async () => {
    const [third, first, second] = [await neighbour(30), await neighbour(5), await neighbour(12)];
    const { all, places } = await refused();
    expect(all.map(({ kind }) => kind)).toEqual(['OTHER_TIME', 'OTHER_TIME', 'OTHER_PLACE', 'OTHER_PLACE']);
    expect(places.map(({ slot }) => [slot.offer.place.id, slot.offer.id, slot.startsAt])).toEqual([first, second].map((one) => [one.placeId, one.offerId, NINE]));
    expect(places.map(({ distanceKm }) => Math.round(distanceKm ?? 0))).toEqual([5, 12]);
    expect(JSON.stringify(all)).not.toContain(third.placeId);
  });

  it('with the nearest time that is free there, and it can be held', async () => {
    const there = await neighbour(5);
    await person.hold({ offerId: there.offerId, startsAt: NINE });
    const [way] = (await refused()).places;
    expect(way?.slot.startsAt).not.toBe(NINE);
    expect((await person.hold({ offerId: way?.slot.offer.id, startsAt: way?.slot.startsAt })).status).toBe('HELD');
  });

  it('no farther than sixty kilometres', async () => {
    await neighbour(65);
    const near = await neighbour(55);
    expect((await refused()).places.map(({ slot }) => slot.offer.place.id)).toEqual([near.placeId]);
  });

  it.each([
    ['is closed for good', { place: { status: 'CLOSED' } }],
    ['says no hours', { place: { opening_hours: null } }],
    ['is nowhere on the map', { place: { longitude: null, latitude: null } }],
    ['has paused its offer', { offer: { paused: true } }],
    ['has its only headset out of service', { unit: { in_service: false } }],
    ['asks for a week of notice', { offer: { notice_minutes: 10_080 } }],
  ])('never one that %s', async (_, values) => {
    await neighbour(5, values);
    expect((await refused()).places).toEqual([]);
  });

  it('never one with other equipment', async () => {
    const seats = await aModel(api, 'SEAT');
    const placeId = await aPlace(api, north(5));
    await aUnit(api, placeId, seats);
    await anOffer(api, placeId, [{ category: 'SEAT' }]);
    expect((await refused()).places).toEqual([]);
  });

  it('only those with the module wished for', async () => {
    await neighbour(5);
    const equipped = await neighbour(20);
    const moduleId = await aModule(api, [modelId], [unitId, equipped.unitId]);
    expect((await refused({ moduleId })).places.map(({ slot }) => slot.offer.place.id)).toEqual([equipped.placeId]);
  });

  it('not when where it was asked for is not on the map', async () => {
    await neighbour(5);
    await api.sql('UPDATE place SET longitude = NULL, latitude = NULL WHERE id = (SELECT place_id FROM offer WHERE id = $1)', [offerId]);
    expect((await refused()).places).toEqual([]);
  });
});
