import { STEP } from './axis.presenter.ts';
import { at, minutesBetween, type PlannedBooking, type PlanningUnit } from './facts.ts';

const MINUTE_MS = 60_000;

/** A move that is being thought of, not sent yet. `base` is the booking as it was when it began. */
export type Draft = { readonly base: PlannedBooking; readonly fromUnitId: string; readonly unitId: string; readonly startsAt: number; readonly endsAt: number };

/** What is asked of the server: when, how long, and units it must have (null: any). */
export type MoveWish = { readonly startsAt: string; readonly durationMinutes: number; readonly unitIds: readonly string[] | null };

export const canMove = ({ acts }: Pick<PlannedBooking, 'acts'>): boolean => acts.includes('MOVE');
export const canResize = ({ acts }: Pick<PlannedBooking, 'acts'>): boolean => acts.includes('RESIZE');

export const draftOf = (base: PlannedBooking, unitId: string): Draft => ({ base, fromUnitId: unitId, unitId, startsAt: at(base.startsAt), endsAt: at(base.endsAt) });

export const shifted = (draft: Draft, minutes: number): Draft => ({ ...draft, startsAt: draft.startsAt + minutes * MINUTE_MS, endsAt: draft.endsAt + minutes * MINUTE_MS });

/** Starts at an instant, as long as before. */
export const startingAt = (draft: Draft, startsAt: number): Draft => ({ ...draft, startsAt, endsAt: startsAt + (draft.endsAt - draft.startsAt) });

/** Ends at an instant, one step after the start at the soonest. */
export const endingAt = (draft: Draft, endsAt: number): Draft => ({ ...draft, endsAt: Math.max(endsAt, draft.startsAt + STEP * MINUTE_MS) });

export const inRow = (draft: Draft, unitId: string): Draft => ({ ...draft, unitId });

/** The unit of the next row of the same kind, up (-1) or down (1); the same one at the edge. */
export function nextUnit(units: readonly Pick<PlanningUnit, 'id' | 'category'>[], unitId: string, step: 1 | -1): string {
  const category = units.find(({ id }) => id === unitId)?.category;
  const alike = units.filter((unit) => unit.category === category);
  const index = alike.findIndex(({ id }) => id === unitId);
  return alike[index + step]?.id ?? unitId;
}

const movedInTime = ({ base, startsAt, endsAt }: Draft): boolean => startsAt !== at(base.startsAt) || endsAt !== at(base.endsAt);

/** Whether sending it would change anything. */
export const isMove = (draft: Draft): boolean => movedInTime(draft) || draft.unitId !== draft.fromUnitId;

/**
 * What to ask for. At the same time, its other units are free for it and stay; at another, only the row it was brought to is
 * asked for, and the server finds the others.
 */
export function wishOf(draft: Draft): MoveWish {
  const { base, fromUnitId, unitId } = draft;
  const others = movedInTime(draft) ? [] : base.units.map((unit) => unit.unitId).filter((id) => id !== fromUnitId && id !== unitId);
  return { startsAt: new Date(draft.startsAt).toISOString(), durationMinutes: (draft.endsAt - draft.startsAt) / MINUTE_MS, unitIds: [unitId, ...others] };
}

/** What brings a booking back to where it was. */
export const backTo = (before: PlannedBooking): MoveWish => ({ startsAt: new Date(at(before.startsAt)).toISOString(), durationMinutes: minutesBetween(before.startsAt, before.endsAt), unitIds: before.units.map(({ unitId }) => unitId) });
