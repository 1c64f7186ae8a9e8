import type { OfferRules } from '../availability/offer-rules.ts';
import { plusMinutes } from '../time/duration.ts';
import type { Interval } from '../time/interval.ts';
import { addDays } from '../time/local-day.ts';
import type { TimeZone } from '../time/time-zone.ts';
import { dayInterval, dayOf } from '../time/zoned.ts';

/** When a booking made now may start: from the end of the notice to the end of the horizon's last local day. */
export const bookableSpan = (offer: Pick<OfferRules, 'noticeMinutes' | 'horizonDays'>, zone: TimeZone, now: Date): Interval => ({
  start: plusMinutes(now, offer.noticeMinutes),
  end: dayInterval(addDays(dayOf(now, zone), offer.horizonDays), zone).end,
});
