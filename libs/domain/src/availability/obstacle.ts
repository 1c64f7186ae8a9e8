/** Why a search finds nothing, the reason nearest to success first; equal to `SearchObstacle` of the contract. */
export const OBSTACLES = [
  'FULL',
  'NOTICE_TOO_SHORT',
  'BEYOND_HORIZON',
  'NOBODY_OF_THE_TEAM',
  'CLOSED_EXCEPTIONALLY',
  'CLOSED',
  'DURATION_NOT_OFFERED',
  'TOO_MANY_PEOPLE',
  'UNDER_AGE',
  'ACCESS_NEED_UNMET',
  'NO_SUCH_EQUIPMENT',
  'NO_PLACE_NEARBY',
  'LOCATION_UNKNOWN',
  'IN_THE_PAST',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** Of several reasons, the one that leaves the person nearest to a slot; null for none. */
export const nearestObstacle = (obstacles: readonly Obstacle[]): Obstacle | null =>
  OBSTACLES.find((obstacle) => obstacles.includes(obstacle)) ?? null;
