import { plusMinutes } from '../../time/duration.ts';
import type { TimedCheck } from './check.ts';

/** The start is not past, and far enough ahead; `at` is the first instant that would be. */
export const checkNotice: TimedCheck = ({ startsAt }, { offer }, now) => {
  if (startsAt.getTime() < now.getTime()) return { code: 'ALREADY_STARTED', field: 'startsAt', at: startsAt };
  const soonest = plusMinutes(now, offer.noticeMinutes);
  return startsAt.getTime() < soonest.getTime() ? { code: 'NOTICE_TOO_SHORT', field: 'startsAt', at: soonest } : null;
};
