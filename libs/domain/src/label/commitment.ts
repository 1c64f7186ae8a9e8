import type { Answers } from './answer.ts';
import { askedOf } from './answer.ts';
import type { Grid, LiveFact } from './grid.ts';

/** What is known of a place's use, over the last full month or now; a fact that is not known is absent. */
export type LiveFacts = Readonly<Partial<Record<LiveFact, number | boolean>>>;

export const KEPT_STATES = ['KEPT', 'BELOW', 'UNKNOWN'] as const;
export type Kept = (typeof KEPT_STATES)[number];
/** What a place committed itself to, beside what is seen; the same for both sides. */
export type Commitment = { readonly criterion: string; readonly fact: LiveFact; readonly promised: number | boolean; readonly seen: number | boolean | null; readonly kept: Kept };

const keptOf = (promised: number | boolean, seen: number | boolean | null): Kept => {
  if (seen === null || typeof seen !== typeof promised) return 'UNKNOWN';
  return seen >= promised ? 'KEPT' : 'BELOW';
};

/** Commitments of a file beside what is seen of the place: for each criterion that is asked, was answered by a number or a yes, and can be seen by use. */
export const commitmentsOf = (grid: Grid, answers: Answers, facts: LiveFacts): readonly Commitment[] =>
  askedOf(grid, answers).flatMap(({ code, fact }) => {
    const answer = answers[code];
    if (fact === null || answer === undefined) return [];
    const promised = 'number' in answer ? answer.number : 'yes' in answer ? answer.yes : null;
    if (promised === null || promised === false) return [];
    const seen = facts[fact] ?? null;
    return [{ criterion: code, fact, promised, seen, kept: keptOf(promised, seen) }];
  });
