export type Point = { readonly longitude: number; readonly latitude: number };
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** European France; the overseas territories are found by their name. */
export const FRANCE: Bounds = [-5.2, 41.3, 9.7, 51.2];

const EARTH_RADIUS_KM = 6371;
const FARTHEST_KM = 500;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres. */
export function distanceKm(one: Point, other: Point): number {
  const [latitude, longitude] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)];
  const half = Math.sin(latitude / 2) ** 2 + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(longitude / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** The circle that holds what the map shows: its middle, and whole kilometres from there to a corner, 1 to 500. */
export function circleAround([west, south, east, north]: Bounds): Point & { readonly withinKm: number } {
  const middle = { longitude: (west + east) / 2, latitude: (south + north) / 2 };
  const reach = Math.ceil(distanceKm(middle, { longitude: west, latitude: south }));
  return { ...middle, withinKm: Math.min(FARTHEST_KM, Math.max(1, reach)) };
}

/** What to show for an answer: its centre and its places; European France when the search has no centre. */
export function frameOf(centre: Point | null, pins: readonly Point[]): Bounds {
  if (centre === null) return FRANCE;
  const points = [centre, ...pins];
  const longitudes = points.map(({ longitude }) => longitude);
  const latitudes = points.map(({ latitude }) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
