import type { Around } from '@escale/domain';
import type { WaitingEntryEntity } from './waiting-entry.entity.ts';

/** Around where a wish looks; null where it names an offer and nothing else. */
export const aroundOf = ({ longitude, latitude, aroundLabel, withinKm }: Pick<WaitingEntryEntity, 'longitude' | 'latitude' | 'aroundLabel' | 'withinKm'>): Around | null =>
  longitude === null || latitude === null || aroundLabel === null || withinKm === null ? null : { longitude, latitude, label: aroundLabel, withinKm };
