import { bookingsWithRoom } from '../../availability/capacity.ts';
import { plusMinutes } from '../../time/duration.ts';
import type { TimedCheck } from './check.ts';

/** The place and the space have room for these people the whole time. */
export const checkRoom: TimedCheck = ({ startsAt, durationMinutes, people }, { offer, place }) =>
  bookingsWithRoom(people, offer, place, { start: startsAt, end: plusMinutes(startsAt, durationMinutes) }) < 1
    ? { code: 'PLACE_FULL' }
    : null;
