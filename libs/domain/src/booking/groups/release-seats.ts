import type { Need } from '../../equipment/need.ts';
import type { Id } from '../../kernel/id.ts';
import { unitsOfNeeds } from './change-sessions.ts';
import { needsForGroup, unitsMost } from './group-need.ts';

/** A unit a session has. */
export type HeldUnit = { readonly unitId: Id<'EquipmentUnit'>; readonly category: Need['category']; readonly modelId: Id<'EquipmentModel'> };

/** What becomes of a session by the day names were due: it stays, or fewer come, or nobody does. */
export type Release =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'CANCEL'; readonly seats: number }
  | { readonly kind: 'SHRINK'; readonly seats: number; readonly people: number; readonly needs: readonly Need[]; readonly unitIds: readonly Id<'EquipmentUnit'>[] };

/** Which of its units a session gives back when it needs fewer: those left over once each need has had its own, needs of one model first. */
export const unitsToSpare = (units: readonly HeldUnit[], needs: readonly Need[]): readonly Id<'EquipmentUnit'>[] => {
  const left = [...units];
  for (const { category, modelId, quantity } of [...needs].sort((one, other) => Number(one.modelId === null) - Number(other.modelId === null))) {
    for (let taken = 0; taken < quantity; taken += 1) {
      const index = left.findIndex((unit) => unit.category === category && (modelId === null || unit.modelId === modelId));
      if (index < 0) break;
      left.splice(index, 1);
    }
  }
  return left.map(({ unitId }) => unitId);
};

/**
 * The seats of nobody, once names were due. Where nobody at all was named, the session goes. Else it keeps a seat for each person named, and of what is for each person no more than its
 * offer gives so many; what is for the whole group (a room) stays. An offer that no longer lends such units takes none away.
 */
export const releaseSeats = (session: { readonly people: number; readonly needs: readonly Need[]; readonly units: readonly HeldUnit[] }, offered: readonly Need[], named: number): Release => {
  const seats = session.people - named;
  if (seats <= 0) return { kind: 'NONE' };
  if (named === 0) return { kind: 'CANCEL', seats };
  const units = unitsOfNeeds(session.needs).map((wish) => ({ ...wish, count: Math.min(wish.count, unitsMost(offered, wish, named)) }));
  const needs = units.some(({ count }) => count === 0) ? null : needsForGroup(offered, { people: named, units });
  const kept = needs?.ok === true ? needs.value : session.needs;
  return { kind: 'SHRINK', seats, people: named, needs: kept, unitIds: unitsToSpare(session.units, kept) };
};
