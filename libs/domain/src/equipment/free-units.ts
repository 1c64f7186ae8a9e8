import type { Interval } from '../time/interval.ts';
import { MS_PER_MINUTE, plusMinutes } from '../time/duration.ts';
import { isFreeBetween } from './diary.ts';
import { matching, type Matching } from './matching.ts';
import type { UnitFacts } from './unit-facts.ts';
import type { UnitPool } from './unit-pool.ts';

/** When a unit is taken by a booking: from its start to the end of the turnaround after it. */
export const occupationOf = (unit: UnitFacts, during: Interval): Interval => ({
  start: during.start,
  end: plusMinutes(during.end, unit.turnaroundMinutes),
});

/** Whether a unit of the pool, by its position, can be used during an interval and turned around after it; a space that closes as a session ends does not shorten it. */
export const isUnitFree = (pool: UnitPool, index: number, during: Interval): boolean => {
  const [unit, diary, closed] = [pool.units[index], pool.diaries[index], pool.closed[index]];
  if (unit === undefined || diary === undefined || closed === undefined) return false;
  const [from, to] = [during.start.getTime(), during.end.getTime()];
  return isFreeBetween(diary, from, to + unit.turnaroundMinutes * MS_PER_MINUTE) && isFreeBetween(closed, from, to);
};

/** 1 for each unit of the pool that is free during an interval, else 0. */
const freeUnits = (pool: UnitPool, during: Interval): Uint8Array => Uint8Array.from(pool.units, (_, index) => (isUnitFree(pool, index, during) ? 1 : 0));

/** An empty matching of the pool's needs with the units free during an interval. */
export const matchFree = (pool: UnitPool, during: Interval): Matching =>
  matching(pool.needs.map(({ eligible }) => eligible), freeUnits(pool, during));

/** Gives every need of one more booking its units; false when one cannot be served. */
export const takeForOneBooking = (pool: UnitPool, match: Matching): boolean =>
  pool.needs.every(({ count }, need) => {
    for (let taken = 0; taken < count; taken += 1) if (!match.takeFor(need)) return false;
    return true;
  });

/** How many bookings like this one the free units could serve at once during an interval, counted up to `most`. */
export const bookingsServed = (pool: UnitPool, during: Interval, most: number): number => {
  const [only, another] = pool.needs;
  if (only !== undefined && another === undefined && only.count > 0) {
    // With a single need there is nothing to share out: counting is enough.
    const free = freeUnits(pool, during);
    return Math.min(most, Math.floor(only.eligible.reduce((sum, unit) => sum + (free[unit] ?? 0), 0) / only.count));
  }
  const match = matchFree(pool, during);
  let served = 0;
  while (served < most && takeForOneBooking(pool, match)) served += 1;
  return served;
};
