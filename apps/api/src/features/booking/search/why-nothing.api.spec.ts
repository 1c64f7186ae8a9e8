import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anOffer, aModel, aModule, aPlace, aUnit } from '../../../../test/builders.ts';
import { aVrPlace, emptyNetwork, search, searchError, take, VESOUL } from '../../../../test/search-driver.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

const DAY = '2026-03-03';
const BESANCON = { longitude: 6.0241, latitude: 47.2378 };

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
afterEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await emptyNetwork(api);
});

const obstacles = async (input: Readonly<Record<string, unknown>>): Promise<readonly string[]> => (await search(api, { near: VESOUL, from: DAY, to: DAY, ...input })).obstacles;

describe('the reason why nothing fits', () => {
  it('is none while something fits', async () => {
    await aVrPlace(api);
    expect(await search(api, { near: VESOUL })).toMatchObject({ obstacles: [], alternatives: [] });
  });

  it('is closed', async () => {
    await aVrPlace(api);
    expect(await obstacles({ from: '2026-03-07', to: '2026-03-08' })).toEqual(['CLOSED']);
    expect(await obstacles({ from: '2026-03-03T11:00:00Z', to: '2026-03-03T13:00:00Z' })).toEqual(['CLOSED']);
    expect(await obstacles({ earliest: '19:00' })).toEqual(['CLOSED']);
  });

  it('is full', async () => {
    await take(api, await aVrPlace(api), '2026-03-03T08:00:00Z', '2026-03-03T17:00:00Z');
    expect(await obstacles({})).toEqual(['FULL']);
  });

  it('is no such equipment, be it farther away or nowhere', async () => {
    await aPlace(api);
    await aVrPlace(api, BESANCON);
    expect(await obstacles({ category: 'VR_HEADSET' })).toEqual(['NO_SUCH_EQUIPMENT']);
    expect(await obstacles({ category: 'SIMULATOR', withinKm: 500 })).toEqual(['NO_SUCH_EQUIPMENT']);
  });

  it('is no such equipment when a module is installed nowhere near', async () => {
    const { modelId } = await aVrPlace(api);
    expect(await obstacles({ moduleId: await aModule(api, [modelId], []) })).toEqual(['NO_SUCH_EQUIPMENT']);
  });

  it('is no place nearby', async () => {
    await aVrPlace(api, BESANCON);
    expect(await obstacles({})).toEqual(['NO_PLACE_NEARBY']);
  });

  it('is a notice too short', async () => {
    await aVrPlace(api, {}, { offer: { notice_minutes: 24 * 60 } });
    expect(await obstacles({})).toEqual(['NOTICE_TOO_SHORT']);
  });

  it('is a day beyond the horizon', async () => {
    await aVrPlace(api, {}, { offer: { horizon_days: 7 } });
    expect(await obstacles({ from: '2026-04-01', to: '2026-04-02' })).toEqual(['BEYOND_HORIZON']);
  });

  it('is the age', async () => {
    await aVrPlace(api);
    expect(await obstacles({ age: 9 })).toEqual(['UNDER_AGE']);
  });

  it('is an access need', async () => {
    await aVrPlace(api);
    expect(await obstacles({ access: ['WHEELCHAIR'] })).toEqual(['ACCESS_NEED_UNMET']);
    expect(await obstacles({ helpLanguage: 'ar' })).toEqual(['ACCESS_NEED_UNMET']);
  });

  it('is too many people', async () => {
    await aVrPlace(api);
    expect(await obstacles({ people: 9 })).toEqual(['TOO_MANY_PEOPLE']);
  });

  it('is a duration not offered', async () => {
    await aVrPlace(api);
    expect(await obstacles({ durationMinutes: 45 })).toEqual(['DURATION_NOT_OFFERED']);
  });

  it('is the past', async () => {
    await aVrPlace(api);
    expect(await obstacles({ from: '2026-03-01', to: '2026-03-02' })).toEqual(['IN_THE_PAST']);
    expect(await obstacles({ from: '2026-03-03T06:00:00Z', to: '2026-03-03T07:59:00Z' })).toEqual(['IN_THE_PAST']);
  });

  it('names the commonest first', async () => {
    await aVrPlace(api, { opening_hours: 'Mo 09:00-12:00' });
    for (const name of ['One', 'Two']) await take(api, await aVrPlace(api, { name }), '2026-03-03T08:00:00Z', '2026-03-03T17:00:00Z');
    expect(await obstacles({})).toEqual(['FULL', 'CLOSED']);
  });
});

