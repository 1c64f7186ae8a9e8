import { type AnswerName, type Answers, PROBLEMS } from './answers.ts';

/** One question per screen; the word is the one in the address. */
export type Step = 'pour-qui' | 'age' | 'nom' | 'adresse' | 'consignes' | 'accord' | 'confirmation';

/** What decides which questions are asked. */
export type AskedFor = {
  readonly minimumAge: number;
  readonly safetyNotice: boolean;
  readonly ageKnown: boolean;
  /** Whether the offer asks a guardian below some age, and so an age. */
  readonly asksGuardian: boolean;
  /** Whether the person is known to be below it. */
  readonly minor: boolean;
  /** Whether whoever is at the screen may book for others. */
  readonly helps: boolean;
};

const FIELDS: Record<Step, readonly AnswerName[]> = {
  'pour-qui': ['forWhom', 'consent'],
  age: ['age'],
  nom: ['givenName', 'familyName'],
  adresse: ['email', 'withoutEmail'],
  consignes: ['acceptsSafetyNotice'],
  accord: ['guardianBy', 'guardianName', 'guardianEmail'],
  confirmation: [],
};

export const fieldsOf = (step: Step): readonly AnswerName[] => FIELDS[step];

export function stepsFor({ minimumAge, safetyNotice, ageKnown, asksGuardian, minor, helps }: AskedFor): readonly Step[] {
  const whom: readonly Step[] = helps ? ['pour-qui'] : [];
  const age: readonly Step[] = (minimumAge > 0 || asksGuardian) && !ageKnown ? ['age'] : [];
  const guardian: readonly Step[] = minor ? ['accord'] : [];
  const notice: readonly Step[] = safetyNotice ? ['consignes'] : [];
  return [...whom, ...age, 'nom', 'adresse', ...notice, ...guardian, 'confirmation'];
}

const answered = (step: Step, answers: Answers): boolean => FIELDS[step].every((field) => PROBLEMS[field](answers) === null);

/** The step to show: the one asked for, unless an earlier question is still open. */
export function stepToShow(wanted: string | null, steps: readonly Step[], answers: Answers): Step {
  const open = steps.find((step) => step === wanted || !answered(step, answers));
  // The last step has no question, so something is always found when `wanted` is unknown.
  return wanted === null || open === undefined ? (steps[0] ?? 'nom') : open;
}

export const stepAfter = (step: Step, steps: readonly Step[]): Step => steps[steps.indexOf(step) + 1] ?? step;
export const stepBefore = (step: Step, steps: readonly Step[]): Step | null => steps[steps.indexOf(step) - 1] ?? null;

/** Where a field the server speaks of is asked; null when no step asks for it. */
export function stepOfField(field: string | null | undefined, steps: readonly Step[]): { readonly step: Step; readonly field: AnswerName } | null {
  for (const step of steps) for (const name of FIELDS[step]) if (name === field) return { step, field: name };
  return null;
}
