import type { Id } from '../kernel/id.ts';
import type { Interval } from '../time/interval.ts';
import type { EquipmentCategory } from './category.ts';

/** What deciding on a booking must know of one unit. */
export type UnitFacts = {
  readonly id: Id<'EquipmentUnit'>;
  readonly tag: string;
  readonly modelId: Id<'EquipmentModel'>;
  readonly category: EquipmentCategory;
  /** Of its model, in years; 0 for none. */
  readonly minimumAge: number;
  /** Of its model: hygiene, charging, tidying after each use. */
  readonly turnaroundMinutes: number;
  readonly moduleIds: readonly Id<'Module'>[];
  readonly inService: boolean;
  /** The space it stands in; null when nobody said. */
  readonly spaceId: Id<'Space'> | null;
  /** Its occupying allocations, turnaround included. */
  readonly busy: readonly Interval[];
};
