import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anOffer, aModel, aModule, aPlace, aSpace, aUnit } from '../../../../test/builders.ts';
import { aVrPlace, emptyNetwork, names, search, searchError, starts, take, VESOUL } from '../../../../test/search-driver.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

const DAY = '2026-03-03';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
afterEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await emptyNetwork(api);
});

describe('where', () => {
  it('ranks by distance, overseas as far as it is', async () => {
    await aVrPlace(api, { name: 'Paris', longitude: 2.3522, latitude: 48.8566 });
    await aVrPlace(api, { name: 'Vesoul' });
    await aVrPlace(api, { name: 'Besançon', longitude: 6.0241, latitude: 47.2378 });
    await aVrPlace(api, { name: 'Saint-Denis', longitude: 55.4504, latitude: -20.8789, time_zone: 'Indian/Reunion', holiday_zone: 'LA_REUNION' });
    const near = await search(api, { near: VESOUL, withinKm: 500 });
    expect(names(near)).toEqual(['Vesoul', 'Besançon', 'Paris']);
    expect(near.edges[0]?.node.distanceKm).toBeCloseTo(0, 3);
    expect(near.edges[1]?.node.distanceKm).toBeCloseTo(43.86, 1);
    expect(near.edges[2]?.node.distanceKm).toBeGreaterThan(300);
    const overseas = await search(api, { near: { longitude: 55.28, latitude: -21.0 }, withinKm: 100 });
    expect(names(overseas)).toEqual(['Saint-Denis']);
    expect(overseas.edges[0]?.node.distanceKm).toBeCloseTo(22.2, 0);
  });

  it('keeps the circle', async () => {
    await aVrPlace(api, { name: 'Besançon', longitude: 6.0241, latitude: 47.2378 });
    expect(names(await search(api, { near: VESOUL, withinKm: 43 }))).toEqual([]);
    expect(names(await search(api, { near: VESOUL, withinKm: 45 }))).toEqual(['Besançon']);
    expect((await search(api, { near: VESOUL })).withinKm).toBe(30);
  });

  it.each([
    ['Vesoul', 'Vesoul'],
    ['vesouul', 'Vesoul'],
    ['  VÉSOUL ', 'Vesoul'],
    ['70000', '70000'],
    ['besancon', 'Besançon'],
    ['st etienne', 'Saint-Étienne'],
  ])('understands "%s"', async (text, label) => {
    expect((await search(api, { text })).centre?.label).toBe(label);
  });

  it('centres on a place by its name', async () => {
    await aVrPlace(api, { name: 'La Manufacture des Gestes' });
    const found = await search(api, { text: 'manufacture des gestes' });
    expect(found.centre).toMatchObject({ kind: 'PLACE', label: 'La Manufacture des Gestes' });
    expect(names(found)).toEqual(['La Manufacture des Gestes']);
  });

  it('reads the text only when no position is given', async () => {
    await aVrPlace(api, { name: 'Vesoul' });
    expect(names(await search(api, { near: VESOUL, text: 'Marseille' }))).toEqual(['Vesoul']);
  });

  it('says when it knows no such location', async () => {
    const found = await search(api, { text: 'Xyzzyqwk' });
    expect(found).toMatchObject({ obstacles: ['LOCATION_UNKNOWN'], edges: [], centre: null, pins: [] });
  });

  it('takes the whole network without a centre, earliest first', async () => {
    const busy = await aVrPlace(api, { name: 'Later' });
    await take(api, busy, '2026-03-03T08:00:00Z', '2026-03-03T10:00:00Z');
    await aVrPlace(api, { name: 'Sooner', longitude: 2.3522, latitude: 48.8566 });
    await aVrPlace(api, { name: 'No position', longitude: null, latitude: null, opening_hours: 'We 09:00-12:00' });
    const found = await search(api, {});
    expect(names(found)).toEqual(['Sooner', 'Later', 'No position']);
    expect(found).toMatchObject({ centre: null, withinKm: null });
    expect(found.edges.map(({ node }) => node.distanceKm)).toEqual([null, null, null]);
  });
});

