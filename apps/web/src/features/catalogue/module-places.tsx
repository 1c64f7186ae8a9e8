import { Button, LocateFixed, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ModulePageQuery as Answer } from '../../gql/graphql.ts';
import { placePath } from '../../shell/paths.ts';
import { askPosition, type Position } from '../find-a-place/near-me.ts';
import styles from './catalogue.module.css';
import { placeLine } from './module-facts.presenter.ts';

// About a hundred metres: near enough to order places by, and no more than that leaves the device.
const vague = (degrees: number): number => Math.round(degrees * 1000) / 1000;

type ModulePlacesProps = { readonly page: NonNullable<Answer['module']>; readonly near: Position | null; readonly onNear: (near: Position) => void; readonly onMore?: () => void };

/** Where a module can be practised; nearest first once the reader's device has said where it is. */
export function ModulePlaces({ page: { module, places, placeCount, unitCount }, near, onNear, onMore }: ModulePlacesProps) {
  const words = useMessages();
  const { t } = words;
  const [state, setState] = useState<'ready' | 'locating' | 'denied'>('ready');
  const locate = async (): Promise<void> => {
    setState('locating');
    const position = await askPosition();
    setState(position === null ? 'denied' : 'ready');
    if (position !== null) onNear({ longitude: vague(position.longitude), latitude: vague(position.latitude) });
  };
  return (
    <section className={styles['where']}>
      <h2>{t('catalogue:module.where')}</h2>
      {placeCount === 0 ? (
        <Notice live={false} title={t('catalogue:module.nowhere')}>{t('catalogue:module.nowhereText')}</Notice>
      ) : (
        <>
          <div className={styles['bar']}>
            <p>{t('catalogue:module.whereCount', { places: placeCount, units: unitCount })}</p>
            {near === null && placeCount > 1 && <Button look="plain" pending={state === 'locating'} onPress={() => void locate()}><LocateFixed aria-hidden="true" />{t('catalogue:module.near')}</Button>}
          </div>
          {state === 'denied' && <Notice onDismiss={() => setState('ready')}>{t('catalogue:module.nearDenied')}</Notice>}
          <ul role="list" className={styles['cards']}>
            {places.map((place) => (
              <li key={place.placeId} className={styles['place']}>
                <Link to={placePath(place.slug, { moduleId: module.id })}>{place.name}</Link>
                <p className={styles['soft']}>{placeLine(place, words)}</p>
                {place.tags != null && <p className={styles['soft']}>{t('catalogue:module.tags', { tags: place.tags.join(', ') })}</p>}
              </li>
            ))}
          </ul>
          {onMore !== undefined && <div><Button look="quiet" onPress={onMore}>{t('catalogue:module.allPlaces')}</Button></div>}
        </>
      )}
    </section>
  );
}
