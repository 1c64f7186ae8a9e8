import { arrondissementPosition } from './arrondissement-positions.ts';
import { fold } from './fold.ts';
import { COUNTRY_OF_DEPARTMENT, OVERSEAS_POSITION, SEAT_OF_COMMUNE, TERRITORY_CENTRE } from './seats.ts';
import type { GazetteerSources, OfficialCommune, PopulatedPlace } from './sources.ts';

export type Placed = { readonly longitude: number; readonly latitude: number; readonly positionApproximate: boolean };
type LonLat = readonly [longitude: number, latitude: number];

/** The village that stands for a commune among those that carry its code: same name, then seat, then the most people. */
function seatAmong(places: readonly PopulatedPlace[], name: string): PopulatedPlace {
  const rank = (p: PopulatedPlace): number => (fold(p.name) === fold(name) ? 2e9 : 0) + (p.featureCode.startsWith('PPLA') || p.featureCode === 'PPLC' ? 1e9 : 0) + p.population;
  return places.reduce((best, candidate) => (rank(candidate) > rank(best) ? candidate : best));
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function mean(points: readonly LonLat[]): LonLat | null {
  if (points.length === 0) return null;
  const sum = points.reduce(([x, y], [lon, lat]) => [x + lon, y + lat] as const, [0, 0] as const);
  return [sum[0] / points.length, sum[1] / points.length];
}

function present<T>(values: readonly (T | null | undefined)[]): T[] {
  return values.filter((value): value is T => value !== null && value !== undefined);
}

/** Positions that are known: by INSEE code, by the name of a village overseas, or by the table of seats. */
function knownPositions(sources: GazetteerSources, current: readonly OfficialCommune[]): Map<string, LonLat> {
  const byCode = groupBy(sources.places, (p) => (p.muniSub ? [`${p.country}/${p.muniSub}`] : []));
  const byName = groupBy(sources.places.filter((p) => p.country !== 'FR' || !p.muniSub), (p) => [`${p.country}/${fold(p.name)}`]);
  const known = new Map<string, LonLat>();
  for (const { code, nom, departement } of current) {
    const country = COUNTRY_OF_DEPARTMENT[departement] ?? 'FR';
    const seat = SEAT_OF_COMMUNE[code];
    const places = byCode.get(`${country}/${code}`) ?? (seat && byName.get(`${seat[0]}/${fold(seat[1])}`)) ?? byName.get(`${country}/${fold(nom)}`);
    if (places) known.set(code, seatAmong(places, nom).loc.coordinates);
  }
  return known;
}

/** Positions of communes that have since joined another: a better guess for the newcomer than its neighbours. */
function formerPositions(sources: GazetteerSources): Map<string, LonLat[]> {
  const byCode = groupBy(sources.places.filter((p) => p.country === 'FR' && p.muniSub), (p) => [p.muniSub ?? '']);
  const former = new Map<string, LonLat[]>();
  for (const { code, nom, chefLieu } of sources.communes) {
    const places = byCode.get(code);
    if (chefLieu && chefLieu !== code && places) former.set(chefLieu, [...(former.get(chefLieu) ?? []), seatAmong(places, nom).loc.coordinates]);
  }
  return former;
}

/** Gives every current commune and municipal arrondissement a position, best source first, and says when it is only near. */
export function placeCommunes(sources: GazetteerSources, current: readonly OfficialCommune[]): Map<string, Placed> {
  const known = knownPositions(sources, current);
  const former = formerPositions(sources);
  const near = (keyOf: (c: OfficialCommune) => readonly string[]): ((c: OfficialCommune) => LonLat | null) => {
    const groups = groupBy(current.filter((c) => known.has(c.code)), keyOf);
    const means = new Map([...groups].map(([key, members]) => [key, mean(present(members.map((m) => known.get(m.code))))]));
    return (c) => mean(present(keyOf(c).map((key) => means.get(key))));
  };
  const guesses: readonly ((c: OfficialCommune) => LonLat | null)[] = [
    (c) => arrondissementPosition(c.code),
    (c) => OVERSEAS_POSITION[c.code] ?? null,
    (c) => mean(former.get(c.code) ?? []),
    near((c) => (c.departement.length === 3 ? [] : (c.codesPostaux ?? []))),
    near((c) => (c.arrondissement ? [c.arrondissement] : [])),
    near((c) => (c.departement.length === 3 ? [] : [c.departement])),
    (c) => TERRITORY_CENTRE[c.departement] ?? null,
  ];
  const placed = new Map<string, Placed>();
  for (const commune of current) {
    const sure = known.get(commune.code);
    const point = sure ?? guesses.reduce<LonLat | null>((found, guess) => found ?? guess(commune), null);
    if (!point) throw new Error(`No position can be deduced for commune ${commune.code}`);
    placed.set(commune.code, { longitude: round(point[0]), latitude: round(point[1]), positionApproximate: !sure });
  }
  return placed;
}

/** Five decimals: a metre, what GeoNames gives. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
