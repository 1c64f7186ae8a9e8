export type LonLat = readonly [longitude: number, latitude: number];
export type Box = readonly [west: number, south: number, east: number, north: number];
export type Rings = readonly (readonly LonLat[])[];

/** A commune whose position is known. */
export type KnownCommune = {
  readonly name: string;
  /** INSEE code; null for an overseas village that GeoNames gives no code. */
  readonly code: string | null;
  readonly department: string | null;
  readonly region: string | null;
  readonly population: number;
  readonly longitude: number;
  readonly latitude: number;
  /** 2 for the chief town of a region or territory, 1 for a department's. */
  readonly seat: 0 | 1 | 2;
};

export type BoundaryLevel = 'region' | 'department';

export type Feature = {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, string | number>>;
  readonly geometry:
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Rings[] }
    | { readonly type: 'LineString'; readonly coordinates: readonly LonLat[] }
    | { readonly type: 'Point'; readonly coordinates: LonLat };
};

/** A polygon feature as world-atlas gives it. */
export type Country = {
  readonly id?: string | number;
  readonly geometry: { readonly type: 'Polygon'; readonly coordinates: Rings } | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Rings[] };
};

export type Tile = { readonly z: number; readonly x: number; readonly y: number; readonly data: Uint8Array };

export type OfficialCommune = { readonly code: string; readonly nom: string; readonly type: string; readonly departement: string; readonly region: string; readonly population?: number };
export type OfficialArea = { readonly code: string; readonly nom: string; readonly zone: string; readonly chefLieu: string };
export type PopulatedPlace = { readonly name: string; readonly country: string; readonly featureCode: string; readonly population: number; readonly muniSub?: string; readonly loc: { readonly coordinates: LonLat } };
export type Topology = { readonly objects: { readonly countries: unknown } };

export type Sources = {
  readonly world: Topology;
  readonly countries: Topology;
  readonly communes: readonly OfficialCommune[];
  readonly departments: readonly OfficialArea[];
  readonly regions: readonly OfficialArea[];
  readonly places: readonly PopulatedPlace[];
};
