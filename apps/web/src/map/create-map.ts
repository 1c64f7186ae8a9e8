import * as maplibregl from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';
import { FRANCE, type Bounds } from './area.ts';
import { offlineStyle } from './offline-style.ts';
import { addPinLayers, CLUSTER_LAYER, openCluster, PIN_LAYER } from './pin-layers.ts';

maplibregl.setWorkerUrl(workerUrl);
maplibregl.addProtocol('pmtiles', new Protocol().tile);

export type CreateMapOptions = {
  readonly container: HTMLElement;
  /** A style to fetch; null for the one that needs no network. */
  readonly styleUrl: string | null;
  readonly dark: boolean;
  /** The words MapLibre itself shows or reads, by its own keys. */
  readonly words: Readonly<Record<string, string>>;
  readonly bounds: Bounds | null;
  /** The map can be drawn on. */
  readonly onReady: (map: maplibregl.Map) => void;
  readonly onFailure: () => void;
  /** A place was pressed, or with null bare ground. */
  readonly onPress: (placeId: string | null) => void;
  readonly onPoint: (placeId: string | null) => void;
  /** The reader moved the map. */
  readonly onMoved: () => void;
};

const ownStyle = (dark: boolean) => offlineStyle({ pmtilesUrl: new URL('/basemap/escale.pmtiles', location.href).href, dark });

/** Builds the map and turns what happens on it into plain calls; returns what takes it down. */
export function createMap({ container, styleUrl, dark, words, bounds, onReady, onFailure, onPress, onPoint, onMoved }: CreateMapOptions): () => void {
  const [west, south, east, north] = bounds ?? FRANCE;
  const map = new maplibregl.Map({
    container,
    style: styleUrl ?? ownStyle(dark),
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: 24, maxZoom: 11 },
    attributionControl: { compact: false },
    locale: { ...words },
    dragRotate: false,
    pitchWithRotate: false,
    maxZoom: 17,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();

  let drawn = false;
  map.on('style.load', () => {
    addPinLayers(map, dark);
    drawn = true;
    onReady(map);
  });
  map.on('error', () => {
    // A tile that does not come leaves a hole, no more. A style that does not come leaves nothing: ours is at hand.
    if (drawn) return;
    if (styleUrl === null) onFailure();
    else map.setStyle(ownStyle(dark));
  });
  map.on('webglcontextlost', onFailure);
  map.on('moveend', ({ originalEvent }) => originalEvent !== undefined && onMoved());
  map.on('click', ({ point }) => {
    const [feature] = map.queryRenderedFeatures(point, { layers: [CLUSTER_LAYER, PIN_LAYER] });
    if (feature === undefined || feature.geometry.type !== 'Point') return onPress(null);
    const { cluster_id: clusterId, placeId } = feature.properties as { readonly cluster_id?: number; readonly placeId?: string };
    const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
    if (clusterId !== undefined) void openCluster(map, clusterId, [longitude, latitude]);
    else if (placeId !== undefined) onPress(placeId);
  });
  map.on('mousemove', PIN_LAYER, ({ features }) => onPoint((features?.[0]?.properties as { readonly placeId?: string } | undefined)?.placeId ?? null));
  map.on('mouseleave', PIN_LAYER, () => onPoint(null));
  for (const layer of [PIN_LAYER, CLUSTER_LAYER]) {
    map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'));
    map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''));
  }
  return () => map.remove();
}
