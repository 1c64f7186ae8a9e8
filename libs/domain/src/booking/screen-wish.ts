import { unitPool, type UnitPool } from '../equipment/unit-pool.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { checkAge } from './checks/age.ts';
import { checkBookable } from './checks/bookable.ts';
import type { HoldFacts, TimelessWish } from './checks/check.ts';
import { checkDuration } from './checks/duration.ts';
import { checkPaused } from './checks/paused.ts';
import { checkPeople } from './checks/people.ts';
import type { HoldRefusalCode, Refusal } from './refusal.ts';

const CHECKS = [checkBookable, checkPaused, checkPeople, checkDuration, checkAge];

const FIELDS = { NO_SUCH_EQUIPMENT: null, UNDER_AGE: 'age', MODULE_NOT_AVAILABLE: 'moduleId', TOO_MANY_PEOPLE: 'people' } as const;

/** Everything about a wish that does not depend on the hour: what makes it hopeless, or the units that suit it. */
export const screenWish = (wish: TimelessWish, facts: HoldFacts): Result<UnitPool, Refusal<HoldRefusalCode>> => {
  for (const check of CHECKS) {
    const refusal = check(wish, facts);
    if (refusal !== null) return refuse(refusal);
  }
  const pool = unitPool({ needs: facts.offer.needs, people: wish.people, moduleId: wish.moduleId, age: wish.age }, facts.units, facts.place.closures);
  if (pool.ok) return ok(pool.value);
  const field = FIELDS[pool.refusal];
  return refuse(field === null ? { code: pool.refusal } : { code: pool.refusal, field });
};
