import type { Id } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';
import { MS_PER_MINUTE } from '../../time/duration.ts';
import type { HoldFacts } from '../checks/check.ts';
import type { HoldPlan } from '../claim-units.ts';
import type { Refusal } from '../refusal.ts';
import { claimAtDesk, DESK_MINUTES } from './claim-at-desk.ts';

/** A booking that loses a unit. */
export type LosingBooking = {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly people: number;
  readonly moduleId: Id<'Module'> | null;
  readonly unitIds: readonly Id<'EquipmentUnit'>[];
  /** Years that were proved, so that nobody is given equipment for which they were not asked. */
  readonly provenAge: number | null;
};

/** Whether so little of a booking is left that another unit would help nobody. */
export const isNearlyOver = ({ endsAt }: Pick<LosingBooking, 'endsAt'>, now: Date): boolean => endsAt.getTime() - now.getTime() < DESK_MINUTES.least * MS_PER_MINUTE;

/**
 * Units for a booking some of whose units are no longer in service, at its own time and place; those that are it keeps.
 * A session that has begun needs them for what is left of it.
 */
export const decideReassign = ({ startsAt, endsAt, unitIds, ...wish }: LosingBooking, facts: HoldFacts, now: Date): Result<HoldPlan, Refusal> => {
  const begun = startsAt.getTime() < now.getTime();
  const during = { start: begun ? now : startsAt, end: endsAt };
  // Who booked before the hours changed comes all the same.
  return claimAtDesk({ ...wish, during, evenIfClosed: true, evenIfAlone: true, pinned: [], kept: unitIds }, facts);
};
