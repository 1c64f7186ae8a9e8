/** What all secrets of the journeys' network are made from. */
export const JOURNEY_SECRET = 'a secret of journeys, long enough to be taken';
