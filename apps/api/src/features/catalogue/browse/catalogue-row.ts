import type { ModuleFacts } from '@escale/domain';
import type { ModuleEntity } from '../module.entity.ts';

/** A module with what a catalogue narrows it by. */
export type CatalogueRow = ModuleEntity & Pick<ModuleFacts, 'gestures' | 'headsets'>;

/** What a value of a facet is called, where only the database knows. */
export interface FacetLabel {
  readonly facet: 'GESTURE' | 'HEADSET';
  readonly value: string;
  readonly labelFr: string;
  readonly labelEn: string;
}

/** A place where a module can be practised. */
export interface ModulePlaceRow {
  readonly placeId: string;
  readonly slug: string;
  readonly name: string;
  readonly communeName: string | null;
  readonly km: number | null;
  readonly units: number;
  /** Null but for who works at the place. */
  readonly tags: readonly string[] | null;
  readonly allPlaces: number;
  readonly allUnits: number;
}

export interface NearPoint {
  readonly longitude: number;
  readonly latitude: number;
}
