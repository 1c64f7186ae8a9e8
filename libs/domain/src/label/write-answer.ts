import { type Answer, type AnswerFault, answerFault, type Answers } from './answer.ts';
import type { ApplicationState } from './application.ts';
import { criteriaOf, type Grid } from './grid.ts';

/** An answer as it is kept; null once it was taken back. `revision`: how often it was written. `prefilled`: no person has said it yet. */
export type KeptAnswer = { readonly answer: Answer | null; readonly revision: number; readonly prefilled: boolean };

/** An answer somebody writes. `revision`: that of the answer they saw, 0 where there was none. Null takes an answer back. */
export type AnswerWish = { readonly criterion: string; readonly answer: Answer | null; readonly revision: number };

export const ANSWER_OUTCOMES = ['SAVED', 'CONFLICT', 'CRITERION_UNKNOWN', 'KIND_UNFIT', 'CHOICE_UNKNOWN', 'NUMBER_OUT_OF_RANGE', 'TEXT_TOO_LONG'] as const satisfies readonly ('SAVED' | 'CONFLICT' | 'CRITERION_UNKNOWN' | AnswerFault)[];
/** What became of an answer: it is kept; somebody wrote another meanwhile, and both are shown; or it does not fit its criterion. */
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

/** `write`: what is kept from now on; null where what is kept stays. */
export type AnswerDecision = { readonly outcome: AnswerOutcome; readonly write: KeptAnswer | null };

const KEYS = ['yes', 'choice', 'number', 'text'] as const;
/** Whether two answers say the same. */
export const sameAnswer = (one: Answer | null, other: Answer | null): boolean => {
  if (one === null || other === null) return one === other;
  return KEYS.every((key) => (one as Readonly<Record<string, unknown>>)[key] === (other as Readonly<Record<string, unknown>>)[key]);
};

/**
 * What becomes of an answer that somebody writes beside others. Who writes the same as what is kept agrees with it, whatever they saw, so sending again does nothing; who writes something
 * else on an answer they have not seen gets a conflict. So no answer replaces another unseen.
 */
export const writeAnswer = (grid: Grid, wish: AnswerWish, kept: KeptAnswer | null): AnswerDecision => {
  const criterion = criteriaOf(grid).find(({ code }) => code === wish.criterion);
  const stays = (outcome: AnswerOutcome): AnswerDecision => ({ outcome, write: null });
  if (criterion === undefined) return stays('CRITERION_UNKNOWN');
  const fault = wish.answer === null ? null : answerFault(criterion, wish.answer);
  if (fault !== null) return stays(fault);
  const revision = kept?.revision ?? 0;
  const agrees = sameAnswer(wish.answer, kept?.answer ?? null);
  if (agrees && kept?.prefilled !== true) return stays('SAVED');
  if (!agrees && wish.revision !== revision) return stays('CONFLICT');
  return { outcome: 'SAVED', write: { answer: wish.answer, revision: revision + 1, prefilled: false } };
};

/** Whether answers are written in this state. */
export const takesAnswers = (state: ApplicationState): boolean => state === 'DRAFT';

/** The answers that count by a grid: those that fit their criterion. Others, of an older version of the grid, are kept and shown, and stand for nothing. */
export const fittingAnswers = (grid: Grid, kept: Readonly<Record<string, Pick<KeptAnswer, 'answer'>>>): Answers =>
  Object.fromEntries(
    criteriaOf(grid).flatMap((criterion) => {
      const answer = kept[criterion.code]?.answer ?? null;
      return answer === null || answerFault(criterion, answer) !== null ? [] : [[criterion.code, answer]];
    }),
  );
