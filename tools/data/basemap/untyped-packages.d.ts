// The parts we use of packages that carry no types.
declare module 'd3-delaunay' {
  export class Delaunay {
    static from<T>(points: readonly T[], x: (point: T) => number, y: (point: T) => number): Delaunay;
    readonly halfedges: Int32Array;
    readonly triangles: Uint32Array;
    voronoi(bounds: readonly [number, number, number, number]): Voronoi;
  }
  export class Voronoi {
    readonly delaunay: Delaunay;
    readonly circumcenters: Float64Array;
  }
}

declare module 'topojson-client' {
  type LonLat = readonly [longitude: number, latitude: number];
  type Rings = readonly (readonly LonLat[])[];
  type Outline = { readonly type: 'Polygon'; readonly coordinates: Rings } | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Rings[] };
  export function feature(topology: object, object: unknown): { readonly features: { readonly id?: string | number; readonly geometry: Outline }[] };
  export function mesh(topology: object, object: unknown, keep: (a: unknown, b: unknown) => boolean): { readonly coordinates: readonly (readonly LonLat[])[] };
}
