import { describe, expect, it } from '@jest/globals';
import { buildCommunes } from './build-communes.ts';
import { fold } from './fold.ts';
import { readGazetteerSources, type GazetteerSources, type OfficialCommune } from './sources.ts';

const real = readGazetteerSources();
const rows = buildCommunes(real);
const at = (code: string) => {
  const row = rows.find((candidate) => candidate.inseeCode === code);
  if (!row) throw new Error(`no row ${code}`);
  return row;
};

describe('the gazetteer of the whole of France', () => {
  it('has every current commune and the 45 municipal arrondissements, once each', () => {
    expect(rows.filter((r) => r.kind === 'commune')).toHaveLength(34_969);
    expect(rows.filter((r) => r.kind === 'arrondissement')).toHaveLength(45);
    expect(new Set(rows.map((r) => r.inseeCode)).size).toBe(rows.length);
  });

  it('knows the position of the communes where most people live', () => {
    const communes = rows.filter((r) => r.kind === 'commune');
    const people = (known: boolean) => communes.filter((r) => !r.positionApproximate === known).reduce((sum, r) => sum + r.population, 0);
    expect(communes.filter((r) => !r.positionApproximate).length).toBeGreaterThan(8_500);
    expect(people(true) / (people(true) + people(false))).toBeGreaterThan(0.8);
  });

  it.each([
    ['25056', 'Besançon', 6.02, 47.24, false],
    ['75056', 'Paris', 2.35, 48.85, false],
    ['97411', 'Saint-Denis', 55.45, -20.88, false],
    ['97611', 'Mamoudzou', 45.23, -12.78, false],
    ['97610', 'Koungou', 45.2, -12.73, false],
    ['97209', 'Fort-de-France', -61.07, 14.6, false],
    ['97353', 'Maripasoula', -54.03, 3.64, false],
    ['97502', 'Saint-Pierre', -56.18, 46.78, false],
    ['97701', 'Saint-Barthélemy', -62.85, 17.9, false],
    ['97801', 'Saint-Martin', -63.08, 18.07, false],
    ['98735', 'Papeete', -149.57, -17.54, false],
    ['98714', 'Bora-Bora', -151.75, -16.51, false],
    ['98818', 'Nouméa', 166.45, -22.27, false],
    ['98817', 'Le Mont-Dore', 166.57, -22.26, false],
    ['98613', 'Uvea', -176.17, -13.28, false],
    ['97126', 'Saint-Louis', -61.31, 15.96, true],
    ['98731', 'Nuku-Hiva', -140.1, -8.91, false],
    ['69383', 'Lyon 3e Arrondissement', 4.87, 45.75, true],
  ])('places %s %s', (code, name, longitude, latitude, approximate) => {
    const row = at(code);
    expect(row.name).toBe(name);
    expect(row.longitude).toBeCloseTo(longitude, 1);
    expect(row.latitude).toBeCloseTo(latitude, 1);
    expect(row.positionApproximate).toBe(approximate);
  });

  it('ties an arrondissement to its commune, department and region', () => {
    expect(at('13208')).toMatchObject({ kind: 'arrondissement', parentInseeCode: '13055', departmentName: 'Bouches-du-Rhône', regionName: "Provence-Alpes-Côte d'Azur", postcodes: ['13008'] });
    expect(at('13055')).toMatchObject({ kind: 'commune', parentInseeCode: null });
  });

  it('keeps overseas communes in their territory and the others in metropolitan France', () => {
    for (const row of rows) {
      const home = row.departmentCode.length === 2;
      const inMetropole = row.longitude > -5.3 && row.longitude < 9.7 && row.latitude > 41.3 && row.latitude < 51.2;
      expect([row.inseeCode, inMetropole]).toEqual([row.inseeCode, home]);
    }
  });

  it('puts approximate communes near their own postcode', () => {
    const guessed = rows.filter((r) => r.departmentCode === '25' && r.positionApproximate);
    expect(guessed.length).toBeGreaterThan(100);
    for (const row of guessed) {
      expect(Math.abs(row.longitude - 6.4)).toBeLessThan(1.1);
      expect(Math.abs(row.latitude - 47.15)).toBeLessThan(0.7);
    }
  });

  it('gives the same rows for the same sources', () => expect(buildCommunes(real)).toEqual(rows));
});

describe('positions from few facts', () => {
  const commune = (code: string, nom: string, more: Partial<OfficialCommune> = {}): OfficialCommune => ({ code, nom, type: 'commune-actuelle', departement: '25', region: '27', arrondissement: '251', codesPostaux: ['25000'], population: 100, ...more });
  const sources = (communes: readonly OfficialCommune[], places: GazetteerSources['places']): GazetteerSources => ({ communes, places, departments: [{ code: '25', nom: 'Doubs' }], regions: [{ code: '27', nom: 'Bourgogne-Franche-Comté' }] });
  const village = (name: string, muniSub: string, coordinates: readonly [number, number], population = 1) => ({ name, country: 'FR', featureCode: 'PPL', population, muniSub, loc: { coordinates } });

  it('takes the mean of the communes that share the postcode, then of the district', () => {
    const built = buildCommunes(sources(
      [commune('25001', 'A'), commune('25002', 'B'), commune('25003', 'C'), commune('25004', 'D', { codesPostaux: ['25999'] })],
      [village('A', '25001', [6, 47]), village('B', '25002', [7, 48])],
    ));
    expect(built.map((r) => [r.longitude, r.latitude, r.positionApproximate])).toEqual([[6, 47, false], [7, 48, false], [6.5, 47.5, true], [6.5, 47.5, true]]);
  });

  it('prefers the village of the same name to a larger one', () => {
    const [row] = buildCommunes(sources([commune('25001', 'Château')], [village('Faubourg', '25001', [1, 1], 999), village('Chateau', '25001', [2, 2], 1)]));
    expect(row).toMatchObject({ longitude: 2, latitude: 2 });
  });

  it('stands a new commune where its former members are', () => {
    const [row] = buildCommunes(sources([commune('25001', 'Neuve'), commune('25009', 'Ancienne', { type: 'commune-deleguee', chefLieu: '25001' })], [village('Ancienne', '25009', [6.1, 47.1])]));
    expect(row).toMatchObject({ longitude: 6.1, latitude: 47.1, positionApproximate: true });
  });

  it('says so rather than inventing when nothing is near', () => expect(() => buildCommunes(sources([commune('25001', 'Seule')], []))).toThrow('25001'));
});

describe('folding names', () => {
  it.each([['Kani-Kéli', 'kani keli'], ["L'Île-des-Pins", 'ile des pins'], ['Le Mont-Dore', 'mont dore'], ['Œuilly', 'oeuilly'], ["M'Tsangamouji", 'm tsangamouji']])('%s → %s', (name, folded) => expect(fold(name)).toBe(folded));
});
