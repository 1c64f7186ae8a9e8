import type { PlaceEntity } from '../place.entity.ts';

/** What one row says of a place, in our words; null or empty where it says nothing. Whether the place is bookable is decided beside what is stored. */
export type PlaceDraft = Readonly<
  Pick<
    PlaceEntity,
    | 'sourceId' | 'sourceUpdatedOn' | 'name' | 'pivot' | 'addressLine' | 'addressExtra' | 'postcode' | 'communeName' | 'inseeCode' | 'longitude' | 'latitude' | 'positionApproximate'
    | 'timeZone' | 'holidayZone' | 'openingHours' | 'summary' | 'description' | 'phone' | 'emails' | 'websites' | 'operatorName' | 'typologies' | 'services' | 'audiences' | 'specialCare'
    | 'fees' | 'programmes' | 'labels' | 'otherLabels' | 'accessModes' | 'supportModes' | 'itinerance' | 'acceslibreUrl' | 'appointmentUrl'
  >
>;
