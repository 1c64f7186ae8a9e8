/** @import { Country, Feature, LonLat, Rings, Topology } from './types.ts' */
import { feature, mesh } from 'topojson-client';
import { DETAILED, FRANCE } from './regions.mjs';

// Its outline goes round the pole, which a flat map cannot close.
const ANTARCTICA = '010';
// Degrees: two tiles of the first detailed zoom.
const NEAR = 22;

/** Countries as polygons that only say whether they are France: tiles of one country's inside become equal and are stored once. @param {Topology} topology @returns {{ france: 0 | 1, polygons: readonly Rings[] }[]} */
export function countries(topology) {
  return feature(topology, topology.objects.countries)
    .features.filter(({ id }) => id !== ANTARCTICA)
    .map((country) => ({ france: FRANCE.has(String(country.id)) ? 1 : 0, polygons: polygonsOf(country).map((rings) => rings.map(unwrap)) }));
}

/** Those of which some part is near a detailed box, without their far islands, so that the index is not filled with the rest of the world. @param {ReturnType<typeof countries>} all */
export function nearFrance(all) {
  /** @param {LonLat} position */
  const isNear = ([x, y]) => DETAILED.some(([west, south, east, north]) => x > west - NEAR && x < east + NEAR && y > south - NEAR && y < north + NEAR);
  return all.map(({ france, polygons }) => ({ france, polygons: polygons.filter(([outer]) => outer?.some(isNear)) })).filter(({ polygons }) => polygons.length > 0);
}

/** @param {ReturnType<typeof countries>} all @returns {Feature[]} */
export function landFeatures(all) {
  return all.map(({ france, polygons }) => ({ type: 'Feature', properties: { france }, geometry: { type: 'MultiPolygon', coordinates: polygons } }));
}

/** Lines between countries, without the joints of the map's own edge. @param {Topology} topology @returns {Feature[]} */
export function borderFeatures(topology) {
  const { coordinates } = mesh(topology, topology.objects.countries, (a, b) => a !== b);
  return coordinates
    .filter((line) => line.every(([x], i) => Math.abs(x - (line[i - 1]?.[0] ?? x)) < 180))
    .map((line) => ({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: line } }));
}

/** @param {Country} country @returns {readonly Rings[]} */
function polygonsOf({ geometry }) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Follows a ring across the 180th meridian (Fiji, Russia) instead of jumping back round the world. @param {readonly LonLat[]} ring @returns {LonLat[]} */
function unwrap(ring) {
  let shift = 0;
  return ring.map(([x, y], i) => {
    const before = ring[i - 1]?.[0] ?? x;
    if (Math.abs(x - before) > 180) shift += x < before ? 360 : -360;
    return [x + shift, y];
  });
}
