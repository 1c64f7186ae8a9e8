import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { mapInk, type MapInk } from './map-ink.ts';

/** Source of the data in the offline basemap, to be shown on every map (licences of GeoNames, Natural Earth and Étalab). */
export const OFFLINE_ATTRIBUTION = '© GeoNames (CC BY 4.0), Natural Earth, Étalab';

// Without a `glyphs` address MapLibre draws letters itself from the page's fonts; both names under which the font may be declared are given.
const FONT = ['Atkinson Hyperlegible Next', 'Atkinson Hyperlegible Next Variable', 'sans-serif'];
const SOURCE = 'escale';
const NAME: ExpressionSpecification = ['get', 'name'];
// Names longer than the country is wide: they would hide a region's.
const SMALL_NEIGHBOURS = ['Monaco', 'Andorre', 'Luxembourg'];

const widths = (...stops: [number, number, ...number[]]): ExpressionSpecification => ['interpolate', ['exponential', 1.4], ['zoom'], ...stops];
const isArea = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];

function ground(ink: MapInk): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': ink.water } },
    { id: 'neighbours', type: 'fill', source: SOURCE, 'source-layer': 'land', filter: ['==', ['get', 'france'], 0], paint: { 'fill-color': ink.neighbour } },
    { id: 'france', type: 'fill', source: SOURCE, 'source-layer': 'land', filter: ['==', ['get', 'france'], 1], paint: { 'fill-color': ink.land } },
    { id: 'coast', type: 'line', source: SOURCE, 'source-layer': 'land', layout: { 'line-join': 'round' }, paint: { 'line-color': ink.coast, 'line-width': widths(4, 0.6, 8, 1.1, 12, 1.6) } },
  ];
}

function lines(ink: MapInk): LayerSpecification[] {
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'department-line', type: 'line', source: SOURCE, 'source-layer': 'boundary', minzoom: 5, filter: ['==', ['get', 'level'], 'department'], layout: round,
      paint: { 'line-color': ink.departmentLine, 'line-width': widths(5, 0.6, 8, 1.2, 12, 2), 'line-opacity': ['interpolate', ['linear'], ['zoom'], 5, 0, 6, 1] },
    },
    {
      id: 'region-line', type: 'line', source: SOURCE, 'source-layer': 'boundary', filter: ['==', ['get', 'level'], 'region'], layout: round,
      paint: { 'line-color': ink.regionLine, 'line-width': widths(4, 0.8, 8, 1.8, 12, 3) },
    },
    { id: 'border', type: 'line', source: SOURCE, 'source-layer': 'border', layout: round, paint: { 'line-color': ink.border, 'line-width': widths(3, 0.6, 6, 1.4, 12, 3) } },
  ];
}

function areaNames(ink: MapInk): LayerSpecification[] {
  const halo = { 'text-halo-color': ink.halo, 'text-halo-width': 1.4 };
  return [
    {
      id: 'country-name', type: 'symbol', source: SOURCE, 'source-layer': 'area', minzoom: 3.5, maxzoom: 8, filter: ['all', isArea('country'), ['step', ['zoom'], ['!', ['in', NAME, ['literal', SMALL_NEIGHBOURS]]], 6, true]],
      layout: { 'text-field': NAME, 'text-font': FONT, 'text-size': 13, 'text-letter-spacing': 0.14, 'text-transform': 'uppercase', 'text-max-width': 7 },
      paint: { 'text-color': ink.countryName, 'text-halo-color': ink.neighbour, 'text-halo-width': 1.2 },
    },
    {
      id: 'region-name', type: 'symbol', source: SOURCE, 'source-layer': 'area', minzoom: 4.4, maxzoom: 6.6, filter: isArea('region'),
      layout: { 'text-field': NAME, 'text-font': FONT, 'text-size': ['interpolate', ['linear'], ['zoom'], 4.4, 12, 6.5, 16], 'text-letter-spacing': 0.06, 'text-max-width': 8, 'text-padding': 6 },
      paint: { 'text-color': ink.regionName, ...halo },
    },
    {
      id: 'department-name', type: 'symbol', source: SOURCE, 'source-layer': 'area', minzoom: 6.6, maxzoom: 9, filter: isArea('department'),
      layout: { 'text-field': NAME, 'text-font': FONT, 'text-size': ['interpolate', ['linear'], ['zoom'], 6.6, 12, 9, 15], 'text-letter-spacing': 0.08, 'text-max-width': 7, 'text-padding': 8 },
      paint: { 'text-color': ink.regionName, ...halo },
    },
  ];
}

function placeNames(ink: MapInk): LayerSpecification[] {
  const heaviestFirst: ExpressionSpecification = ['-', 0, ['get', 'weight']];
  // Nothing but the map's own collision decides below zoom 7; the rank only sets the size of the letters.
  const sizeAt = (small: number, step: number): ExpressionSpecification => ['+', small, ['*', step, ['get', 'rank']]];
  return [
    {
      id: 'place-dot', type: 'circle', source: SOURCE, 'source-layer': 'place', minzoom: 5.5, filter: ['step', ['zoom'], ['==', ['get', 'seat'], 2], 6, ['>=', ['get', 'seat'], 1], 8, true],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 5, 1.7, 9, ['case', ['>=', ['get', 'seat'], 1], 3, 1.7], 12, ['case', ['>=', ['get', 'seat'], 1], 4, 2.6]],
        'circle-color': ['case', ['>=', ['get', 'seat'], 1], ink.name, ink.countryName], 'circle-stroke-color': ink.halo, 'circle-stroke-width': 1.2,
      },
    },
    {
      id: 'place-name', type: 'symbol', source: SOURCE, 'source-layer': 'place', minzoom: 5.5, filter: ['step', ['zoom'], ['==', ['get', 'seat'], 2], 6, ['any', ['>=', ['get', 'seat'], 1], ['>=', ['get', 'rank'], 3]], 7, true],
      layout: {
        'text-field': NAME, 'text-font': FONT, 'symbol-sort-key': heaviestFirst, 'text-size': ['interpolate', ['linear'], ['zoom'], 5, sizeAt(11, 0.7), 9, sizeAt(11.5, 1.4), 12, sizeAt(13.5, 2)],
        'text-variable-anchor': ['top', 'bottom', 'right', 'left'], 'text-radial-offset': 0.45, 'text-justify': 'auto', 'text-max-width': 8, 'text-padding': 4,
      },
      paint: { 'text-color': ['case', ['>=', ['get', 'rank'], 1], ink.name, ink.smallName], 'text-halo-color': ink.halo, 'text-halo-width': 1.5 },
    },
  ];
}

/**
 * MapLibre style of the basemap that needs no network: paper, soft water, green lines, names by size of place.
 * `pmtilesUrl` is the archive's address without the `pmtiles://` prefix.
 */
export function offlineStyle({ pmtilesUrl, dark }: { readonly pmtilesUrl: string; readonly dark: boolean }): StyleSpecification {
  const ink = mapInk(dark);
  return {
    version: 8,
    name: 'Escale',
    sources: { [SOURCE]: { type: 'vector', url: `pmtiles://${pmtilesUrl}`, attribution: OFFLINE_ATTRIBUTION } },
    layers: [...ground(ink), ...lines(ink), ...areaNames(ink), ...placeNames(ink)],
  };
}