describe('alternatives', () => {
  it('are another time at the same places, nearest first', async () => {
    await aVrPlace(api, { name: 'Near' });
    await aVrPlace(api, { name: 'Nearly', longitude: 6.2 });
    const { alternatives } = await search(api, { near: VESOUL, from: '2026-03-07', to: '2026-03-08' });
    expect(alternatives.map(({ kind, slot }) => [kind, slot.offer.place.name, slot.startsAt])).toEqual([
      ['OTHER_TIME', 'Near', '2026-03-09T08:00:00.000Z'],
      ['OTHER_TIME', 'Nearly', '2026-03-09T08:00:00.000Z'],
    ]);
  });

  it('are the same time farther away', async () => {
    await take(api, await aVrPlace(api, { name: 'Full', opening_hours: '2026 Mar 03 09:00-10:00' }), '2026-03-03T08:00:00Z', '2026-03-03T09:00:00Z');
    await aVrPlace(api, { name: 'Besançon', ...BESANCON });
    const { alternatives } = await search(api, { near: VESOUL, from: DAY, to: DAY });
    expect(alternatives.map(({ kind, slot }) => [kind, slot.offer.place.name])).toEqual([['WIDER_RADIUS', 'Besançon']]);
    expect(alternatives[0]?.distanceKm).toBeCloseTo(43.86, 1);
  });

  it('are another place at another time when there is nothing better', async () => {
    await aVrPlace(api, { name: 'Besançon', ...BESANCON, opening_hours: 'We 09:00-12:00' });
    const { alternatives } = await search(api, { near: VESOUL, from: DAY, to: DAY });
    expect(alternatives.map(({ kind, slot }) => [kind, slot.offer.place.name, slot.startsAt])).toEqual([['OTHER_PLACE', 'Besançon', '2026-03-04T08:00:00.000Z']]);
  });

  it('still meet every other need', async () => {
    await aVrPlace(api, { ...BESANCON });
    await aVrPlace(api, { name: 'Accessible', longitude: 6.0, latitude: 47.2, wheelchair_accessible: true });
    const { alternatives } = await search(api, { near: VESOUL, from: DAY, to: DAY, access: ['WHEELCHAIR'] });
    expect(new Set(alternatives.map(({ slot }) => slot.offer.place.name))).toEqual(new Set(['Accessible']));
  });

  it('follow a search of the past', async () => {
    await aVrPlace(api, { name: 'Near' });
    const { alternatives } = await search(api, { near: VESOUL, from: '2026-03-01', to: '2026-03-02' });
    expect(alternatives.map(({ kind, slot }) => [kind, slot.startsAt])).toEqual([['OTHER_TIME', '2026-03-03T08:00:00.000Z']]);
  });
});

describe('what cannot be asked', () => {
  it.each([
    ['withinKm', { near: VESOUL, withinKm: 501 }],
    ['withinKm', { near: VESOUL, withinKm: 0 }],
    ['near.longitude', { near: { longitude: 181, latitude: 0 } }],
    ['near.latitude', { near: { longitude: 0, latitude: 90.1 } }],
    ['to', { from: '2026-03-10', to: '2026-03-09' }],
    ['to', { from: '2026-03-03T10:00:00Z', to: '2026-03-03T10:00:00Z' }],
    ['to', { from: '2026-03-03', to: '2026-05-05' }],
    ['from', { from: '2126-03-03' }],
    ['latest', { earliest: '14:00', latest: '13:00' }],
    ['people', { people: 0 }],
    ['people', { people: 101 }],
    ['durationMinutes', { durationMinutes: 0 }],
    ['age', { age: -1 }],
    ['first', { first: 51 }],
    ['first', { first: 0 }],
    ['moduleId', { moduleId: "'; DROP TABLE place; --" }],
    ['helpLanguage', { helpLanguage: '<script>' }],
    ['text', { text: 'x'.repeat(10_000) }],
    ['after', { after: 'bm9wZQ' }],
  ])('is told by the name of the field: %s', async (field, input) => {
    const { message, code } = await searchError(api, input);
    expect(code).toBe('BAD_USER_INPUT');
    expect(message.startsWith(`${field} must `)).toBe(true);
  });

  it('may span 62 days', async () => {
    await aVrPlace(api);
    expect((await search(api, { near: VESOUL, from: '2026-03-03', to: '2026-05-04' })).slotCount).toBeGreaterThan(400);
  });

  it.each(["'; DROP TABLE place; --", '\u202eluoseV', '🥽🥽🥽', '%_%', '\\', '\u0000', 'a\u0000b', '«»', 'ﷺ'.repeat(60)])('finds no harm in the text %j', async (text) => {
    await aVrPlace(api);
    const found = await search(api, { text });
    expect(Array.isArray(found.obstacles)).toBe(true);
    expect(await api.sql('SELECT 1 FROM place')).toHaveLength(1);
  });

  it('has no say over units of another place', async () => {
    const elsewhere = await aVrPlace(api, BESANCON);
    const here = await aPlace(api, { name: 'No headset' });
    await anOffer(api, here, [{ category: 'VR_HEADSET', model_id: elsewhere.modelId }]);
    await aUnit(api, here, await aModel(api, 'COMPUTER'));
    expect(await obstacles({})).toEqual(['NO_SUCH_EQUIPMENT']);
  });
});
