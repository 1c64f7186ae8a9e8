import type { Id } from '../kernel/id.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Interval } from '../time/interval.ts';
import type { Assignment } from './assign.ts';
import { isUnitFree, occupationOf } from './free-units.ts';
import { matching } from './matching.ts';
import type { UnitPool } from './unit-pool.ts';

/** Units a booking must have, and those it keeps where it can. */
export type UnitWish = { readonly pinned: readonly Id<'EquipmentUnit'>[]; readonly kept: readonly Id<'EquipmentUnit'>[] };

/**
 * Units for one booking during an interval, with the pinned ones among them and as many kept ones as can be; the rest is chosen as for anybody.
 * Refuses `UNIT_NOT_SUITABLE` when a pinned unit serves none of the needs, or more are pinned than needed, and `SLOT_TAKEN` when what is free does not suffice.
 */
export const assignPreferring = (pool: UnitPool, during: Interval, { pinned, kept }: UnitWish): Result<readonly Assignment[], 'UNIT_NOT_SUITABLE' | 'SLOT_TAKEN'> => {
  const slots = pool.needs.flatMap(({ count }, need) => Array.from({ length: count }, () => need));
  const serves = pool.units.map((_, unit) => slots.flatMap((need, slot) => (pool.needs[need]?.eligible.includes(unit) === true ? [slot] : [])));
  const positionOf = new Map<string, number>(pool.units.map(({ id }, unit) => [id, unit]));
  const wanted = pinned.map((id) => positionOf.get(id) ?? -1);
  if (wanted.some((unit) => (serves[unit] ?? []).length === 0)) return refuse('UNIT_NOT_SUITABLE');

  const isFree = (unit: number): boolean => isUnitFree(pool, unit, during);
  if (wanted.some((unit) => !isFree(unit))) return refuse('SLOT_TAKEN');

  // Units look for a slot, the most wanted first: one that has a slot may be moved to another but never loses it (the units that can be seated together are a matroid), so the greedy order is the best.
  const seats = matching(serves, new Uint8Array(slots.length).fill(1));
  const order = new Set([...wanted, ...kept.map((id) => positionOf.get(id) ?? -1), ...pool.units.keys()]);
  for (const unit of order) {
    const seated = unit >= 0 && isFree(unit) && seats.takeFor(unit);
    if (!seated && wanted.includes(unit)) return refuse('UNIT_NOT_SUITABLE');
  }
  const chosen = slots.map((_, slot) => pool.units[seats.holderOf(slot)]);
  const assignments = chosen.flatMap((unit) => (unit === undefined ? [] : [{ unitId: unit.id, during: occupationOf(unit, during) }]));
  return assignments.length === slots.length ? ok(assignments) : refuse('SLOT_TAKEN');
};
