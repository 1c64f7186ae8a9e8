import { bookableSpan } from '../bookable-span.ts';
import type { TimedCheck } from './check.ts';

/** The start lies at most the horizon's count of local days after today. */
export const checkHorizon: TimedCheck = ({ startsAt }, { offer, place }, now) =>
  startsAt.getTime() < bookableSpan(offer, place.zone, now).end.getTime() ? null : { code: 'BEYOND_HORIZON', field: 'startsAt' };
