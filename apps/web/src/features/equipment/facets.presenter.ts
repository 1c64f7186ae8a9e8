import type { EquipmentCategory, UnitStatus } from '@escale/domain';
import { folded } from '../find-a-place/what-fits.ts';
import type { FleetUnit } from './facts.ts';

/** What of a unit somebody has to do something about; the most pressing first. */
export type Todo =
  | { readonly kind: 'blocking' | 'minor'; readonly count: number }
  | { readonly kind: 'check' | 'clean' }
  | { readonly kind: 'charge'; readonly percent: number }
  | { readonly kind: 'care' | 'careSoon'; readonly title: string }
  | { readonly kind: 'late'; readonly since: string }
  | { readonly kind: 'warranty'; readonly days: number };

const DAY_MS = 86_400_000;
const WARRANTY_DAYS = 30;

/** Days until a day of the calendar ends, seen from an instant. */
const daysUntil = (day: string, now: number): number => Math.ceil((Date.parse(`${day}T23:59:59Z`) - now) / DAY_MS) - 1;

export function todosOf(unit: FleetUnit, now: number): readonly Todo[] {
  const todos: Todo[] = [];
  if (unit.status === 'RETIRED') return todos;
  if (unit.blockingIncidents > 0) todos.push({ kind: 'blocking', count: unit.blockingIncidents });
  if (unit.status === 'IN_TRANSIT' && unit.arrivesAt != null && Date.parse(unit.arrivesAt) < now) todos.push({ kind: 'late', since: unit.arrivesAt });
  if (unit.status === 'ENROLLED') todos.push({ kind: 'check' });
  if (unit.needsCleaning && unit.status !== 'OUT_OF_SERVICE') todos.push({ kind: 'clean' });
  if (unit.battery != null && unit.battery.unit < unit.batteryLeast) todos.push({ kind: 'charge', percent: unit.battery.unit });
  for (const { title, state } of unit.plans) if (state !== 'LATER') todos.push({ kind: state === 'DUE' ? 'care' : 'careSoon', title });
  if (unit.minorIncidents > 0) todos.push({ kind: 'minor', count: unit.minorIncidents });
  if (unit.warrantyUntil != null) {
    const days = daysUntil(unit.warrantyUntil, now);
    if (days >= 0 && days <= WARRANTY_DAYS) todos.push({ kind: 'warranty', days });
  }
  return todos;
}

/** What is asked of the inventory; null where anything will do. */
export type Sought = {
  readonly category: EquipmentCategory | null;
  readonly status: UnitStatus | null;
  /** A room, or `none` for what stands in none. */
  readonly space: string | null;
  readonly todo: boolean;
  readonly retired: boolean;
  readonly text: string;
};

type Facet = 'category' | 'status' | 'space';

const fits = (unit: FleetUnit, { category, status, space, todo, retired, text }: Sought, now: number, except: Facet | null): boolean =>
  (retired || status === 'RETIRED' || unit.status !== 'RETIRED') &&
  (except === 'category' || category === null || unit.category === category) &&
  (except === 'status' || status === null || unit.status === status) &&
  (except === 'space' || space === null || (space === 'none' ? unit.spaceId == null : unit.spaceId === space)) &&
  (!todo || todosOf(unit, now).length > 0) &&
  folded(text)
    .split(' ')
    .every((word) => folded(`${unit.tag} ${unit.modelName} ${unit.serialNumber ?? ''}`).includes(word));

export const found = (units: readonly FleetUnit[], sought: Sought, now: number): readonly FleetUnit[] => units.filter((unit) => fits(unit, sought, now, null));

export type FacetCount<Value> = { readonly value: Value; readonly count: number };

/** How many units each value of a facet would leave, the other choices kept; values of none are left out. */
export function countsOf<Value>(units: readonly FleetUnit[], sought: Sought, now: number, facet: Facet, valueOf: (unit: FleetUnit) => Value): readonly FacetCount<Value>[] {
  const counts = new Map<Value, number>();
  for (const unit of units) if (fits(unit, sought, now, facet)) counts.set(valueOf(unit), (counts.get(valueOf(unit)) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
