import type { HoldWish } from '../availability/wish.ts';
import { assignFromPool, type Assignment } from '../equipment/assign.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { plusMinutes } from '../time/duration.ts';
import type { HoldFacts } from './checks/check.ts';
import { checkHorizon } from './checks/horizon.ts';
import { checkNotice } from './checks/notice.ts';
import { checkOpening } from './checks/opening.ts';
import { checkRoom } from './checks/room.ts';
import type { Refusal } from './refusal.ts';
import { screenWish } from './screen-wish.ts';

/** The booking to record: its time, and a unit for every need. */
export type HoldPlan = { readonly startsAt: Date; readonly endsAt: Date; readonly assignments: readonly Assignment[] };

const CHECKS = [checkNotice, checkHorizon, checkOpening, checkRoom];

/** Whether an offer can be held at a time, and with which units; accepts exactly what `slots` lists. */
export const decideHold = (wish: HoldWish, facts: HoldFacts, now: Date): Result<HoldPlan, Refusal> => {
  const pool = screenWish(wish, facts);
  if (!pool.ok) return pool;
  for (const check of CHECKS) {
    const refusal = check(wish, facts, now);
    if (refusal !== null) return refuse(refusal);
  }
  const during = { start: wish.startsAt, end: plusMinutes(wish.startsAt, wish.durationMinutes) };
  const assignments = assignFromPool(pool.value, during);
  return assignments === null ? refuse({ code: 'SLOT_TAKEN' }) : ok({ startsAt: during.start, endsAt: during.end, assignments });
};
