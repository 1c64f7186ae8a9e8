import type { ExpressionSpecification, GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { type Pin, pinCollection, pinFeature } from './pins.ts';
import { pinInk } from './pin-ink.ts';

export const PINS = 'places';
const LIT = 'lit-place';
export const CLUSTER_LAYER = 'place-cluster';
export const PIN_LAYER = 'place-pin';
const OFFLINE_FONT = ['Atkinson Hyperlegible Next', 'Atkinson Hyperlegible Next Variable', 'sans-serif'];
const CLUSTER_RADIUS = 44;

/** A style that brings its own letters has only those; any of its fonts will do for a number. */
function fontOf(map: MapLibreMap): string[] {
  const { glyphs, layers } = map.getStyle();
  if (glyphs === undefined) return OFFLINE_FONT;
  for (const layer of layers) {
    const font: unknown = layer.type === 'symbol' ? layer.layout?.['text-font'] : undefined;
    if (Array.isArray(font) && font.every((name): name is string => typeof name === 'string')) return font;
  }
  return OFFLINE_FONT;
}

function layers(dark: boolean, font: string[]): LayerSpecification[] {
  const ink = pinInk(dark);
  const isFree: ExpressionSpecification = ['>', ['get', 'free'], 0];
  const colour: ExpressionSpecification = ['case', isFree, ink.free, ink.busy];
  return [
    {
      id: CLUSTER_LAYER, type: 'circle', source: PINS, filter: ['has', 'point_count'],
      paint: { 'circle-color': colour, 'circle-radius': ['step', ['get', 'free'], 15, 10, 19, 50, 24], 'circle-stroke-width': 3, 'circle-stroke-color': ink.edge },
    },
    {
      id: 'place-cluster-count', type: 'symbol', source: PINS, filter: ['has', 'point_count'],
      layout: { 'text-field': ['to-string', ['get', 'free']], 'text-font': font, 'text-size': 15, 'text-allow-overlap': true, 'text-ignore-placement': true },
      paint: { 'text-color': ['case', isFree, ink.onFree, ink.onBusy] },
    },
    {
      id: PIN_LAYER, type: 'circle', source: PINS, filter: ['!', ['has', 'point_count']],
      paint: { 'circle-color': colour, 'circle-radius': ['case', isFree, 9, 7], 'circle-stroke-width': 2.5, 'circle-stroke-color': ink.edge },
    },
    // Drawn apart from the clusters: a place that is pointed at in the list lights up even where a cluster hides it.
    { id: 'place-lit-halo', type: 'circle', source: LIT, paint: { 'circle-color': ink.lit, 'circle-opacity': 0.18, 'circle-radius': 24 } },
    { id: 'place-lit', type: 'circle', source: LIT, paint: { 'circle-color': colour, 'circle-radius': 11, 'circle-stroke-width': 4, 'circle-stroke-color': ink.lit } },
  ];
}

/** Adds places and the lit place above the basemap; to be called once per style. */
export function addPinLayers(map: MapLibreMap, dark: boolean): void {
  const nothing = pinCollection([]);
  map.addSource(PINS, { type: 'geojson', data: nothing, cluster: true, clusterRadius: CLUSTER_RADIUS, clusterMaxZoom: 13, clusterProperties: { free: ['+', ['get', 'free']] } });
  map.addSource(LIT, { type: 'geojson', data: nothing });
  for (const layer of layers(dark, fontOf(map))) map.addLayer(layer);
}

const source = (map: MapLibreMap, id: string): GeoJSONSource | undefined => map.getSource<GeoJSONSource>(id);

export const showPins = (map: MapLibreMap, pins: readonly Pin[]): void => {
  void source(map, PINS)?.setData(pinCollection(pins));
};

export const showLit = (map: MapLibreMap, pins: readonly Pin[]): void => {
  void source(map, LIT)?.setData({ type: 'FeatureCollection', features: pins.map(pinFeature) });
};

/** Opens a cluster as far as it takes to break up. */
export async function openCluster(map: MapLibreMap, clusterId: number, centre: [number, number]): Promise<void> {
  const zoom = await source(map, PINS)?.getClusterExpansionZoom(clusterId);
  if (zoom !== undefined) map.easeTo({ center: centre, zoom });
}
