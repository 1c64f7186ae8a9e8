/** @import { Feature, KnownCommune, LonLat, Sources } from './types.ts' */
import { HIGHEST_ZOOM, NEIGHBOURS } from './regions.mjs';

/** First zoom with names of places. */
export const FIRST_NAMED_ZOOM = 4;
// A name stands at least this many pixels from a more important one; the map's own collision does the rest.
const APART_PX = 46;

/** @param {KnownCommune} commune @param {number} zoom @returns {readonly [x: number, y: number]} */
const worldPx = ({ longitude, latitude }, zoom) => {
  const size = 512 * 2 ** zoom;
  const sin = Math.sin((latitude * Math.PI) / 180);
  return [((longitude + 180) / 360) * size, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size];
};

/** Names already placed at a zoom, in squares of the distance they keep. */
function crowd() {
  /** @type {Map<string, (readonly [number, number])[]>} */
  const squares = new Map();
  /** @param {number} px */
  const square = (px) => Math.floor(px / APART_PX);
  return {
    /** @param {readonly [number, number]} at */
    hasRoom([x, y]) {
      for (const i of [-1, 0, 1]) {
        for (const j of [-1, 0, 1]) {
          if ((squares.get(`${square(x) + i}/${square(y) + j}`) ?? []).some(([ox, oy]) => Math.hypot(ox - x, oy - y) < APART_PX)) return false;
        }
      }
      return true;
    },
    /** @param {readonly [number, number]} at */
    join([x, y]) {
      const key = `${square(x)}/${square(y)}`;
      squares.set(key, [...(squares.get(key) ?? []), [x, y]]);
    },
  };
}

/**
 * Names of communes, zoom by zoom: each appears as soon as it has room beside more important ones, so that the countryside gets its names as early as towns do.
 * @param {readonly KnownCommune[]} communes most important first
 * @returns {Map<number, Feature[]>} by zoom
 */
export function placeLabels(communes) {
  /** @type {Set<KnownCommune>} */
  const shown = new Set();
  /** @type {Map<number, Feature[]>} */
  const byZoom = new Map();
  for (let zoom = FIRST_NAMED_ZOOM; zoom <= HIGHEST_ZOOM; zoom += 1) {
    const names = crowd();
    for (const commune of communes) {
      const at = worldPx(commune, zoom);
      if (!shown.has(commune) && zoom < HIGHEST_ZOOM && !names.hasRoom(at)) continue;
      shown.add(commune);
      names.join(at);
    }
    byZoom.set(zoom, communes.filter((c) => shown.has(c)).map((c) => point([c.longitude, c.latitude], { name: c.name, seat: c.seat, rank: sizeClass(c.population), weight: c.seat * 1e7 + c.population })));
  }
  return byZoom;
}

/** 0 for a village, 4 for a metropolis. @param {number} population */
const sizeClass = (population) => [5_000, 20_000, 80_000, 200_000].filter((least) => population >= least).length;

/** Names of regions and departments, at the middle of their communes; of neighbours, at a chosen point. @param {readonly KnownCommune[]} communes @param {Pick<Sources, 'departments' | 'regions'>} areas @returns {Feature[]} */
export function areaLabels(communes, { departments, regions }) {
  const french = new Intl.DisplayNames(['fr'], { type: 'region' });
  /** @param {'region' | 'department'} kind @param {Sources['regions']} areas */
  const named = (kind, areas) => areas.flatMap(({ code, nom }) => {
    const inside = communes.filter((c) => c[kind] === code);
    if (inside.length === 0) return [];
    /** @param {(c: KnownCommune) => number} of */
    const mean = (of) => inside.reduce((sum, c) => sum + of(c), 0) / inside.length;
    return [point([mean((c) => c.longitude), mean((c) => c.latitude)], { name: nom, kind })];
  });
  return [
    ...named('region', regions),
    ...named('department', departments.filter((d) => d.zone === 'metro')),
    ...NEIGHBOURS.map(([code, longitude, latitude]) => point([longitude, latitude], { name: french.of(code) ?? code, kind: 'country' })),
  ];
}

/** @param {LonLat} coordinates @param {Feature['properties']} properties @returns {Feature} */
const point = (coordinates, properties) => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates } });
