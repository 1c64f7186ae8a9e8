import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { DETAILED, HIGHEST_ZOOM, LOWEST_ZOOM, WORLD_ZOOM } from './regions.mjs';

const collection = (features) => ({ type: 'FeatureCollection', features });
const column = (longitude, z) => Math.floor(((longitude + 180) / 360) * 2 ** z);
const row = (latitude, z) => {
  const sin = Math.sin((latitude * Math.PI) / 180);
  return Math.floor((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 2 ** z);
};

/** Tiles of a zoom that hold something to draw: the world's at low zooms, those of the detailed boxes above. */
function addresses(z) {
  if (z <= WORLD_ZOOM) return Array.from({ length: 4 ** z }, (_, i) => [i % 2 ** z, Math.floor(i / 2 ** z)]);
  const found = new Map();
  for (const [west, south, east, north] of DETAILED) {
    // One tile more on each side, so that the edge is seldom in view.
    for (let x = column(west, z) - 1; x <= column(east, z) + 1; x += 1) {
      for (let y = row(north, z) - 1; y <= row(south, z) + 1; y += 1) if (x >= 0 && x < 2 ** z && y >= 0 && y < 2 ** z) found.set(`${x}/${y}`, [x, y]);
    }
  }
  return [...found.values()];
}

/**
 * Cuts layers into vector tiles.
 * @param {Record<string, (zoom: number) => readonly object[]>} layers GeoJSON features of each layer at a zoom; the same array for two zooms is indexed once
 */
export function cutTiles(layers) {
  const indexes = new Map();
  const indexOf = (features) => {
    if (!indexes.has(features)) indexes.set(features, new GeoJSONVT(collection(features), { maxZoom: HIGHEST_ZOOM, indexMaxZoom: 3, indexMaxPoints: 0, tolerance: 4, extent: 4096, buffer: 64 }));
    return indexes.get(features);
  };
  const tiles = [];
  for (let z = LOWEST_ZOOM; z <= HIGHEST_ZOOM; z += 1) {
    const named = Object.entries(layers).map(([name, featuresAt]) => [name, featuresAt(z)]).filter(([, features]) => features.length > 0);
    for (const [x, y] of addresses(z)) {
      const content = named.map(([name, features]) => [name, indexOf(features).getTile(z, x, y)]).filter(([, tile]) => tile && tile.features.length > 0);
      if (content.length > 0) tiles.push({ z, x, y, data: fromGeojsonVt(Object.fromEntries(content), { version: 2, extent: 4096 }) });
    }
  }
  return tiles;
}
