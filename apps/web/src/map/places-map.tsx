import { Button, Minus, Plus, RefreshCw, useMessages } from '@escale/ui';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Bounds, circleAround, frameOf, type Point } from './area.ts';
import { createMap } from './create-map.ts';
import styles from './map.module.css';
import { showLit, showPins } from './pin-layers.ts';
import type { Pin } from './pins.ts';

export type PlacesMapProps = {
  /** Null until the first answer has come. */
  readonly pins: readonly Pin[] | null;
  readonly centre: Point | null;
  /** The reader chose what the map shows: a new answer does not move it. */
  readonly stay: boolean;
  readonly lit: string | null;
  readonly selected: string | null;
  readonly onLight: (placeId: string | null) => void;
  readonly onSelect: (placeId: string | null) => void;
  readonly onSearchHere: (area: Point & { readonly withinKm: number }) => void;
  readonly styleUrl: string | null;
  readonly dark: boolean;
  readonly onFailure: () => void;
};

const boundsOf = (map: MapLibreMap): Bounds => {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
};

/** The map of the answer; everything it offers, the list offers too. */
export function PlacesMap({ pins, centre, stay, lit, selected, onLight, onSelect, onSearchHere, styleUrl, dark, onFailure }: PlacesMapProps) {
  const { t } = useMessages();
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibreMap | null>(null);
  // The answer over which the reader moved the map; a newer one is for where the map is now.
  const [movedOver, setMovedOver] = useState<readonly Pin[] | null>(null);
  const moved = movedOver !== null && movedOver === pins;
  const noteMove = useEffectEvent(() => setMovedOver(pins));

  const start = useEffectEvent((element: HTMLElement) =>
    createMap({
      container: element,
      styleUrl,
      dark,
      words: { 'Map.Title': t('search:map.label'), 'AttributionControl.ToggleAttribution': t('search:map.attribution') },
      bounds: pins === null ? null : frameOf(centre, pins),
      onReady: setMap,
      onFailure: () => onFailure(),
      onPress: (placeId) => onSelect(placeId),
      onPoint: (placeId) => onLight(placeId),
      onMoved: () => noteMove(),
    }),
  );
  useEffect(() => {
    if (container.current === null) return;
    const stop = start(container.current);
    return () => {
      setMap(null);
      stop();
    };
  }, [styleUrl, dark]);

  useEffect(() => {
    if (map !== null && pins !== null) showPins(map, pins);
  }, [map, pins]);
  useEffect(() => {
    if (map !== null && pins !== null) showLit(map, pins.filter(({ placeId }) => placeId === lit || placeId === selected));
  }, [map, pins, lit, selected]);

  const frame = useEffectEvent((fitted: MapLibreMap) => {
    if (stay || pins === null) return;
    const [west, south, east, north] = frameOf(centre, pins);
    const still = globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;
    fitted.fitBounds([west, south, east, north], { padding: 48, maxZoom: 11, animate: !still, duration: 180 });
  });
  useEffect(() => {
    if (map !== null) frame(map);
  }, [map, pins]);

  return (
    <>
      <div ref={container} className={styles['canvas']} />
      {map !== null && (
        <div className={styles['zoom']}>
          <Button look="quiet" aria-label={t('search:map.zoomIn')} onPress={() => map.zoomIn()}>
            <Plus aria-hidden="true" />
          </Button>
          <Button look="quiet" aria-label={t('search:map.zoomOut')} onPress={() => map.zoomOut()}>
            <Minus aria-hidden="true" />
          </Button>
        </div>
      )}
      {map !== null && moved && (
        <div className={styles['here']}>
          <Button onPress={() => onSearchHere(circleAround(boundsOf(map)))}>
            <RefreshCw aria-hidden="true" />
            {t('search:map.searchHere')}
          </Button>
        </div>
      )}
    </>
  );
}
