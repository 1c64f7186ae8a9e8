import { closedUntil } from '../../availability/closures.ts';
import { plusMinutes } from '../../time/duration.ts';
import type { TimedCheck } from './check.ts';

/** The place, or the space of the offer, is not closed exceptionally at any moment of the session. */
export const checkClosure: TimedCheck = ({ startsAt, durationMinutes }, { offer, place }) => {
  const until = closedUntil({ start: startsAt, end: plusMinutes(startsAt, durationMinutes) }, offer, place);
  return until === null ? null : { code: 'CLOSED_EXCEPTIONALLY', field: 'startsAt', at: until };
};
