import { isSupervised } from '../../availability/supervision.ts';
import { plusMinutes } from '../../time/duration.ts';
import type { TimedCheck } from './check.ts';

/** Where the offer needs it, somebody of the team is planned from start to end of the session. */
export const checkTeam: TimedCheck = ({ startsAt, durationMinutes }, { offer, place }) =>
  isSupervised({ start: startsAt, end: plusMinutes(startsAt, durationMinutes) }, offer, place) ? null : { code: 'NOBODY_OF_THE_TEAM', field: 'startsAt' };
