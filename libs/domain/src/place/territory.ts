import { departmentOfCommune } from './insee.ts';

/** Part of France that has one bounding box (or a few): the mainland with Corsica, or one overseas collectivity by its code. */
export type Territory = 'METROPOLE' | '971' | '972' | '973' | '974' | '975' | '976' | '977' | '978' | '984' | '986' | '987' | '988' | '989';

/** West, south, east, north in decimal degrees (WGS84). */
export type Box = readonly [west: number, south: number, east: number, north: number];

// Saint-Barthélemy and Saint-Martin come before Guadeloupe so that the smallest box answers first.
const BOXES: readonly (readonly [Territory, Box])[] = [
  ['METROPOLE', [-5.3, 41.3, 9.7, 51.2]],
  ['977', [-63.0, 17.82, -62.75, 18.0]],
  ['978', [-63.17, 18.03, -62.96, 18.15]],
  ['971', [-61.97, 15.72, -60.93, 16.66]],
  ['972', [-61.4, 14.25, -60.67, 15.04]],
  ['973', [-55.65, 1.49, -51.2, 6.21]],
  ['974', [55.07, -21.46, 55.86, -20.79]],
  ['975', [-56.52, 46.74, -56.09, 47.16]],
  ['976', [44.95, -13.049, 45.32, -12.57]],
  ['984', [68.4, -50.1, 70.7, -48.4]],
  ['984', [50.1, -46.6, 52.4, -45.9]],
  ['984', [77.4, -38.8, 77.7, -37.7]],
  ['984', [136.0, -67.0, 142.1, -66.0]],
  ['984', [39.6, -22.4, 54.6, -11.4]],
  ['986', [-178.3, -14.45, -176.05, -13.15]],
  ['987', [-154.8, -27.9, -134.3, -7.8]],
  ['988', [158.1, -22.9, 168.3, -19.0]],
  ['989', [-109.3, 10.2, -109.1, 10.4]],
];

/** Territory whose box holds a position (decimal degrees, WGS84), or null when it is nowhere in France. Boxes, not shapes: a place just over a land border passes. */
export function locate(longitude: number, latitude: number): Territory | null {
  const found = BOXES.find(([, [west, south, east, north]]) => longitude >= west && longitude <= east && latitude >= south && latitude <= north);
  return found?.[0] ?? null;
}

/** Territory of a commune. */
export function territoryOfCommune(inseeCode: string): Territory {
  const department = departmentOfCommune(inseeCode);
  return BOXES.find(([territory]) => territory === department)?.[0] ?? 'METROPOLE';
}

/** Whether a position lies nowhere in France while the same numbers exchanged do: files often write latitude in the longitude column. */
export function looksSwapped(longitude: number, latitude: number): boolean {
  return locate(longitude, latitude) === null && locate(latitude, longitude) !== null;
}

export type Position = { readonly longitude: number; readonly latitude: number };

const EARTH_RADIUS_METRES = 6_371_008.8;

/** Great-circle distance in metres between two positions (haversine, mean radius; error below 0.6 %). */
export function distanceMetres(from: Position, to: Position): number {
  const radians = Math.PI / 180;
  const dLat = ((to.latitude - from.latitude) * radians) / 2;
  const dLon = ((to.longitude - from.longitude) * radians) / 2;
  const a = Math.sin(dLat) ** 2 + Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians) * Math.sin(dLon) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
}
