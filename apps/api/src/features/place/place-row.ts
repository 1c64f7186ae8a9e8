import type { PlaceEntity } from './place.entity.ts';

/** A place as read for the screen: what is shown, and what is needed to work out the rest. */
export type PlaceRow = Pick<
  PlaceEntity,
  | 'id' | 'slug' | 'number' | 'name' | 'status' | 'gaps' | 'addressLine' | 'addressExtra' | 'postcode' | 'communeName' | 'inseeCode' | 'longitude' | 'latitude'
  | 'positionApproximate' | 'timeZone' | 'holidayZone' | 'openingHours' | 'accompaniedHours' | 'groupHours' | 'summary' | 'description' | 'howToCome' | 'phone' | 'emails' | 'websites' | 'operatorName'
  | 'wheelchairAccessible' | 'quiet' | 'staffHelp' | 'helpLanguages' | 'labels' | 'services' | 'audiences' | 'specialCare' | 'fees' | 'accessModes' | 'supportModes' | 'accessDetails' | 'peopleCapacity' | 'source' | 'sourceUpdatedOn'
>;

/** The columns of a {@link PlaceRow}, from `place p`. */
export const PLACE_COLUMNS = `p.id, p.slug, p.number, p.name, p.status, p.gaps, p.address_line AS "addressLine", p.address_extra AS "addressExtra", p.postcode,
  p.commune_name AS "communeName", p.insee_code AS "inseeCode", p.longitude, p.latitude, p.position_approximate AS "positionApproximate", p.time_zone AS "timeZone",
  p.holiday_zone AS "holidayZone", p.opening_hours AS "openingHours", p.accompanied_hours AS "accompaniedHours", p.group_hours AS "groupHours", p.summary, p.description, p.how_to_come AS "howToCome", p.phone, p.emails, p.websites,
  p.operator_name AS "operatorName", p.wheelchair_accessible AS "wheelchairAccessible", p.quiet, p.staff_help AS "staffHelp", p.help_languages AS "helpLanguages",
  p.labels, p.services, p.audiences, p.special_care AS "specialCare", p.fees, p.access_modes AS "accessModes", p.support_modes AS "supportModes", p.access_details AS "accessDetails", p.people_capacity AS "peopleCapacity", p.source, p.source_updated_on::text AS "sourceUpdatedOn"`;
