import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anOffer, aModel, aModule, aPlace, aSpace, aUnit } from '../../../test/builders.ts';
import { emptyNetwork } from '../../../test/search-driver.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../test/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await emptyNetwork(api);
});

async function ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
  const { data, errors } = await api.gql<Data>(query, variables);
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

describe('a place', () => {
  it('is found by id and by slug, with all that belongs to it', async () => {
    const id = await aPlace(api, { slug: 'la-forge', insee_code: '70550', wheelchair_accessible: true });
    await aSpace(api, id, { name: 'Atelier' });
    const modelId = await aModel(api);
    const units = [await aUnit(api, id, modelId), await aUnit(api, id, modelId), await aUnit(api, id, modelId, { in_service: false })];
    await aModule(api, [modelId], units, { title_en: 'Welding', summary_fr: 'Souder à plat' });
    await anOffer(api, id);
    const fields = `{ id name status bookable positionApproximate position { longitude } commune { inseeCode departmentName regionName } spaces { name }
      equipment { units model { category minimumAge } } modules { title titleEn: title(locale: en) summary models { id } }
      offers { title titleEn: title(locale: en) minimumAge needs { category quantity perPerson model { id } } space { name } place { id } } }`;
    const { byId, bySlug } = await ask<{ byId: object; bySlug: object }>(`query($id: ID!) { byId: place(id: $id) ${fields} bySlug: place(slug: "la-forge") ${fields} }`, { id });
    expect(byId).toEqual(bySlug);
    expect(byId).toMatchObject({
      status: 'OPEN',
      bookable: true,
      commune: { inseeCode: '70550', departmentName: 'Haute-Saône', regionName: 'Bourgogne-Franche-Comté' },
      spaces: [{ name: 'Atelier' }],
      equipment: [{ units: 2, model: { category: 'VR_HEADSET', minimumAge: 13 } }],
      modules: [{ title: 'Souder en position', titleEn: 'Welding', summary: 'Souder à plat', models: [{ id: modelId }] }],
      offers: [{ title: 'Séance VR', titleEn: 'VR session', minimumAge: 13, needs: [{ category: 'VR_HEADSET', quantity: 1, perPerson: true, model: null }], space: null, place: { id } }],
    });
  });

  it('is null when there is none, and an error when nothing says which', async () => {
    expect(await ask('{ place(slug: "nulle-part") { id } }')).toEqual({ place: null });
    for (const query of ['{ place { id } }', '{ place(id: "42") { id } }']) expect((await api.gql(query)).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('tells by its own clock whether it is open, and until when', async () => {
    const id = await aPlace(api);
    const state = async (now: string) => {
      api.clock.set(now);
      return (await ask<{ place: { openNow: object } }>('query($id: ID!) { place(id: $id) { openNow { open until } } }', { id })).place.openNow;
    };
    expect(await state('2026-03-03T10:59:59Z')).toEqual({ open: true, until: '2026-03-03T11:00:00.000Z' });
    expect(await state('2026-03-03T11:00:00Z')).toEqual({ open: false, until: '2026-03-03T13:00:00.000Z' });
    expect(await state('2026-03-06T17:00:00Z')).toEqual({ open: false, until: '2026-03-09T08:00:00.000Z' });
    // The weekend the clocks change: eight o'clock UTC became seven.
    expect(await state('2026-03-28T17:00:00Z')).toEqual({ open: false, until: '2026-03-30T07:00:00.000Z' });
    await api.sql(`UPDATE place SET opening_hours = '24/7'`);
    expect(await state('2026-03-03T10:59:59Z')).toEqual({ open: true, until: null });
    await api.sql('UPDATE place SET opening_hours = NULL');
    expect(await state('2026-03-03T10:59:59Z')).toEqual({ open: false, until: null });
  });

  it('lists its days, holidays by name', async () => {
    const id = await aPlace(api, { holiday_zone: 'ALSACE_MOSELLE', opening_hours: 'Mo-Fr 09:00-12:00; Fr 20:00-02:00; PH off' });
    const { place } = await ask<{ place: { openingDays: readonly object[] } }>('query($id: ID!) { place(id: $id) { openingDays(from: "2026-04-02", days: 2) { day weekday holiday intervals { opens closes } } } }', { id });
    expect(place.openingDays).toEqual([
      { day: '2026-04-02', weekday: 'THURSDAY', holiday: null, intervals: [{ opens: '09:00', closes: '12:00' }] },
      { day: '2026-04-03', weekday: 'FRIDAY', holiday: 'Vendredi saint', intervals: [] },
    ]);
  });

  it('says day by day what is free, or why nothing is', async () => {
    const id = await aPlace(api);
    await aUnit(api, id, await aModel(api));
    await anOffer(api, id, [{ category: 'VR_HEADSET' }], { horizon_days: 4 });
    const days = async (input: string) =>
      (await ask<{ place: { availability: readonly { day: string; obstacle: string | null; slots: readonly object[] }[] } }>(`query($id: ID!) { place(id: $id) { availability(input: ${input}) { day obstacle slots { startsAt } } } }`, { id })).place.availability.map(
        ({ day, obstacle, slots }) => `${day} ${obstacle ?? slots.length}`,
      );
    expect(await days('{ from: "2026-03-02" }')).toEqual(['2026-03-02 IN_THE_PAST', '2026-03-03 12', '2026-03-04 12', '2026-03-05 12', '2026-03-06 12', '2026-03-07 CLOSED', '2026-03-08 BEYOND_HORIZON']);
    expect(await days('{ days: 1, age: 9 }')).toEqual(['2026-03-03 UNDER_AGE']);
    expect(await days('{ days: 1, category: COMPUTER }')).toEqual(['2026-03-03 NO_SUCH_EQUIPMENT']);
    expect((await api.gql(`{ place(id: "${id}") { availability(input: { days: 15 }) { day } } }`)).errors?.[0]?.message).toMatch(/^days must/);
  });
});

describe('the list of places', () => {
  const page = async (args: string) => {
    const { places } = await ask<{ places: { edges: readonly { cursor: string; node: { name: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean }; totalCount: number } }>(
      `{ places${args} { edges { cursor node { name } } pageInfo { endCursor hasNextPage } totalCount } }`,
    );
    return { ...places, names: places.edges.map(({ node }) => node.name) };
  };

  it('goes by name without accents, page after page', async () => {
    for (const name of ['Zinc', 'Établi', 'atelier', 'Éclair']) await aPlace(api, { name });
    const first = await page('(first: 3)');
    expect(first).toMatchObject({ names: ['atelier', 'Éclair', 'Établi'], totalCount: 4, pageInfo: { hasNextPage: true } });
    expect(await page(`(first: 3, after: "${first.pageInfo.endCursor}")`)).toMatchObject({ names: ['Zinc'], pageInfo: { hasNextPage: false } });
  });

  it('filters', async () => {
    const forge = await aPlace(api, { name: 'La Forge', insee_code: '70550' });
    const lagon = await aPlace(api, { name: 'Le Lagon', longitude: 179.9, latitude: -14, status: 'DRAFT', commune_name: 'Mata-Utu', postcode: '98600' });
    const modelId = await aModel(api, 'SIMULATOR');
    const moduleId = await aModule(api, [modelId], [await aUnit(api, lagon, modelId)]);
    expect((await page('(filter: { text: "forrge" })')).names).toEqual(['La Forge']);
    expect((await page('(filter: { text: "mata utu" })')).names).toEqual(['Le Lagon']);
    expect((await page('(filter: { status: DRAFT })')).names).toEqual(['Le Lagon']);
    expect((await page('(filter: { departmentCode: "70" })')).names).toEqual(['La Forge']);
    expect((await page('(filter: { category: SIMULATOR })')).names).toEqual(['Le Lagon']);
    expect((await page(`(filter: { moduleId: "${moduleId}" })`)).names).toEqual(['Le Lagon']);
    expect((await page('(filter: { bounds: { west: 6, south: 47, east: 7, north: 48 } })')).names).toEqual(['La Forge']);
    expect((await page('(filter: { bounds: { west: 170, south: -20, east: -170, north: 0 } })')).names).toEqual(['Le Lagon']);
    expect((await api.gql('{ places(filter: { bounds: { west: 6, south: 49, east: 7, north: 48 } }) { totalCount } }')).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(forge).not.toBe(lagon);
  });
});

describe('locations', () => {
  const suggest = async (text: string, first = 8) =>
    (await ask<{ suggestLocations: readonly { kind: string; label: string; detail: string; placeSlug: string | null }[] }>(
      'query($text: String!, $first: Int) { suggestLocations(text: $text, first: $first) { kind label detail placeSlug longitude latitude } }',
      { text, first },
    )).suggestLocations.map(({ kind, label, detail }) => `${kind} ${label} · ${detail}`);

  it.each([
    ['besancon', 'COMMUNE Besançon · Doubs (25)'],
    ['BESANÇON', 'COMMUNE Besançon · Doubs (25)'],
    ['st etienne', 'COMMUNE Saint-Étienne · Loire (42)'],
    ['Vesouul', 'COMMUNE Vesoul · Haute-Saône (70)'],
    ['marseile', 'COMMUNE Marseille · Bouches-du-Rhône (13)'],
    ['paris', 'COMMUNE Paris · Paris (75)'],
    ['70000', 'POSTCODE 70000 · Vesoul, Échenoz-la-Méline, Vaivre-et-Montoille'],
    ['97411', 'POSTCODE 97411 · Saint-Paul'],
    ['70', 'DEPARTMENT Haute-Saône · 70 · Bourgogne-Franche-Comté'],
    ['haute saone', 'DEPARTMENT Haute-Saône · 70 · Bourgogne-Franche-Comté'],
    ['bretagne', 'REGION Bretagne · 22, 29, 35, 56'],
    ['2a', 'DEPARTMENT Corse-du-Sud · 2A · Corse'],
  ])('answer "%s"', async (text, expected) => {
    expect(await suggest(text)).toContain(expected);
  });

  it('put the exact name first, then beginnings by people', async () => {
    expect((await suggest('saint-étienne'))[0]).toBe('COMMUNE Saint-Étienne · Loire (42)');
    expect((await suggest('mars', 3))[0]).toMatch(/^COMMUNE Mars · /);
    expect((await suggest('toul', 2))[0]).toBe('COMMUNE Toul · Meurthe-et-Moselle (54)');
    expect((await suggest('toulo', 2))[0]).toBe('COMMUNE Toulouse · Haute-Garonne (31)');
  });

  it('name places, even among many communes', async () => {
    await aPlace(api, { name: 'Saint-Exupéry, fabrique', slug: 'saint-exupery' });
    expect(await suggest('saint')).toContain('PLACE Saint-Exupéry, fabrique · 70000 Vesoul');
    expect((await suggest('exupery'))[0]).toBe('PLACE Saint-Exupéry, fabrique · 70000 Vesoul');
  });

  it('are bounded, and none for nothing', async () => {
    expect(await suggest('saint', 3)).toHaveLength(3);
    for (const text of ['', '   ', '-', '%', 'zzzzqqq', '\u202e\u0000', '🥽']) expect(await suggest(text)).toEqual([]);
    expect((await api.gql('query($text: String!) { suggestLocations(text: $text) { label } }', { text: 'x'.repeat(10_000) })).errors?.[0]?.message).toMatch(/^text must/);
  });
});

describe('modules', () => {
  it('put those installed somewhere first, and are found by words', async () => {
    const placeId = await aPlace(api);
    const modelId = await aModel(api);
    await aModule(api, [modelId], [], { title_fr: 'Accueillir un client', title_en: 'Welcoming', sector: 'commerce' });
    await aModule(api, [modelId], [await aUnit(api, placeId, modelId)]);
    const titles = async (args: string) => (await ask<{ modules: readonly { title: string }[] }>(`{ modules${args} { title } }`)).modules.map(({ title }) => title);
    expect(await titles('')).toEqual(['Souder en position', 'Accueillir un client']);
    expect(await titles('(text: "acueillir")')).toEqual(['Accueillir un client']);
    expect(await titles('(text: "COMMERCE")')).toEqual(['Accueillir un client']);
    expect(await titles('(category: COMPUTER)')).toEqual([]);
  });
});

it('names the network', async () => {
  await aPlace(api);
  expect(await ask('{ network { name demo mapStyleUrl placeCount serverTime } }')).toEqual({
    network: { name: 'Escale', demo: true, mapStyleUrl: null, placeCount: 1, serverTime: ORDINARY_DAY.toISOString() },
  });
});
