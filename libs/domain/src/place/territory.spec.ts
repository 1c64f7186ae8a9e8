import { describe, expect, it } from '@jest/globals';
import { distanceMetres, locate, looksSwapped, territoryOfCommune } from './territory.ts';

const known: readonly (readonly [string, number, number, string | null])[] = [
  ['Besançon', 6.02, 47.24, 'METROPOLE'],
  ['Ouessant', -5.1, 48.46, 'METROPOLE'],
  ['Bonifacio', 9.16, 41.39, 'METROPOLE'],
  ['Bray-Dunes', 2.53, 51.07, 'METROPOLE'],
  ['Pointe-à-Pitre', -61.54, 16.24, '971'],
  ['Fort-de-France', -61.07, 14.6, '972'],
  ['Cayenne', -52.33, 4.93, '973'],
  ['Saint-Denis', 55.45, -20.88, '974'],
  ['Saint-Pierre', -56.18, 46.78, '975'],
  ['Mamoudzou', 45.23, -12.78, '976'],
  ['Gustavia', -62.85, 17.9, '977'],
  ['Marigot', -63.08, 18.07, '978'],
  ['Port-aux-Français', 70.22, -49.35, '984'],
  ['Mata-Utu', -176.17, -13.28, '986'],
  ['Papeete', -149.57, -17.54, '987'],
  ['Nouméa', 166.45, -22.27, '988'],
  ['London', -0.12, 51.5, null],
  ['Berlin', 13.4, 52.52, null],
  ['nowhere', 0, 0, null],
];

describe('territories', () => {
  it.each(known)('finds %s', (_name, longitude, latitude, territory) => expect(locate(longitude, latitude)).toBe(territory));
  it.each(known.filter(([, , , territory]) => territory !== null))('sees that %s has its coordinates exchanged', (_name, longitude, latitude) => {
    expect(looksSwapped(latitude, longitude)).toBe(true);
    expect(looksSwapped(longitude, latitude)).toBe(false);
  });
  it('does not call swapped what is nowhere either way', () => expect(looksSwapped(13.4, 52.52)).toBe(false));
  it.each([['25056', 'METROPOLE'], ['2A004', 'METROPOLE'], ['97411', '974'], ['97123', '977'], ['98818', '988']])('puts the commune %s in %s', (code, territory) => expect(territoryOfCommune(code)).toBe(territory));
});

describe('distances', () => {
  const paris = { longitude: 2.3522, latitude: 48.8566 };
  it('measures Paris–Marseille within one per cent of 661 km', () => expect(Math.abs(distanceMetres(paris, { longitude: 5.3698, latitude: 43.2965 }) - 661_000)).toBeLessThan(6_600));
  it('is zero for the same point and the same both ways', () => {
    const other = { longitude: 55.45, latitude: -20.88 };
    expect(distanceMetres(paris, paris)).toBe(0);
    expect(distanceMetres(paris, other)).toBeCloseTo(distanceMetres(other, paris), 6);
  });
  it('crosses the date line by the short way', () => expect(distanceMetres({ longitude: 179.9, latitude: -17 }, { longitude: -179.9, latitude: -17 })).toBeLessThan(22_000));
  it('stays finite at the antipodes', () => expect(distanceMetres({ longitude: 0, latitude: 0 }, { longitude: 180, latitude: 0 })).toBeCloseTo(Math.PI * 6_371_008.8, 0));
});
