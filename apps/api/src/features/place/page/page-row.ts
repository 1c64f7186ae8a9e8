import type { PublicationFacts } from '@escale/domain';
import type { PlaceEntity } from '../place.entity.ts';

/** The page of a place as stored, with what its publication is decided by. */
export interface PageRow
  extends PublicationFacts,
    Pick<
      PlaceEntity,
      | 'id' | 'status' | 'source' | 'phone' | 'howToCome' | 'emails' | 'websites' | 'services' | 'audiences' | 'specialCare' | 'fees' | 'accessModes' | 'supportModes' | 'quiet' | 'staffHelp' | 'helpLanguages' | 'addressExtra'
      | 'postcode' | 'communeName' | 'latitude' | 'timeZone' | 'holidayZone' | 'peopleCapacity' | 'wheelchairAccessible' | 'accessDetails' | 'ownFields'
    > {
  readonly version: number;
  readonly mayChange: boolean;
  /** Bookings that have not begun, and that somebody counts on. */
  readonly comingBookings: number;
}
