import type { Id } from '../kernel/id.ts';
import type { EquipmentCategory } from './category.ts';

/** What an offer takes of one kind of equipment; with `modelId`, of that model alone. */
export type Need = {
  readonly category: EquipmentCategory;
  readonly modelId: Id<'EquipmentModel'> | null;
  readonly quantity: number;
  /** Whether the quantity is for each person rather than for the whole booking. */
  readonly perPerson: boolean;
};

/** How many units a need takes for so many people. */
export const unitsNeeded = (need: Need, people: number): number => need.quantity * (need.perPerson ? people : 1);
