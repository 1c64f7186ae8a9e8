/** @import { KnownCommune, PopulatedPlace, Sources } from './types.ts' */
import { FRENCH_COUNTRY_CODES } from './regions.mjs';

/**
 * Communes whose position is known, one point each, most important first; overseas villages without an INSEE code are kept under their own name.
 * @param {Pick<Sources, 'communes' | 'departments' | 'regions' | 'places'>} sources
 * @returns {KnownCommune[]}
 */
export function knownCommunes({ communes, departments, regions, places }) {
  const official = new Map(communes.filter((c) => c.type === 'commune-actuelle').map((c) => [c.code, c]));
  const regionSeats = new Set(regions.map((r) => r.chefLieu));
  const departmentSeats = new Set(departments.map((d) => d.chefLieu));
  /** @param {string | null} code @param {PopulatedPlace} place @returns {0 | 1 | 2} */
  const seatRank = (code, place) => {
    if ((code && regionSeats.has(code)) || (place.country !== 'FR' && place.featureCode === 'PPLC')) return 2;
    return code && departmentSeats.has(code) ? 1 : 0;
  };
  /** @type {Map<string, { score: number, known: KnownCommune }>} */
  const best = new Map();
  for (const place of places) {
    if (!FRENCH_COUNTRY_CODES.has(place.country)) continue;
    const code = place.muniSub ?? (place.name === 'Paris' ? '75056' : null);
    const commune = code ? official.get(code) : undefined;
    if (code && !commune) continue; // a part of a commune that has merged
    const key = code ?? `${place.country}/${place.name}`;
    const score = (commune && fold(commune.nom) === fold(place.name) ? 1e9 : 0) + place.population;
    if ((best.get(key)?.score ?? -1) >= score) continue;
    const [longitude, latitude] = place.loc.coordinates;
    best.set(key, {
      score,
      known: {
        name: commune?.nom ?? place.name, code, department: commune?.departement ?? null, region: commune?.region ?? null,
        population: commune?.population ?? place.population, longitude, latitude, seat: seatRank(code, place),
      },
    });
  }
  return [...best.values()].map(({ known }) => known).sort((a, b) => b.seat - a.seat || b.population - a.population || compare(a.name, b.name) || a.longitude - b.longitude);
}

/** @param {string} name */
const fold = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]/g, '');
/** @param {string} a @param {string} b */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
