import { feature, mesh } from 'topojson-client';
import { departmentLines } from './boundaries.mjs';
import { clipLine, outlineIndex } from './clip.mjs';
import { knownCommunes } from './known-communes.mjs';
import { areaLabels, placeLabels } from './labels.mjs';
import { packTiles } from './pmtiles.mjs';
import { DETAILED, FRANCE, HIGHEST_ZOOM, LOWEST_ZOOM, WORLD_ZOOM } from './regions.mjs';
import { cutTiles } from './tiles.mjs';

export const ATTRIBUTION = '© GeoNames (CC BY 4.0), Natural Earth, Étalab';

// Its outline goes round the pole, which a flat map cannot close.
const ANTARCTICA = '010';

const isFrance = (country) => FRANCE.has(String(country.id).padStart(3, '0'));
const line = (coordinates, properties) => ({ type: 'Feature', properties, geometry: { type: 'LineString', coordinates } });

/** Countries as polygons that only say whether they are France: tiles of one country's inside become equal and are stored once. */
function land(topology) {
  return feature(topology, topology.objects.countries).features
    .filter(({ id }) => id !== ANTARCTICA)
    .map(({ id, geometry }) => ({ type: 'Feature', properties: { france: isFrance({ id }) ? 1 : 0 }, geometry: { type: 'MultiPolygon', coordinates: polygonsOf(geometry).map((polygon) => polygon.map(unwrap)) } }));
}

const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

/** Follows a ring across the 180th meridian (Fiji, Russia) instead of jumping back round the world. */
function unwrap(ring) {
  let shift = 0;
  return ring.map(([x, y], i) => {
    if (i > 0 && Math.abs(x - ring[i - 1][0]) > 180) shift += x < ring[i - 1][0] ? 360 : -360;
    return [x + shift, y];
  });
}

function borders(topology) {
  const { coordinates } = mesh(topology, topology.objects.countries, (a, b) => a !== b);
  return coordinates.filter((c) => c.every(([x], i) => i === 0 || Math.abs(x - c[i - 1][0]) < 180)).map((c) => line(c, {}));
}

// Degrees: two tiles of the first detailed zoom.
const NEAR = 22;

/** Countries that a detailed box touches, so that the index is not filled with the rest of the world. */
function nearFrance(features) {
  const touches = (ring) => ring.some(([x, y]) => DETAILED.some(([west, south, east, north]) => x > west - NEAR && x < east + NEAR && y > south - NEAR && y < north + NEAR));
  return features.flatMap((f) => {
    const kept = f.geometry.coordinates.filter((polygon) => touches(polygon[0]));
    return kept.length > 0 ? [{ ...f, geometry: { type: 'MultiPolygon', coordinates: kept } }] : [];
  });
}

/** Department and region lines of metropolitan France, cut at its outline. */
function boundaries(communes, france) {
  const outline = outlineIndex(france);
  return departmentLines(communes).flatMap(({ level, line: whole }) => clipLine(whole, outline).map((piece) => line(piece, { level })));
}

/**
 * The offline basemap as one PMTiles archive, from the sources alone: same sources, same bytes.
 * @param {ReturnType<typeof import('./sources.mjs').readSources>} sources
 */
export function composeBasemap(sources) {
  const communes = knownCommunes(sources);
  const world = land(sources.world);
  const detailed = nearFrance(land(sources.countries));
  const worldBorders = borders(sources.world);
  const detailedBorders = borders(sources.countries);
  const france = detailed.filter((f) => f.properties.france === 1).flatMap((f) => f.geometry.coordinates);
  const inner = boundaries(communes, france);
  const regionsOnly = inner.filter((f) => f.properties.level === 'region');
  const places = placeLabels(communes);
  const areas = areaLabels(communes, sources);
  const placesAt = Array.from({ length: HIGHEST_ZOOM + 1 }, (_, z) => places.filter((p) => p.properties.minzoom <= z).map(({ properties: { minzoom: _zoom, ...properties }, ...rest }) => ({ ...rest, properties })));
  const nothing = [];
  const tiles = cutTiles({
    land: (z) => (z <= WORLD_ZOOM ? world : detailed),
    border: (z) => (z <= WORLD_ZOOM ? worldBorders : detailedBorders),
    boundary: (z) => (z < 4 ? nothing : z < 5 ? regionsOnly : inner),
    place: (z) => (z < 4 ? nothing : placesAt[z]),
    area: (z) => (z < 3 ? nothing : areas),
  });
  return packTiles(tiles, {
    metadata: {
      name: 'Escale',
      attribution: ATTRIBUTION,
      vector_layers: [
        { id: 'land', fields: { france: 'Number' } },
        { id: 'border', fields: {} },
        { id: 'boundary', fields: { level: 'String' } },
        { id: 'place', fields: { name: 'String', rank: 'Number', seat: 'Number', weight: 'Number' } },
        { id: 'area', fields: { name: 'String', kind: 'String' } },
      ],
    },
    bounds: [-180, -85, 180, 85],
    center: [2.5, 46.5, 5],
    minZoom: LOWEST_ZOOM,
    maxZoom: HIGHEST_ZOOM,
  });
}
