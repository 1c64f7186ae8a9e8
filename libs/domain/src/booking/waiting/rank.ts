import type { PriorityReason, WaitingRules } from './waiting-rules.ts';

/** What an order is made of. */
export type Ranked = { readonly id: string; readonly reasons: readonly PriorityReason[]; readonly createdAt: Date };

/** What the reasons of an entry count together, each once. */
export const priorityOf = ({ reasons }: Pick<Ranked, 'reasons'>, { weights }: Pick<WaitingRules, 'weights'>): number => [...new Set(reasons)].reduce((sum, reason) => sum + weights[reason], 0);

/** Who goes first of two: who counts more, then who asked first; the id decides between two of the same instant. */
export const compareEntries = (rules: Pick<WaitingRules, 'weights'>) => (one: Ranked, other: Ranked): number =>
  priorityOf(other, rules) - priorityOf(one, rules) || one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/** The order in which entries have their turn. */
export const rank = <Entry extends Ranked>(entries: readonly Entry[], rules: Pick<WaitingRules, 'weights'>): readonly Entry[] => [...entries].sort(compareEntries(rules));

/** Where somebody stands: the first is 1; of those before, how many asked later and go first all the same. */
export type WaitingPosition = { readonly position: number; readonly ahead: number; readonly priorityAhead: number };

/** The position of an entry among those that wish for the same, itself included or not. */
export const positionOf = (entry: Ranked, entries: readonly Ranked[], rules: Pick<WaitingRules, 'weights'>): WaitingPosition => {
  const before = entries.filter((other) => other.id !== entry.id && compareEntries(rules)(other, entry) < 0);
  const priorityAhead = before.filter((other) => priorityOf(other, rules) > priorityOf(entry, rules)).length;
  return { position: before.length + 1, ahead: before.length, priorityAhead };
};
