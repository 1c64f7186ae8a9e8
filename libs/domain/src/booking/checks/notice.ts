import { bookableSpan } from '../bookable-span.ts';
import type { TimedCheck } from './check.ts';

/** The start is not past, and far enough ahead; `at` is the first instant that would be. */
export const checkNotice: TimedCheck = ({ startsAt }, { offer, place }, now) => {
  if (startsAt.getTime() < now.getTime()) return { code: 'ALREADY_STARTED', field: 'startsAt', at: startsAt };
  const soonest = bookableSpan(offer, place.zone, now).start;
  return startsAt.getTime() < soonest.getTime() ? { code: 'NOTICE_TOO_SHORT', field: 'startsAt', at: soonest } : null;
};
