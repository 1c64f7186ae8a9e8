import { type BookingRefusalCode, cleanName, isEmail, isNameTooLong } from '@escale/domain';

/** What a person has told us so far. */
export type Answers = {
  readonly age: number | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly withoutEmail: boolean;
  readonly acceptsSafetyNotice: boolean;
};
export type AnswerName = keyof Answers;

/** Why an answer does not do: a reason the server would give too, or that it is not there yet. */
export type Problem = BookingRefusalCode | 'AGE_MISSING' | 'EMAIL_MISSING';

const NOTHING_YET: Answers = { age: null, givenName: '', familyName: '', email: '', withoutEmail: false, acceptsSafetyNotice: false };

const nameProblem = (name: string, missing: Problem): Problem | null => {
  const cleaned = cleanName(name);
  if (cleaned === '') return missing;
  return isNameTooLong(cleaned) ? 'NAME_TOO_LONG' : null;
};

/** The server decides again; this only saves a person the wait. */
export const PROBLEMS: { readonly [Name in AnswerName]: (answers: Answers) => Problem | null } = {
  age: ({ age }) => (age === null ? 'AGE_MISSING' : null),
  givenName: ({ givenName }) => nameProblem(givenName, 'GIVEN_NAME_MISSING'),
  familyName: ({ familyName }) => nameProblem(familyName, 'FAMILY_NAME_MISSING'),
  email: ({ email, withoutEmail }) => {
    if (withoutEmail) return null;
    if (email.trim() === '') return 'EMAIL_MISSING';
    return isEmail(email.trim()) ? null : 'EMAIL_UNREADABLE';
  },
  withoutEmail: () => null,
  acceptsSafetyNotice: ({ acceptsSafetyNotice }) => (acceptsSafetyNotice ? null : 'SAFETY_NOTICE_NOT_ACCEPTED'),
};

const KEY = 'escale:answers:1';

/** What was typed in this tab, whatever slot it was typed for. */
export function recallAnswers(): Answers {
  const text = sessionStorage.getItem(KEY);
  return text === null ? NOTHING_YET : { ...NOTHING_YET, ...(JSON.parse(text) as Partial<Answers>) };
}

export const rememberAnswers = (answers: Answers): void => sessionStorage.setItem(KEY, JSON.stringify(answers));

/** Once booked or given up, the next person at this screen has nothing to read. */
export const forgetAnswers = (): void => sessionStorage.removeItem(KEY);
