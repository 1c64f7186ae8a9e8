import { describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { PMTiles, zxyToTileId } from 'pmtiles';
import { clipLine, outlineOf } from './clip.mjs';
import { ATTRIBUTION, composeBasemap } from './compose.mjs';
import { packTiles, tileId } from './pmtiles.mjs';
import { readSources } from './sources.mjs';

// The decoder the map itself uses, found where the map finds it.
const fromHere = createRequire(import.meta.url);
const fromMap = createRequire(fromHere.resolve('maplibre-gl/package.json'));
const load = (name: string): Promise<Record<string, new (input: unknown) => unknown>> => import(fromMap.resolve(name)) as Promise<Record<string, new (input: unknown) => unknown>>;
const { VectorTile } = await load('@mapbox/vector-tile');
const { PbfReader } = await load('pbf');
if (!VectorTile || !PbfReader) throw new Error('The decoder of vector tiles has changed its names');

/** An archive in memory, read by the same library as in the browser. */
const reader = (archive: Buffer): PMTiles =>
  new PMTiles({ getKey: () => 'memory', getBytes: (offset, length) => Promise.resolve({ data: new Uint8Array(archive.subarray(offset, offset + length)).buffer }) });
const about = { metadata: { name: 'test' }, bounds: [-180, -85, 180, 85], center: [0, 0, 0], minZoom: 0, maxZoom: 9 } as const;

type VectorFeature = { readonly properties: Readonly<Record<string, string | number>> };
type VectorLayers = { readonly layers: Readonly<Record<string, { readonly length: number; feature(i: number): VectorFeature } | undefined>> };

describe('the archive', () => {
  it('numbers tiles as the reader does', () => {
    for (let z = 0; z <= 9; z += 1) for (const [x, y] of [[0, 0], [2 ** z - 1, 0], [0, 2 ** z - 1], [2 ** z - 1, 2 ** z - 1], [Math.floor(2 ** z / 3), Math.floor(2 ** z / 5)]] as const) expect([z, x, y, tileId(z, x, y)]).toEqual([z, x, y, zxyToTileId(z, x, y)]);
  });

  it.each([['one directory', {}], ['leaves', { rootBytes: 200, leafEntries: 64 }]])('gives back every tile through %s, equal ones stored once', async (_what, limits) => {
    const tiles = Array.from({ length: 1_024 }, (_, i) => ({ z: 5, x: i % 32, y: Math.floor(i / 32), data: Buffer.from(i % 3 === 0 ? 'inland' : `tile ${i}`) }));
    const { archive, storedCount } = packTiles(tiles, about, limits);
    expect(storedCount).toBe(1_024 - 342 + 1);
    const file = reader(archive);
    for (const { z, x, y, data } of tiles.filter((_, i) => i % 7 === 0)) expect(Buffer.from(new Uint8Array((await file.getZxy(z, x, y))?.data ?? new ArrayBuffer(0))).toString()).toBe(data.toString());
    expect(await file.getZxy(6, 0, 0)).toBeUndefined();
  });
});

describe('cutting lines at an outline', () => {
  const square = outlineOf([[[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]]]);
  it('keeps what is inside', () => expect(clipLine([[-1, 2], [2, 2], [5, 2]], square)).toEqual([[[0, 2], [2, 2], [4, 2]]]));
  it('cuts in two what leaves and returns', () => expect(clipLine([[1, 1], [1, 6], [3, 6], [3, 1]], square)).toEqual([[[1, 1], [1, 4]], [[3, 4], [3, 1]]]));
  it('drops what is outside', () => expect(clipLine([[5, 5], [6, 6]], square)).toEqual([]));
  it('respects holes', () => expect(clipLine([[0.5, 2], [3.5, 2]], outlineOf([[[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]], [[1, 1], [3, 1], [3, 3], [1, 3], [1, 1]]]]))).toHaveLength(2));
});

describe('the basemap of France', () => {
  const sources = readSources();
  const built = composeBasemap(sources);
  const file = reader(built.archive);
  const tileAt = async (longitude: number, latitude: number, z: number): Promise<VectorLayers | null> => {
    const x = Math.floor(((longitude + 180) / 360) * 2 ** z);
    const y = Math.floor((0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI)) * 2 ** z);
    const tile = await file.getZxy(z, x, y);
    return tile ? (new VectorTile(new PbfReader(new Uint8Array(tile.data))) as VectorLayers) : null;
  };
  const featuresAt = async (longitude: number, latitude: number, z: number, name: string): Promise<VectorFeature[]> => {
    const layer = (await tileAt(longitude, latitude, z))?.layers[name];
    return layer ? Array.from({ length: layer.length }, (_, i) => layer.feature(i)) : [];
  };
  const namesAt = async (longitude: number, latitude: number, z: number): Promise<unknown[]> => (await featuresAt(longitude, latitude, z, 'place')).map((f) => f.properties['name']);

  it('is small, and the same bytes each time', () => {
    expect(built.archive.length).toBeLessThan(2_500_000);
    expect(composeBasemap(sources).archive.equals(built.archive)).toBe(true);
  });

  it('says what it is made of', async () => {
    const header = await file.getHeader();
    expect([header.minZoom, header.maxZoom, header.tileType]).toEqual([0, 9, 1]);
    expect(await file.getMetadata()).toMatchObject({ attribution: ATTRIBUTION });
  });

  it.each([
    ['Besançon', 6.02, 47.24], ['Saint-Benoît', 55.7155, -21.038], ['Pointe-à-Pitre', -61.53614, 16.24125], ['Fort-de-France', -61.07418, 14.60365], ['Cayenne', -52.33333, 4.93333], ['Mamoudzou', 45.22878, -12.78234],
    ['Saint-Pierre', -56.1773, 46.77914], ['Nouméa', 166.44884, -22.27407], ['Papeete', -149.5665, -17.53733], ['Mata-Utu', -176.17453, -13.28163],
  ])('names %s with its accents, over French land', async (name, longitude, latitude) => {
    expect(await namesAt(longitude, latitude, 9)).toContain(name);
    const land = await featuresAt(longitude, latitude, 9, 'land');
    expect(land.map((f) => f.properties['france'])).toContain(1);
  });

  it('shows few names from afar, the greatest, and more from near', async () => {
    const far = await namesAt(2.35, 48.85, 5);
    const near = await namesAt(2.35, 48.85, 8);
    expect(far).toContain('Paris');
    expect(far).not.toContain('Chatou');
    expect(near.length).toBeGreaterThan(20);
  });

  it('draws department lines on land only, region lines among them', async () => {
    const lines = await featuresAt(2.5, 46.6, 5, 'boundary');
    expect(new Set(lines.map((f) => f.properties['level']))).toEqual(new Set(['region', 'department']));
    expect(await tileAt(-6.5, 46, 8)).toBeNull();
  });

  it('names the regions and the neighbours in French', async () => {
    const names = (await featuresAt(2.5, 46.6, 3, 'area')).map((f) => f.properties['name']);
    expect(names).toEqual(expect.arrayContaining(['Bourgogne-Franche-Comté', "Provence-Alpes-Côte d'Azur", 'Allemagne', 'Suisse', 'Doubs']));
  });
});
