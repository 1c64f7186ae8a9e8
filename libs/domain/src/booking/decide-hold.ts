import { type PeopleLimit, peopleLimits } from '../availability/capacity.ts';
import type { HoldWish } from '../availability/wish.ts';
import type { UnitPool } from '../equipment/unit-pool.ts';
import { refuse, type Result } from '../kernel/result.ts';
import type { HoldFacts } from './checks/check.ts';
import { checkClosure } from './checks/closure.ts';
import { checkOpening } from './checks/opening.ts';
import { checkTeam } from './checks/team.ts';
import { claimUnits, type HoldPlan } from './claim-units.ts';
import type { HoldRefusalCode, Refusal } from './refusal.ts';
import { screenHour } from './screen-hour.ts';
import { screenWish } from './screen-wish.ts';

/** The part of {@link decideHold} that depends on the hour, for who screened the rest before. */
export const decideHour = (wish: HoldWish, facts: HoldFacts, limits: readonly PeopleLimit[], pool: UnitPool, now: Date): Result<HoldPlan, Refusal<HoldRefusalCode>> => {
  const untimely = screenHour(wish, facts, now) ?? checkOpening(wish, facts, now) ?? checkClosure(wish, facts, now) ?? checkTeam(wish, facts, now);
  return untimely === null ? claimUnits(wish, limits, pool) : refuse(untimely);
};

/** Whether an offer can be held at a time, and with which units; accepts exactly what `slots` lists. */
export const decideHold = (wish: HoldWish, facts: HoldFacts, now: Date): Result<HoldPlan, Refusal<HoldRefusalCode>> => {
  const pool = screenWish(wish, facts);
  return pool.ok ? decideHour(wish, facts, peopleLimits(facts.offer, facts.place), pool.value, now) : pool;
};