describe('when', () => {
  it('reads a day in the zone of each place', async () => {
    await aVrPlace(api, { name: 'Paris', opening_hours: 'Mo-Su 09:00-10:00' });
    await aVrPlace(api, { name: 'Nouméa', longitude: 166.44, latitude: -22.27, time_zone: 'Pacific/Noumea', holiday_zone: 'NOUVELLE_CALEDONIE', opening_hours: 'Mo-Su 09:00-10:00' });
    await aVrPlace(api, { name: 'Cayenne', longitude: -52.33, latitude: 4.93, time_zone: 'America/Cayenne', holiday_zone: 'GUYANE', opening_hours: 'Mo-Su 09:00-10:00' });
    const found = await search(api, { from: '2026-03-04', to: '2026-03-04' });
    const at = Object.fromEntries(found.edges.map(({ node }) => [node.place.name, node.slots.map(({ startsAt }) => startsAt)]));
    expect(at).toEqual({ Nouméa: ['2026-03-03T22:00:00.000Z'], Paris: ['2026-03-04T08:00:00.000Z'], Cayenne: ['2026-03-04T12:00:00.000Z'] });
  });

  it('reads an instant as one instant everywhere', async () => {
    await aVrPlace(api);
    const found = await search(api, { near: VESOUL, from: '2026-03-03T10:00:00+01:00', to: '2026-03-03T11:00:00+01:00' });
    expect(starts(found)).toEqual(['2026-03-03T09:00:00.000Z', '2026-03-03T09:30:00.000Z']);
  });

  it('looks seven days ahead unless told otherwise', async () => {
    await aVrPlace(api, { opening_hours: '2026 Mar 09 09:00-10:00; 2026 Mar 11 09:00-10:00' });
    expect(starts(await search(api, { near: VESOUL }))).toEqual(['2026-03-09T08:00:00.000Z']);
    expect(starts(await search(api, { near: VESOUL, to: '2026-03-12' }))).toEqual(['2026-03-09T08:00:00.000Z', '2026-03-11T08:00:00.000Z']);
  });

  it('keeps the hours of the day, by the clock of the place', async () => {
    await aVrPlace(api);
    expect(starts(await search(api, { near: VESOUL, from: DAY, to: DAY, earliest: '14:00', latest: '16:00' }))).toEqual([
      '2026-03-03T13:00:00.000Z',
      '2026-03-03T13:30:00.000Z',
      '2026-03-03T14:00:00.000Z',
    ]);
  });

  it('offers each start once, with the shortest stay, unless a duration is asked for', async () => {
    await aVrPlace(api, { opening_hours: 'Tu 09:00-11:00' }, { offer: { durations_minutes: [60, 30, 90] } });
    const short = await search(api, { near: VESOUL, from: DAY, to: DAY });
    expect(short.edges[0]?.node.slots.map(({ durationMinutes }) => durationMinutes)).toEqual([30, 30, 30, 30]);
    const long = await search(api, { near: VESOUL, from: DAY, to: DAY, durationMinutes: 90 });
    expect(long.edges[0]?.node.slots.map(({ durationMinutes }) => durationMinutes)).toEqual([90, 90]);
  });

  it('shows six slots and counts them all, the same as the place itself', async () => {
    const { placeId } = await aVrPlace(api, {}, { units: 2 });
    const found = await search(api, { near: VESOUL, from: DAY, to: '2026-03-05' });
    const { data } = await api.gql<{ place: { availability: readonly { slots: readonly { startsAt: string; remaining: number }[] }[] } }>(
      `query($id: ID!) { place(id: $id) { availability(input: { from: "${DAY}", days: 3 }) { slots { startsAt remaining } } } }`,
      { id: placeId },
    );
    const all = data?.place.availability.flatMap(({ slots }) => slots) ?? [];
    expect(found.edges[0]?.node.slotCount).toBe(all.length);
    expect(found.edges[0]?.node.slots.map(({ startsAt, remaining }) => ({ startsAt, remaining }))).toEqual(all.slice(0, 6));
    expect(all[0]?.remaining).toBe(2);
  });
});

