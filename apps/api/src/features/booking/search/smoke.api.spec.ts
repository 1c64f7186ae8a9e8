import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../../test/test-api.ts';
import { aModel, anOffer, aPlace, aUnit } from '../../../../test/builders.ts';
let api: TestApi;
beforeAll(async () => { const t = performance.now(); api = await startApi(); console.log('start', performance.now() - t); });
afterAll(() => api?.stop());
it('runs', async () => {
  const place = await aPlace(api); const model = await aModel(api); await aUnit(api, place, model); await anOffer(api, place);
  const r = await api.gql(`{ network { name placeCount } suggestLocations(text: "vesouul") { kind label detail } modules { id }
   searchSlots(input: { text: "Vesoul" }) { placeCount slotCount centre { label } partial obstacles edges { cursor node { distanceKm slotCount place { name openNow { open until } offers { title } } slots { startsAt remaining offer { title(locale: en) minimumAge } } } } alternatives { kind } } }`);
  console.log(JSON.stringify(r, null, 1));
  for (const q of ['saint', 'st etienne', 'Vesouul', 'besancon', 'par', 'v', '70000', '700', 'haute', 'la reunion', "'; DROP", 'marseile', '974', 'la forge']) { const t = performance.now(); const r: any = await api.gql(`query($t: String!) { suggestLocations(text: $t) { kind label detail } }`, { t: q }); console.log(q, Math.round(performance.now() - t), 'ms', r.errors?.[0]?.message ?? r.data.suggestLocations.map((x: any) => x.kind[0] + ':' + x.label + ' / ' + x.detail).join(' | ')); }
});
