import { offeredStarts, openingsAround, openStretches } from '../../availability/offered-starts.ts';
import { plusMinutes } from '../../time/duration.ts';
import { contains } from '../../time/interval.ts';
import { dayOf } from '../../time/zoned.ts';
import type { TimedCheck } from './check.ts';

/** The place is open from start to end, and the start is one the offer has. */
export const checkOpening: TimedCheck = ({ startsAt, durationMinutes }, { offer, place }) => {
  const openings = openingsAround(place.openings, dayOf(startsAt, place.zone));
  const offered = offeredStarts(openings, offer, durationMinutes, place.zone);
  if (offered.some((start) => start.getTime() === startsAt.getTime())) return null;
  const wanted = { start: startsAt, end: plusMinutes(startsAt, durationMinutes) };
  const open = openStretches(openings, place.zone).some((stretch) => contains(stretch, wanted));
  return { code: open ? 'NOT_OFFERED_THEN' : 'PLACE_CLOSED', field: 'startsAt' };
};
