import { type BookingRefusalCode, cleanName, type HelpConsent, isEmail, isNameTooLong } from '@escale/domain';

/** What a person has told us so far. */
export type Answers = {
  /** Asked only of who may book for others. */
  readonly forWhom: 'ME' | 'OTHER' | null;
  readonly consent: HelpConsent | null;
  readonly age: number | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly withoutEmail: boolean;
  readonly acceptsSafetyNotice: boolean;
  /** The version of the notice that was shown. */
  readonly safetyNoticeVersion: string | null;
  /** How the guardian of a minor is asked. */
  readonly guardianBy: 'LINK' | 'PAPER' | null;
  readonly guardianName: string;
  readonly guardianEmail: string;
};
export type AnswerName = keyof Answers;

/** Why an answer does not do: a reason the server would give too, or that it is not there yet. */
export type Problem = BookingRefusalCode | 'EMAIL_MISSING' | 'FOR_WHOM_MISSING' | 'GUARDIAN_HOW_MISSING';

export const NOTHING_YET: Answers = {
  forWhom: null, consent: null, age: null, givenName: '', familyName: '', email: '', withoutEmail: false, acceptsSafetyNotice: false, safetyNoticeVersion: null, guardianBy: null, guardianName: '', guardianEmail: '',
};

const nameProblem = (name: string, missing: Problem): Problem | null => {
  const cleaned = cleanName(name);
  if (cleaned === '') return missing;
  return isNameTooLong(cleaned) ? 'NAME_TOO_LONG' : null;
};

/** The server decides again; this only saves a person the wait. */
export const PROBLEMS: { readonly [Name in AnswerName]: (answers: Answers) => Problem | null } = {
  forWhom: ({ forWhom }) => (forWhom === null ? 'FOR_WHOM_MISSING' : null),
  consent: ({ forWhom, consent }) => (forWhom === 'OTHER' && consent === null ? 'HELP_CONSENT_MISSING' : null),
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
  safetyNoticeVersion: () => null,
  guardianBy: ({ guardianBy }) => (guardianBy === null ? 'GUARDIAN_HOW_MISSING' : null),
  guardianName: ({ guardianBy, guardianName }) => (guardianBy === 'LINK' ? nameProblem(guardianName, 'GUARDIAN_MISSING') : null),
  guardianEmail: ({ guardianBy, guardianEmail, email, withoutEmail }) => {
    if (guardianBy !== 'LINK') return null;
    if (!isEmail(guardianEmail.trim())) return 'EMAIL_UNREADABLE';
    return !withoutEmail && email.trim().toLowerCase() === guardianEmail.trim().toLowerCase() ? 'GUARDIAN_EMAIL_SAME' : null;
  },
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
