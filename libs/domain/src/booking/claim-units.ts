import { bookingsWithRoom, type PeopleLimit } from '../availability/capacity.ts';
import type { HoldWish } from '../availability/wish.ts';
import { assignFromPool, type Assignment, shutAwayUntil } from '../equipment/assign.ts';
import type { UnitPool } from '../equipment/unit-pool.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { plusMinutes } from '../time/duration.ts';
import type { HoldRefusalCode, Refusal } from './refusal.ts';

/** The booking to record: its time, and a unit for every need. */
export type HoldPlan = { readonly startsAt: Date; readonly endsAt: Date; readonly assignments: readonly Assignment[] };

/** Room for the people and a free unit for every need, at an hour the offer has. */
export const claimUnits = (
  wish: HoldWish,
  limits: readonly PeopleLimit[],
  pool: UnitPool,
): Result<HoldPlan, Refusal<HoldRefusalCode>> => {
  const during = { start: wish.startsAt, end: plusMinutes(wish.startsAt, wish.durationMinutes) };
  if (bookingsWithRoom(wish.people, limits, during) < 1) return refuse({ code: 'PLACE_FULL' });
  const assignments = assignFromPool(pool, during);
  if (assignments !== null) return ok({ startsAt: during.start, endsAt: during.end, assignments });
  const until = shutAwayUntil(pool, during);
  return refuse(until === null ? { code: 'SLOT_TAKEN' } : { code: 'CLOSED_EXCEPTIONALLY', field: 'startsAt', at: until });
};
