import { isEmail } from '../booking/email.ts';
import { cleanName, isNameTooLong } from '../booking/person-name.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { addYears } from '../time/add-years.ts';
import type { LocalDay } from '../time/local-day.ts';
import { ACCESS_REQUESTS, isMinor, type LearnerDraft, type LearnerKept, type LearnerProblem, REFERENCE_MOST } from './learner.ts';

/** Nobody who trains was born before. */
const YEARS_MOST = 110;

type Check = (draft: LearnerDraft, today: LocalDay) => LearnerProblem | null;

const named = (field: 'givenName' | 'familyName'): Check => (draft) => {
  if (draft[field] === '') return { field, code: 'NAME_MISSING' };
  return isNameTooLong(draft[field]) ? { field, code: 'NAME_TOO_LONG' } : null;
};
const readable = (field: 'email' | 'guardianEmail'): Check => (draft) => (draft[field] === null || isEmail(draft[field]) ? null : { field, code: 'EMAIL_UNREADABLE' });

const CHECKS: readonly Check[] = [
  named('givenName'),
  named('familyName'),
  readable('email'),
  ({ birthDate, guardianEmail, onPaper }) => (birthDate === null && (guardianEmail !== null || onPaper) ? { field: 'birthDate', code: 'BIRTH_DATE_NEEDED' } : null),
  ({ birthDate }, today) => (birthDate !== null && (birthDate > today || addYears(birthDate, YEARS_MOST) < today) ? { field: 'birthDate', code: 'BIRTH_DATE_UNLIKELY' } : null),
  ({ reference }) => (reference !== null && [...reference].length > REFERENCE_MOST ? { field: 'reference', code: 'REFERENCE_TOO_LONG' } : null),
  readable('guardianEmail'),
  // An agreement that the young person could give themselves is none.
  ({ email, guardianEmail }) => (guardianEmail !== null && guardianEmail === email ? { field: 'guardianEmail', code: 'GUARDIAN_EMAIL_SAME' } : null),
];

const address = (text: string | null): string | null => text?.normalize('NFC').trim().toLowerCase() || null;
const line = (text: string | null): string | null => text?.normalize('NFC').replace(/\s+/gu, ' ').replace(/\p{C}/gu, '').replace(/ +/g, ' ').trim() || null;

const tidied = (draft: LearnerDraft): LearnerDraft => ({
  givenName: cleanName(draft.givenName),
  familyName: cleanName(draft.familyName),
  email: address(draft.email),
  birthDate: draft.birthDate,
  reference: line(draft.reference),
  guardianEmail: address(draft.guardianEmail),
  onPaper: draft.onPaper,
  accessRequests: ACCESS_REQUESTS.filter((request) => draft.accessRequests.includes(request)),
});

/** Whether what is said of a learner may be kept, and how, or all that is wrong with it. Of an adult neither a date of birth nor a guardian is kept. `today` is the network's day. */
export const decideLearner = (draft: LearnerDraft, today: LocalDay): Result<LearnerKept, readonly LearnerProblem[]> => {
  const tidy = tidied(draft);
  const problems = CHECKS.flatMap((check) => check(tidy, today) ?? []);
  if (problems.length > 0) return refuse(problems);
  const { onPaper, birthDate, guardianEmail, ...rest } = tidy;
  return ok(isMinor(birthDate, today) ? { ...rest, birthDate, guardianEmail, consent: onPaper ? 'ON_PAPER' : 'ASKED' } : { ...rest, birthDate: null, guardianEmail: null, consent: 'NOT_NEEDED' });
};
