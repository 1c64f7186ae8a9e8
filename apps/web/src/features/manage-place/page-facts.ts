import { readAccessDetails, type AccessDetails, type PageRefusalCode } from '@escale/domain';
import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import type { PhotoFactsFragment, PlaceFactsFragment, PlacePageFactsFragment } from '../../gql/graphql.ts';
import { AccessFactsFragment, PhotoFactsFragment as PHOTO, PlaceFactsFragment as PLACE } from '../place-page/place.graphql.ts';

/** The page of a place, as it is saved. */
export interface PageFacts {
  readonly placeId: string;
  readonly version: number;
  readonly mayChange: boolean;
  readonly pivot: string | null;
  readonly blocks: PlacePageFactsFragment['blocks'];
  readonly comingBookings: number;
  readonly slug: string;
  readonly status: PlacePageFactsFragment['place']['status'];
  readonly peopleCapacity: number | null;
  readonly photos: readonly PhotoFactsFragment[];
  readonly place: PlaceFactsFragment;
  readonly access: AccessDetails;
}

export function pageFacts({ placeId, version, mayChange, pivot, blocks, comingBookings, photos, place }: PlacePageFactsFragment): PageFacts {
  const facts = unmasked(PLACE, place);
  return {
    placeId, version, mayChange, pivot: pivot ?? null, blocks, comingBookings, slug: place.slug, status: place.status, peopleCapacity: place.peopleCapacity ?? null,
    photos: unmasked(PHOTO, photos), place: facts, access: readAccessDetails(unmasked(AccessFactsFragment, facts.accessDetails)),
  };
}

/** Why something was not done, with the page as it stands now where the server says so. */
export interface PageNo {
  readonly code: PageRefusalCode;
  readonly field: string | null;
  readonly current: PageFacts | null;
}
