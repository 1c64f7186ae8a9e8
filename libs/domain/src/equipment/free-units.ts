import type { Interval } from '../time/interval.ts';
import { MS_PER_MINUTE } from '../time/duration.ts';
import type { UnitFacts } from './unit-facts.ts';
import { matching, type Matching } from './matching.ts';
import type { UnitPool } from './unit-pool.ts';

/** When a unit is taken by a booking: from its start to the end of the turnaround after it. */
export const occupationOf = (unit: UnitFacts, during: Interval): Interval => ({
  start: during.start,
  end: new Date(during.end.getTime() + unit.turnaroundMinutes * MS_PER_MINUTE),
});

/** Whether a unit can be used during an interval and turned around after it. */
export const isFree = (unit: UnitFacts, during: Interval): boolean => {
  const from = during.start.getTime();
  const to = during.end.getTime() + unit.turnaroundMinutes * MS_PER_MINUTE;
  return !unit.busy.some(({ start, end }) => start.getTime() < to && from < end.getTime());
};

/** An empty matching of the pool's needs with the units free during an interval. */
export const matchFree = (pool: UnitPool, during: Interval): Matching => {
  const free = pool.units.map((unit) => isFree(unit, during));
  return matching(pool.needs.map(({ eligible }) => eligible.filter((unit) => free[unit] === true)), pool.units.length);
};

/** Gives every need of one more booking its units; false when one cannot be served. */
export const takeForOneBooking = (pool: UnitPool, match: Matching): boolean =>
  pool.needs.every(({ count }, need) => {
    for (let taken = 0; taken < count; taken += 1) if (!match.takeFor(need)) return false;
    return true;
  });

/** How many bookings like this one the free units could serve during an interval, counted up to `most`. */
export const bookingsServed = (pool: UnitPool, during: Interval, most: number): number => {
  const match = matchFree(pool, during);
  let served = 0;
  while (served < most && takeForOneBooking(pool, match)) served += 1;
  return served;
};
