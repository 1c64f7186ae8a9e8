/** @import { Feature, KnownCommune, Rings, Sources } from './types.ts' */
import { departmentLines } from './boundaries.mjs';
import { clipLine, outlineOf } from './clip.mjs';
import { knownCommunes } from './known-communes.mjs';
import { areaLabels, placeLabels } from './labels.mjs';
import { borderFeatures, countries, landFeatures, nearFrance } from './outlines.mjs';
import { packTiles } from './pmtiles.mjs';
import { HIGHEST_ZOOM, LOWEST_ZOOM, WORLD_ZOOM } from './regions.mjs';
import { cutTiles } from './tiles.mjs';

export const ATTRIBUTION = '© GeoNames (CC BY 4.0), Natural Earth, Étalab';

/** @type {readonly Feature[]} */
const NOTHING = [];

/** Department and region lines of metropolitan France, cut at its outline. @param {readonly KnownCommune[]} communes @param {readonly Rings[]} france @returns {Feature[]} */
function boundaries(communes, france) {
  const outline = outlineOf(france);
  return departmentLines(communes).flatMap(({ level, line }) =>
    clipLine(line, outline).map((coordinates) => /** @type {Feature} */ ({ type: 'Feature', properties: { level }, geometry: { type: 'LineString', coordinates } })),
  );
}

/**
 * The offline basemap as one PMTiles archive, from the sources alone: same sources, same bytes.
 * @param {Sources} sources
 */
export function composeBasemap(sources) {
  const communes = knownCommunes(sources);
  const world = landFeatures(countries(sources.world));
  const detailedCountries = nearFrance(countries(sources.countries));
  const detailed = landFeatures(detailedCountries);
  const worldBorders = borderFeatures(sources.world);
  const detailedBorders = borderFeatures(sources.countries);
  const inner = boundaries(communes, detailedCountries.filter((c) => c.france === 1).flatMap((c) => c.polygons));
  const betweenRegions = inner.filter((f) => f.properties['level'] === 'region');
  const places = placeLabels(communes);
  const areas = areaLabels(communes, sources);
  const tiles = cutTiles({
    land: (z) => (z <= WORLD_ZOOM ? world : detailed),
    border: (z) => (z <= WORLD_ZOOM ? worldBorders : detailedBorders),
    boundary: (z) => (z < 4 ? NOTHING : z < 5 ? betweenRegions : inner),
    place: (z) => places.get(z) ?? NOTHING,
    area: (z) => (z < 3 ? NOTHING : areas),
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
