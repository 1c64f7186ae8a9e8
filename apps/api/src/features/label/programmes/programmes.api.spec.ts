import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gridFaults, type Grid } from '@escale/domain';
import { startApi, type TestApi } from '../../../../test/test-api.ts';

type Criterion = { readonly code: string; readonly kind: string; readonly title: string; readonly shownWhen: { readonly tests: readonly { readonly criterion: string; readonly is: readonly string[] | null }[] } | null };
type Programme = { readonly code: string; readonly number: number; readonly name: string; readonly criteriaCount: number; readonly families: readonly { readonly title: string; readonly criteria: readonly Criterion[] }[] };
const PROGRAMME = 'code number name criteriaCount families { title criteria { code kind title shownWhen { tests { criterion is } } } }';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ config: { rateLimits: false } });
});
afterAll(() => api.stop());

const all = async (locale = 'fr') => (await api.gql<{ result: readonly Programme[] }>(`{ result: labelProgrammes(locale: ${locale}) { ${PROGRAMME} } }`)).data?.result ?? [];
const one = async (code: string) => (await api.gql<{ result: Programme | null }>(`query ($code: String!) { result: labelProgramme(code: $code) { ${PROGRAMME} } }`, { code })).data?.result;

describe('the labels of the network', () => {
  it('are read by everybody, in the language asked for, with all they ask', async () => {
    expect((await all()).slice(0, 3).map(({ code, name, number }) => [code, name, number])).toEqual([['TIERS_LIEU', 'Label tiers-lieu', 1], ['FORMATION', 'Tiers-lieu de formation', 1], ['PRET_VR', 'Prêt pour la réalité virtuelle', 1]]);
    const english = (await all('en')).find(({ code }) => code === 'TIERS_LIEU');
    expect(english?.families.map(({ title }) => title)).toContain('Activities and services');
    expect(english?.criteriaCount).toBe(english?.families.flatMap(({ criteria }) => criteria).length);
    expect(english?.families.flatMap(({ criteria }) => criteria).find(({ code }) => code === 'LEASE')?.shownWhen).toEqual({ tests: [{ criterion: 'HELD_BY', is: ['LEASED'] }] });
  });

  it('come with the product as grids that can be published', async () => {
    const rows = await api.sql<{ grid: Grid }>('SELECT grid FROM label_programme_version');
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const { grid } of rows) expect(gridFaults(grid)).toEqual([]);
  });

  it('are found by their code, or not at all', async () => {
    expect((await one('PRET_VR'))?.families.length).toBe(3);
    expect(await one('NONE')).toBeNull();
    expect(await one('')).toBeNull();
  });
});

describe('a version that was published', () => {
  const version = `programme_id = (SELECT id FROM label_programme WHERE code = 'TIERS_LIEU') AND number = 1`;
  it.each(['grid', 'rules'])('never changes its %s', async (column) => {
    await expect(api.sql(`UPDATE label_programme_version SET ${column} = '{}' WHERE ${version}`)).rejects.toThrow('never changes');
  });

  it('is not deleted, nor published beside another', async () => {
    await expect(api.sql(`DELETE FROM label_programme_version WHERE ${version}`)).rejects.toThrow('never changes');
    await expect(api.sql(`INSERT INTO label_programme_version SELECT programme_id, 2, state, name_fr, name_en, purpose_fr, purpose_en, grid, rules, changed_at, published_at FROM label_programme_version WHERE ${version}`)).rejects.toThrow('one_published');
  });
});
