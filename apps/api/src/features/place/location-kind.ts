export const LOCATION_KINDS = ['COMMUNE', 'POSTCODE', 'PLACE', 'DEPARTMENT', 'REGION'] as const;
export type LocationKind = (typeof LOCATION_KINDS)[number];
