import { contains, type Interval } from '../time/interval.ts';
import type { TimeZone } from '../time/time-zone.ts';
import { dayOf } from '../time/zoned.ts';
import { openingsAround, openStretches } from './offered-starts.ts';
import type { OpeningDay } from './place-facts.ts';

/** Whether the whole of a stretch lies within one opening; the openings must hold its day and those around it. */
export const isOpenDuring = (during: Interval, openings: readonly OpeningDay[], zone: TimeZone): boolean =>
  openStretches(openingsAround(openings, dayOf(during.start, zone)), zone).some((stretch) => contains(stretch, during));
