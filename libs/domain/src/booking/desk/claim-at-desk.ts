import { bookingsWithRoom, peopleLimits } from '../../availability/capacity.ts';
import { closedUntil } from '../../availability/closures.ts';
import { isOpenDuring } from '../../availability/is-open-during.ts';
import { isSupervised } from '../../availability/supervision.ts';
import { shutAwayUntil } from '../../equipment/assign.ts';
import { assignPreferring, type UnitWish } from '../../equipment/assign-preferring.ts';
import { unitPool } from '../../equipment/unit-pool.ts';
import type { Id } from '../../kernel/id.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Interval } from '../../time/interval.ts';
import type { HoldFacts } from '../checks/check.ts';
import type { HoldPlan } from '../claim-units.ts';
import type { Refusal } from '../refusal.ts';

/** The shortest and longest session the team can make, in minutes. */
export const DESK_MINUTES = { least: 5, most: 720 } as const;

export type DeskClaim = UnitWish & {
  readonly during: Interval;
  readonly people: number;
  readonly moduleId: Id<'Module'> | null;
  /** Years that were proved, so that nobody is given equipment for which they were not asked. */
  readonly provenAge: number | null;
  /** Whether the team insists on an hour at which the place is closed. */
  readonly evenIfClosed: boolean;
  /** Whether nobody of the team has to be planned: who makes the session is there, or takes it upon themselves. */
  readonly evenIfAlone: boolean;
};

/**
 * Units and room for a session the team makes or moves. Notice, horizon, grid and durations bind the public, not the team; the hours of the place and of its people do unless
 * it insists; what the building holds, and units taken by others, bind everybody.
 */
export const claimAtDesk = ({ during, people, moduleId, provenAge, evenIfClosed, evenIfAlone, ...wish }: DeskClaim, facts: HoldFacts): Result<HoldPlan, Refusal> => {
  const minutes = (during.end.getTime() - during.start.getTime()) / 60_000;
  if (!(minutes >= DESK_MINUTES.least && minutes <= DESK_MINUTES.most)) return refuse({ code: 'DURATION_NOT_OFFERED', field: 'durationMinutes' });
  if (!evenIfClosed && !isOpenDuring(during, facts.place.openings, facts.place.zone)) return refuse({ code: 'PLACE_CLOSED', field: 'startsAt' });
  const closed = evenIfClosed ? null : closedUntil(during, facts.offer, facts.place);
  if (closed !== null) return refuse({ code: 'CLOSED_EXCEPTIONALLY', field: 'startsAt', at: closed });
  if (!evenIfAlone && !isSupervised(during, facts.offer, facts.place)) return refuse({ code: 'NOBODY_OF_THE_TEAM', field: 'startsAt' });
  const pool = unitPool({ needs: facts.offer.needs, people, moduleId, age: provenAge }, facts.units, evenIfClosed ? [] : facts.place.closures);
  if (!pool.ok) return refuse({ code: pool.refusal });
  if (bookingsWithRoom(people, peopleLimits(facts.offer, facts.place), during) < 1) return refuse({ code: 'PLACE_FULL' });
  const assignments = assignPreferring(pool.value, during, wish);
  const shut = assignments.ok || assignments.refusal !== 'SLOT_TAKEN' ? null : shutAwayUntil(pool.value, during);
  if (shut !== null) return refuse({ code: 'CLOSED_EXCEPTIONALLY', field: 'startsAt', at: shut });
  if (!assignments.ok) return refuse({ code: assignments.refusal, ...(assignments.refusal === 'UNIT_NOT_SUITABLE' ? { field: 'unitIds' } : {}) });
  return ok({ startsAt: during.start, endsAt: during.end, assignments: assignments.value });
};
