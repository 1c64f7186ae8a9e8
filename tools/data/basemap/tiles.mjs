/** @import { Feature, Tile } from './types.ts' */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { DETAILED, HIGHEST_ZOOM, LOWEST_ZOOM, WORLD_ZOOM } from './regions.mjs';

/** @param {number} longitude @param {number} z */
const column = (longitude, z) => Math.floor(((longitude + 180) / 360) * 2 ** z);
/** @param {number} latitude @param {number} z */
const row = (latitude, z) => {
  const sin = Math.sin((latitude * Math.PI) / 180);
  return Math.floor((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 2 ** z);
};

/** Tiles of a zoom that hold something to draw: the world's at low zooms, those of the detailed boxes above. @param {number} z @returns {(readonly [x: number, y: number])[]} */
function addresses(z) {
  const side = 2 ** z;
  if (z <= WORLD_ZOOM) return Array.from({ length: side * side }, (_, i) => [i % side, Math.floor(i / side)]);
  /** @type {Map<string, readonly [number, number]>} */
  const found = new Map();
  for (const [west, south, east, north] of DETAILED) {
    // One tile more on each side, so that the edge is seldom in view.
    for (let x = Math.max(0, column(west, z) - 1); x <= Math.min(side - 1, column(east, z) + 1); x += 1) {
      for (let y = Math.max(0, row(north, z) - 1); y <= Math.min(side - 1, row(south, z) + 1); y += 1) found.set(`${x}/${y}`, [x, y]);
    }
  }
  return [...found.values()];
}

/**
 * Cuts layers into vector tiles.
 * @param {Readonly<Record<string, (zoom: number) => readonly Feature[]>>} layers features of each layer at a zoom; the same array for two zooms is indexed once
 * @returns {Tile[]}
 */
export function cutTiles(layers) {
  /** @type {Map<readonly Feature[], GeoJSONVT>} */
  const indexes = new Map();
  /** @param {readonly Feature[]} features */
  const indexOf = (features) => {
    const made = indexes.get(features);
    if (made) return made;
    const collection = /** @type {ConstructorParameters<typeof GeoJSONVT>[0]} */ (/** @type {unknown} */ ({ type: 'FeatureCollection', features }));
    const index = new GeoJSONVT(collection, { maxZoom: HIGHEST_ZOOM, indexMaxZoom: 3, indexMaxPoints: 0, tolerance: 4, extent: 4096, buffer: 64 });
    indexes.set(features, index);
    return index;
  };
  /** @type {Tile[]} */
  const tiles = [];
  for (let z = LOWEST_ZOOM; z <= HIGHEST_ZOOM; z += 1) {
    const named = Object.entries(layers).flatMap(([name, featuresAt]) => (featuresAt(z).length > 0 ? [{ name, index: indexOf(featuresAt(z)) }] : []));
    for (const [x, y] of addresses(z)) {
      const content = named.flatMap(({ name, index }) => {
        const tile = index.getTile(z, x, y);
        return tile && tile.features.length > 0 ? [/** @type {const} */ ([name, tile])] : [];
      });
      if (content.length > 0) tiles.push({ z, x, y, data: fromGeojsonVt(Object.fromEntries(content), { version: 2, extent: 4096 }) });
    }
  }
  return tiles;
}
