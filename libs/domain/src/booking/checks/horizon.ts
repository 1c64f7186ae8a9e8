import { addDays, compareDays } from '../../time/local-day.ts';
import { dayOf } from '../../time/zoned.ts';
import type { TimedCheck } from './check.ts';

/** The start lies at most the horizon's count of local days after today. */
export const checkHorizon: TimedCheck = ({ startsAt }, { offer, place }, now) => {
  const lastDay = addDays(dayOf(now, place.zone), offer.horizonDays);
  return compareDays(dayOf(startsAt, place.zone), lastDay) > 0 ? { code: 'BEYOND_HORIZON', field: 'startsAt' } : null;
};