describe('for whom and for what', () => {
  it('wants a category', async () => {
    await aVrPlace(api, { name: 'VR' });
    const computers = await aPlace(api, { name: 'PC' });
    await aUnit(api, computers, await aModel(api, 'COMPUTER'));
    await anOffer(api, computers, [{ category: 'COMPUTER' }]);
    expect(names(await search(api, { near: VESOUL, category: 'COMPUTER' }))).toEqual(['PC']);
    expect(names(await search(api, { near: VESOUL, category: 'VR_HEADSET' }))).toEqual(['VR']);
  });

  it('wants a module installed on a free unit', async () => {
    await aVrPlace(api, { name: 'Without' });
    const one = await aVrPlace(api, { name: 'With' }, { units: 2 });
    const moduleId = await aModule(api, [one.modelId], one.unitIds.slice(0, 1));
    const found = await search(api, { near: VESOUL, moduleId, from: DAY, to: DAY });
    expect(names(found)).toEqual(['With']);
    expect(found.edges[0]?.node.slots[0]?.remaining).toBe(1);
    await take(api, { ...one, unitIds: one.unitIds.slice(0, 1) }, '2026-03-03T08:00:00Z', '2026-03-03T17:00:00Z');
    expect(names(await search(api, { near: VESOUL, moduleId, from: DAY, to: DAY }))).toEqual([]);
  });

  it('wants access needs and a language of help', async () => {
    await aVrPlace(api, { name: 'Plain' });
    await aVrPlace(api, { name: 'Open to all', wheelchair_accessible: true, quiet: true, staff_help: true, help_languages: ['fr', 'uk'] });
    for (const access of [['WHEELCHAIR'], ['QUIET'], ['STAFF_HELP'], ['WHEELCHAIR', 'QUIET', 'STAFF_HELP']]) {
      expect(names(await search(api, { near: VESOUL, access }))).toEqual(['Open to all']);
    }
    expect(names(await search(api, { near: VESOUL, helpLanguage: 'uk-UA' }))).toEqual(['Open to all']);
    expect(names(await search(api, { near: VESOUL, helpLanguage: 'ar' }))).toEqual([]);
  });

  it('has room for all of the people', async () => {
    const three = await aVrPlace(api, { people_capacity: 4 }, { units: 3 });
    expect((await search(api, { near: VESOUL, people: 3, from: DAY, to: DAY })).slotCount).toBe(12);
    await take(api, { ...three, unitIds: three.unitIds.slice(0, 1) }, '2026-03-03T13:00:00Z', '2026-03-03T17:00:00Z', 2);
    expect((await search(api, { near: VESOUL, people: 3, from: DAY, to: DAY, earliest: '14:00' })).slotCount).toBe(0);
    expect((await search(api, { near: VESOUL, people: 2, from: DAY, to: DAY, earliest: '14:00' })).slotCount).toBe(7);
  });

  it('forgets a hold that ran out, and counts one that did not', async () => {
    const one = await aVrPlace(api, { opening_hours: 'Tu 14:00-15:00' });
    await take(api, one, '2026-03-03T13:00:00Z', '2026-03-03T14:15:00Z');
    await api.sql(`UPDATE booking SET status = 'HELD', hold_expires_at = '2026-03-03T08:10:00Z'`);
    await api.sql(`UPDATE allocation SET expires_at = '2026-03-03T08:10:00Z'`);
    expect((await search(api, { near: VESOUL, from: DAY, to: DAY })).slotCount).toBe(0);
    api.clock.set('2026-03-03T08:10:01Z');
    expect((await search(api, { near: VESOUL, from: DAY, to: DAY })).slotCount).toBe(1);
  });

  it('keeps to the capacity of a space', async () => {
    const placeId = await aPlace(api);
    const spaceId = await aSpace(api, placeId, { people_capacity: 2 });
    const modelId = await aModel(api);
    for (let unit = 0; unit < 4; unit += 1) await aUnit(api, placeId, modelId);
    await anOffer(api, placeId, [{ category: 'VR_HEADSET' }], { space_id: spaceId });
    expect((await search(api, { near: VESOUL, from: DAY, to: DAY })).edges[0]?.node.slots[0]?.remaining).toBe(2);
    expect(await search(api, { near: VESOUL, from: DAY, to: DAY, people: 3 })).toMatchObject({ slotCount: 0, obstacles: ['TOO_MANY_PEOPLE'] });
  });
});

describe('the map', () => {
  it('shows drafts as not yet bookable and what is full with nothing free', async () => {
    await aVrPlace(api, { name: 'Open' });
    const full = await aVrPlace(api, { name: 'Full' });
    await take(api, full, '2026-03-03T08:00:00Z', '2026-03-03T17:00:00Z');
    await aPlace(api, { name: 'Draft', status: 'DRAFT', gaps: ['OFFER'] });
    await aVrPlace(api, { name: 'Closed for good', status: 'CLOSED' });
    await aPlace(api, { name: 'Draft elsewhere', status: 'DRAFT', longitude: 2.35, latitude: 48.86 });
    const found = await search(api, { near: VESOUL, from: DAY, to: DAY });
    expect(new Map(found.pins.map(({ name, slotCount, bookable }) => [name, [slotCount, bookable]]))).toEqual(
      new Map([
        ['Open', [12, true]],
        ['Full', [0, true]],
        ['Draft', [0, false]],
      ]),
    );
    expect(found.placeCount).toBe(1);
    expect((await search(api, { from: DAY, to: DAY })).pins.map(({ name }) => name)).toContain('Draft elsewhere');
  });
});

describe('pages', () => {
  it('go through all hits once, in order, and stay put when a place appears', async () => {
    for (let place = 0; place < 7; place += 1) await aVrPlace(api, { name: `P${place}`, longitude: 6.155 + place / 100 });
    const first = await search(api, { near: VESOUL, first: 3 });
    expect(names(first)).toEqual(['P0', 'P1', 'P2']);
    expect(first).toMatchObject({ placeCount: 7, pageInfo: { hasNextPage: true } });
    await aVrPlace(api, { name: 'New', longitude: 6.156 });
    const second = await search(api, { near: VESOUL, first: 3, after: first.pageInfo.endCursor });
    expect(names(second)).toEqual(['P3', 'P4', 'P5']);
    const third = await search(api, { near: VESOUL, first: 3, after: second.pageInfo.endCursor });
    expect(names(third)).toEqual(['P6']);
    expect(third.pageInfo.hasNextPage).toBe(false);
  });

  it('says when it examined only the nearest', async () => {
    const modelId = await aModel(api);
    for (let place = 0; place < 82; place += 1) {
      const placeId = await aPlace(api, { name: `P${place}`, longitude: 6.155 + place / 1_000 });
      await aUnit(api, placeId, modelId);
      await anOffer(api, placeId);
    }
    const found = await search(api, { near: VESOUL, first: 50 });
    expect(found).toMatchObject({ partial: true, placeCount: 80 });
    expect(names(found)[0]).toBe('P0');
  });

  it('refuses a cursor of its own making only', async () => {
    expect(await searchError(api, { near: VESOUL, after: 'bogus' })).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringMatching(/^after /) });
  });
});
