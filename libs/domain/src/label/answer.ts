import type { Condition, Criterion, Grid, Test } from './grid.ts';
import { criteriaOf } from './grid.ts';

/** What a place answered to one criterion; evidence is answered by its pieces. */
export type Answer = { readonly yes: boolean } | { readonly choice: string } | { readonly number: number } | { readonly text: string };

/** Answers by the code of their criterion. */
export type Answers = Readonly<Record<string, Answer>>;

export const ANSWER_FAULTS = ['KIND_UNFIT', 'CHOICE_UNKNOWN', 'NUMBER_OUT_OF_RANGE', 'TEXT_TOO_LONG'] as const;
/** Why an answer cannot be kept. */
export type AnswerFault = (typeof ANSWER_FAULTS)[number];

/** Why an answer does not fit its criterion; null when it does. An empty text fits: it is kept, and still missing. */
export const answerFault = (criterion: Criterion, answer: Answer): AnswerFault | null => {
  if (criterion.kind === 'YES_NO') return 'yes' in answer ? null : 'KIND_UNFIT';
  if (criterion.kind === 'CHOICE') {
    if (!('choice' in answer)) return 'KIND_UNFIT';
    return criterion.choices.some(({ code }) => code === answer.choice) ? null : 'CHOICE_UNKNOWN';
  }
  if (criterion.kind === 'NUMBER') {
    if (!('number' in answer) || !Number.isFinite(answer.number)) return 'KIND_UNFIT';
    return answer.number >= criterion.least && answer.number <= criterion.most ? null : 'NUMBER_OUT_OF_RANGE';
  }
  if (criterion.kind === 'TEXT') {
    if (!('text' in answer)) return 'KIND_UNFIT';
    return answer.text.length <= criterion.longest ? null : 'TEXT_TOO_LONG';
  }
  return 'KIND_UNFIT';
};

const said = (answer: Answer | undefined): string | null => {
  if (answer === undefined) return null;
  if ('yes' in answer) return answer.yes ? 'YES' : 'NO';
  return 'choice' in answer ? answer.choice : null;
};

const passes = (test: Test, answers: Answers): boolean => {
  const answer = answers[test.criterion];
  if ('is' in test) return test.is.includes(said(answer) ?? '');
  return answer !== undefined && 'number' in answer && answer.number >= test.atLeast;
};

const holds = ({ match, tests }: Condition, answers: Answers): boolean => (match === 'ALL' ? tests.every((test) => passes(test, answers)) : tests.some((test) => passes(test, answers)));

/**
 * The criteria that are asked, by what was answered so far. A criterion is asked when its condition holds on answers to criteria that are asked themselves:
 * what was answered before something hid it asks for nothing any more.
 */
export const askedOf = (grid: Grid, answers: Answers): readonly Criterion[] => {
  const counted: Record<string, Answer> = {};
  return criteriaOf(grid).filter((criterion) => {
    if (criterion.shownWhen !== null && !holds(criterion.shownWhen, counted)) return false;
    const answer = answers[criterion.code];
    if (answer !== undefined) counted[criterion.code] = answer;
    return true;
  });
};
