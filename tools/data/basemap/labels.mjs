import { HIGHEST_ZOOM, NEIGHBOURS } from './regions.mjs';

// A name stands at least this many pixels from a more important one; the map's own collision does the rest.
const APART_PX = 46;
const FIRST_ZOOM = 4;

const worldPx = ({ longitude, latitude }, zoom) => {
  const size = 512 * 2 ** zoom;
  const sin = Math.sin((latitude * Math.PI) / 180);
  return [((longitude + 180) / 360) * size, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size];
};

/**
 * Gives each commune the first zoom at which its name has room, important ones first: the countryside gets its names as early as towns do.
 * @param {readonly import('./known-communes.mjs').KnownCommune[]} communes most important first
 */
export function placeLabels(communes) {
  const firstZoom = new Map();
  for (let zoom = FIRST_ZOOM; zoom <= HIGHEST_ZOOM; zoom += 1) {
    const grid = new Map();
    const cellOf = (px) => px.map((v) => Math.floor(v / APART_PX));
    const hasRoom = ([x, y]) => {
      const [cx, cy] = cellOf([x, y]);
      for (let i = -1; i <= 1; i += 1) for (let j = -1; j <= 1; j += 1) for (const [ox, oy] of grid.get(`${cx + i}/${cy + j}`) ?? []) if (Math.hypot(ox - x, oy - y) < APART_PX) return false;
      return true;
    };
    for (const commune of communes) {
      const px = worldPx(commune, zoom);
      if (!firstZoom.has(commune) && zoom < HIGHEST_ZOOM && !hasRoom(px)) continue;
      if (!firstZoom.has(commune)) firstZoom.set(commune, zoom);
      const key = cellOf(px).join('/');
      grid.set(key, [...(grid.get(key) ?? []), px]);
    }
  }
  return communes.map((commune) => point(commune.longitude, commune.latitude, {
    name: commune.name, seat: commune.seat, rank: rankOf(commune.population), weight: Math.round(commune.seat * 1e7 + commune.population), minzoom: firstZoom.get(commune),
  }));
}

/** Size class of a commune: 0 village … 4 metropolis. */
const rankOf = (population) => [5_000, 20_000, 80_000, 200_000].filter((limit) => population >= limit).length;

/** Names of regions and departments, at the middle of their communes; of neighbours, at a chosen point. */
export function areaLabels(communes, { departments, regions }) {
  const french = new Intl.DisplayNames(['fr'], { type: 'region' });
  const middle = (key, code) => {
    const inside = communes.filter((c) => c[key] === code);
    if (inside.length === 0) return null;
    return [inside.reduce((sum, c) => sum + c.longitude, 0) / inside.length, inside.reduce((sum, c) => sum + c.latitude, 0) / inside.length];
  };
  const named = (areas, key, kind) => areas.flatMap((area) => {
    const at = middle(key, area.code);
    return at ? [point(at[0], at[1], { name: area.nom, kind })] : [];
  });
  return [
    ...named(regions, 'region', 'region'),
    ...named(departments.filter((d) => d.zone === 'metro'), 'department', 'department'),
    ...NEIGHBOURS.map(([code, longitude, latitude]) => point(longitude, latitude, { name: french.of(code), kind: 'country' })),
  ];
}

const point = (longitude, latitude, properties) => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [longitude, latitude] } });
