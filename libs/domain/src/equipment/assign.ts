import type { Id } from '../kernel/id.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Interval } from '../time/interval.ts';
import { lastEndWithin } from './diary.ts';
import { matchFree, occupationOf, takeForOneBooking } from './free-units.ts';
import type { UnitFacts } from './unit-facts.ts';
import { withoutClosures, unitPool, type PoolRefusalCode, type UnitPool, type UnitRequest } from './unit-pool.ts';

/** One unit claimed for a booking, for `[start, end + turnaround of its model)`. */
export type Assignment = { readonly unitId: Id<'EquipmentUnit'>; readonly during: Interval };

export type AssignmentRefusalCode = PoolRefusalCode | 'SLOT_TAKEN';

/** Units of the pool for one booking, or null when those free do not suffice however they are shared out. */
export const assignFromPool = (pool: UnitPool, during: Interval): readonly Assignment[] | null => {
  const match = matchFree(pool, during);
  if (!takeForOneBooking(pool, match)) return null;
  return pool.units
    .map((unit, index) => ({ unit, need: match.holderOf(index) }))
    .filter(({ need }) => need !== -1)
    .sort((a, b) => a.need - b.need)
    .map(({ unit }) => ({ unitId: unit.id, during: occupationOf(unit, during) }));
};

/** Until when some equipment stands where it cannot be fetched, if that is all that keeps a booking from its units; null when it is not. */
export const shutAwayUntil = (pool: UnitPool, during: Interval): Date | null => {
  if (assignFromPool(withoutClosures(pool), during) === null) return null;
  const ends = pool.closed.flatMap((closed) => lastEndWithin(closed, during.start.getTime(), during.end.getTime()) ?? []);
  return ends.length === 0 ? null : new Date(Math.max(...ends));
};

/** Concrete units for a request during an interval; always found when some choice of units exists, and always the same ones. */
export const assignUnits = (
  request: UnitRequest,
  during: Interval,
  units: readonly UnitFacts[],
): Result<readonly Assignment[], AssignmentRefusalCode> => {
  const pool = unitPool(request, units);
  if (!pool.ok) return pool;
  const assignments = assignFromPool(pool.value, during);
  return assignments === null ? refuse('SLOT_TAKEN') : ok(assignments);
};
