import { type Answer, type Answers, askedOf } from './answer.ts';
import type { Criterion, Grid } from './grid.ts';

export const MARKS = ['MET', 'PARTLY', 'NOT_MET', 'NOT_APPLICABLE'] as const;
/** What a reviewer finds of one criterion. Three steps and no finer: two people must come to the same. */
export type Mark = (typeof MARKS)[number];
export type Marks = Readonly<Record<string, Mark>>;

const HALVES: Readonly<Record<Exclude<Mark, 'NOT_APPLICABLE'>, number>> = { MET: 2, PARTLY: 1, NOT_MET: 0 };

/** `percent` is rounded down; whether a threshold is reached is decided without rounding. Null where nothing counts. */
export type Part = { readonly percent: number | null; readonly reached: boolean };
export type Score = Part & {
  readonly families: readonly (Part & { readonly family: string })[];
  /** Mandatory criteria that are not met; met in part is not met. */
  readonly failing: readonly string[];
  /** Criteria that are asked and that nobody has marked. */
  readonly unmarked: readonly string[];
  /** Whether the grid allows the label: all marked, every threshold reached, nothing mandatory failing. */
  readonly passes: boolean;
};

const partOf = (criteria: readonly Criterion[], marks: Marks, threshold: number | null): Part => {
  let [got, possible] = [0, 0];
  for (const { code, weight } of criteria) {
    const mark = marks[code];
    if (mark === 'NOT_APPLICABLE') continue;
    possible += 2 * weight;
    got += mark === undefined ? 0 : weight * HALVES[mark];
  }
  if (possible === 0) return { percent: null, reached: true };
  return { percent: Math.floor((100 * got) / possible), reached: 100 * got >= (threshold ?? 0) * possible };
};

/** The points of a file by what reviewers marked; what is not asked of it counts neither for nor against. */
export const scoreOf = (grid: Grid, answers: Answers, marks: Marks): Score => {
  const asked = new Set(askedOf(grid, answers));
  const all = grid.families.flatMap(({ criteria }) => criteria).filter((criterion) => asked.has(criterion));
  const families = grid.families.map(({ code, criteria, threshold }) => ({ family: code, ...partOf(criteria.filter((criterion) => asked.has(criterion)), marks, threshold) }));
  const whole = partOf(all, marks, grid.threshold);
  const failing = all.filter(({ code, mandatory }) => mandatory && (marks[code] === 'NOT_MET' || marks[code] === 'PARTLY')).map(({ code }) => code);
  const unmarked = all.filter(({ code }) => marks[code] === undefined).map(({ code }) => code);
  return { ...whole, families, failing, unmarked, passes: whole.reached && families.every(({ reached }) => reached) && failing.length === 0 && unmarked.length === 0 };
};

/** What an answer suggests to the reviewer, who decides; null where only a person can say. */
export const suggestedMark = (criterion: Criterion, answer: Answer | undefined): Mark | null => {
  if (answer === undefined) return null;
  if (criterion.kind === 'YES_NO' && 'yes' in answer) return answer.yes ? 'MET' : 'NOT_MET';
  if (criterion.kind === 'NUMBER' && 'number' in answer && criterion.enough !== null) return answer.number >= criterion.enough ? 'MET' : 'NOT_MET';
  return null;
};
