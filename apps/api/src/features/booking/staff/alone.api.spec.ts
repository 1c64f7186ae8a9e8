import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Id, idOf, isAlone } from '@escale/domain';
import { anOffer, aPlace, aShift } from '../../../../test/builders.ts';
import { startApi, type TestApi } from '../../../../test/test-api.ts';
import { ALONE } from './alone.sql.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

it('the database says who is alone as the domain does', async () => {
  const placeId = await aPlace(api);
  const offerId = await anOffer(api, placeId, undefined, { supervised: true });
  const other: Id<'Offer'> = idOf(await anOffer(api, placeId, undefined, { supervised: true }));
  const hour = (h: number) => new Date(Date.UTC(2026, 2, 5, 0, h * 30));
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let scene = 0; scene < 40; scene += 1) {
    await api.sql('DELETE FROM shift WHERE place_id = $1', [placeId]);
    const shifts = Array.from({ length: random(5) }, () => ({ from: random(44), length: 1 + random(8), offerIds: [null, [idOf<'Offer'>(offerId)], [other]][random(3)] ?? null }));
    for (const { from, length, offerIds } of shifts)
      await aShift(api, placeId, hour(from).toISOString(), hour(from + length).toISOString(), { offer_ids: offerIds });
    const start = random(40);
    const during = { start: hour(start), end: hour(start + 1 + random(4)) };
    const [row] = await api.sql<{ alone: boolean }>(`SELECT ${ALONE} AS alone FROM (SELECT $1::uuid AS place_id, $2::uuid AS offer_id, $3::timestamptz AS starts_at, $4::timestamptz AS ends_at, false AS walk_in) b JOIN offer o ON o.id = b.offer_id`, [placeId, offerId, during.start, during.end]);
    const supervision = shifts.map(({ from, length, offerIds }) => ({ during: { start: hour(from), end: hour(from + length) }, offerIds }));
    expect({ scene, alone: row?.alone }).toEqual({ scene, alone: isAlone({ offerId: idOf(offerId), during }, supervision) });
  }
});
