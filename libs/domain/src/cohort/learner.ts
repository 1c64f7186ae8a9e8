import type { GuardianConsentState } from '../booking/guardian-consent.ts';
import { addYears } from '../time/add-years.ts';
import type { LocalDay } from '../time/local-day.ts';

/**
 * What a place can be asked to prepare for somebody: of the room, of the material, of who is there; never why. The first three are what the search finds places by. A closed list, so that nothing about
 * health is ever written (GDPR, art. 9).
 */
export const ACCESS_REQUESTS = ['WHEELCHAIR', 'QUIET', 'STAFF_HELP', 'SEATED', 'LARGE_TEXT', 'HEARING_LOOP', 'SIGN_LANGUAGE', 'COMPANION'] as const;
export type AccessRequest = (typeof ACCESS_REQUESTS)[number];

/** What an organisation knows of a minor's guardian: nothing is needed, they are asked for each session, or a paper of theirs is in the organisation's hands. */
export const LEARNER_CONSENTS = ['NOT_NEEDED', 'ASKED', 'ON_PAPER'] as const satisfies readonly GuardianConsentState[];
export type LearnerConsent = (typeof LEARNER_CONSENTS)[number];

/** What an organisation says of somebody it brings. */
export type LearnerDraft = {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  /** Said of minors: the age on the day of a session follows from it. That of an adult is not kept. */
  readonly birthDate: LocalDay | null;
  /** What the organisation calls them in its own system. */
  readonly reference: string | null;
  readonly guardianEmail: string | null;
  /** Whether the organisation holds a paper signed by a guardian. */
  readonly onPaper: boolean;
  readonly accessRequests: readonly AccessRequest[];
};

/** What is kept of them. */
export type LearnerKept = Omit<LearnerDraft, 'onPaper'> & { readonly consent: LearnerConsent };

/** What can be wrong with what is said of a learner, and which part of it to mend. */
export const LEARNER_FIELDS = ['givenName', 'familyName', 'email', 'birthDate', 'reference', 'guardianEmail', 'consent', 'accessRequests'] as const;
export type LearnerField = (typeof LEARNER_FIELDS)[number];

export const LEARNER_PROBLEM_CODES = [
  'BIRTH_DATE_NEEDED', 'BIRTH_DATE_UNLIKELY', 'BIRTH_DATE_UNREADABLE', 'CONSENT_UNREADABLE', 'EMAIL_UNREADABLE', 'GUARDIAN_EMAIL_SAME', 'LEARNER_TWICE', 'NAME_MISSING', 'NAME_TOO_LONG', 'REFERENCE_TOO_LONG', 'REQUEST_UNKNOWN',
] as const;
export type LearnerProblemCode = (typeof LEARNER_PROBLEM_CODES)[number];
export type LearnerProblem = { readonly field: LearnerField; readonly code: LearnerProblemCode };

/** Longest reference an organisation gives a learner, in characters. */
export const REFERENCE_MOST = 40;

/** Years below which a parent or guardian has a say (civil code, art. 388). */
export const MAJORITY_YEARS = 18;

/** Whether somebody is a minor on a day; nobody is without a date of birth. */
export const isMinor = (birthDate: LocalDay | null, today: LocalDay): birthDate is LocalDay => birthDate !== null && today < addYears(birthDate, MAJORITY_YEARS);

/** What a guardian's consent is today: whoever has come of age needs none. */
export const consentOn = ({ birthDate, consent }: Pick<LearnerKept, 'birthDate' | 'consent'>, today: LocalDay): LearnerConsent => (isMinor(birthDate, today) ? consent : 'NOT_NEEDED');
