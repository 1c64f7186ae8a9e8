import type { Obstacle } from '@escale/domain';

/** Why a search finds nothing free, then what to try. */
export const obstacle = {
  CLOSED_EXCEPTIONALLY: 'Nearby places are closed exceptionally on those dates. Try another day, or look a little further away.',
  NOBODY_OF_THE_TEAM: 'On those dates nobody of the team is planned to be there. Try another day, or look a little further away.',
  CLOSED: 'The places nearby are closed on those dates. Try another day.',
  FULL: 'Everything is already booked on those dates. Try another day or look a little further.',
  NO_SUCH_EQUIPMENT: 'No place nearby has this equipment. Look further or choose other equipment.',
  NO_SUCH_EQUIPMENT_WITHIN: 'No place within {km} km has this equipment. Look further or choose other equipment.',
  NO_PLACE_NEARBY: 'There is no place within that distance yet. Look a little further.',
  NOTICE_TOO_SHORT: 'It is too late to book that soon. Try a later slot.',
  BEYOND_HORIZON: 'Bookings are not open yet for those dates. Try a nearer date.',
  UNDER_AGE: 'You need to be older for the activities nearby. Try one without a headset.',
  ACCESS_NEED_UNMET: 'No place nearby has the access you asked for. Look further, or call a place: they can often help.',
  TOO_MANY_PEOPLE: 'No place nearby can welcome all of you at once. Try with fewer people.',
  DURATION_NOT_OFFERED: 'Nothing is offered for that long. Try a shorter session.',
  LOCATION_UNKNOWN: 'We cannot find that location. Write a town, a postcode or the name of a place.',
  IN_THE_PAST: 'Those dates have passed. Choose a day to come.',
} satisfies Record<Obstacle | 'NO_SUCH_EQUIPMENT_WITHIN', string>;
