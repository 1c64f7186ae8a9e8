import type { Answer, Answers } from './answer.ts';
import type { LiveFacts } from './commitment.ts';
import { type Criterion, criteriaOf, type Grid } from './grid.ts';

const fromFact = (criterion: Criterion, fact: number | boolean | undefined): Answer | null => {
  if (criterion.kind === 'YES_NO' && typeof fact === 'boolean') return { yes: fact };
  // Nothing seen yet is no answer: whoever writes the file says what they plan.
  if (criterion.kind !== 'NUMBER' || typeof fact !== 'number' || fact === 0) return null;
  return fact < criterion.least ? null : { number: Math.min(fact, criterion.most) };
};

/** The answers that a file begins with, from what the network knows of the place; a person confirms them or writes others. */
export const answersFrom = (grid: Grid, facts: LiveFacts): Answers =>
  Object.fromEntries(
    criteriaOf(grid).flatMap((criterion) => {
      const answer = criterion.fact === null ? null : fromFact(criterion, facts[criterion.fact]);
      return answer === null ? [] : [[criterion.code, answer]];
    }),
  );
