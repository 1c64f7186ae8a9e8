import { Notice, Skeleton, useMessages } from '@escale/ui';
import { lazy, Suspense, useState } from 'react';
import { useMedia } from '../shell/use-media.ts';
import { canDrawMaps } from './can-draw-maps.ts';
import { MapBoundary } from './map-boundary.tsx';
import styles from './map.module.css';
import type { PlacesMapProps } from './places-map.tsx';
import { SelectedPlace } from './selected-place.tsx';

// The map is a chunk of its own: the search is there before it.
const PlacesMap = lazy(async () => ({ default: (await import('./places-map.tsx')).PlacesMap }));

type MapRegionProps = Omit<PlacesMapProps, 'dark' | 'onFailure'> & {
  /** Which style to draw is known. */
  readonly ready: boolean;
};

/** The map and what surrounds it; where it cannot be drawn, a plain word and the list. */
export function MapRegion({ ready, ...map }: MapRegionProps) {
  const { t } = useMessages();
  const dark = useMedia('(prefers-color-scheme: dark)');
  const [works, setWorks] = useState(canDrawMaps);
  if (!works) {
    return (
      <div className={styles['absent']}>
        <Notice live={false}>{t('search:map.unavailable')}</Notice>
      </div>
    );
  }
  const selected = map.pins?.find(({ placeId }) => placeId === map.selected);
  return (
    <div className={styles['region']}>
      <a href="#apres-la-carte" className={styles['skip']}>
        {t('search:map.skip')}
      </a>
      <div className={styles['frame']}>
        <MapBoundary onFailure={() => setWorks(false)}>
          <Suspense fallback={<Skeleton shape="card" lines={1} label={t('search:map.loading')} />}>{ready && <PlacesMap {...map} dark={dark} onFailure={() => setWorks(false)} />}</Suspense>
        </MapBoundary>
        {selected !== undefined && <SelectedPlace pin={selected} onClose={() => map.onSelect(null)} />}
      </div>
      <p className={styles['legend']}>{t('search:map.legend')}</p>
      <span id="apres-la-carte" tabIndex={-1} />
    </div>
  );
}
