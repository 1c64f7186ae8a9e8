import { peopleLimits } from '../availability/capacity.ts';
import type { HoldWish } from '../availability/wish.ts';
import { refuse, type Result } from '../kernel/result.ts';
import type { HoldFacts } from './checks/check.ts';
import { checkClosure } from './checks/closure.ts';
import { checkOpening } from './checks/opening.ts';
import { checkTeam } from './checks/team.ts';
import { claimUnits, type HoldPlan } from './claim-units.ts';
import type { HoldRefusalCode, Refusal } from './refusal.ts';
import { screenHour } from './screen-hour.ts';
import { screenWish } from './screen-wish.ts';

/** Whether an offer can be held at a time, and with which units; accepts exactly what `slots` lists. */
export const decideHold = (wish: HoldWish, facts: HoldFacts, now: Date): Result<HoldPlan, Refusal<HoldRefusalCode>> => {
  const pool = screenWish(wish, facts);
  if (!pool.ok) return pool;
  const untimely = screenHour(wish, facts, now) ?? checkOpening(wish, facts, now) ?? checkClosure(wish, facts, now) ?? checkTeam(wish, facts, now);
  return untimely === null ? claimUnits(wish, peopleLimits(facts.offer, facts.place), pool.value) : refuse(untimely);
};
