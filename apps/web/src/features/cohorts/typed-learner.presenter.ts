import { ACCESS_REQUESTS, type AccessRequest, isMinor, parseLocalDay } from '@escale/domain';
import type { LearnerDraftInput, ShownLearnerFragment } from '../../gql/graphql.ts';

/** A learner while they are typed. */
export type TypedLearner = {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly reference: string;
  readonly minor: boolean;
  readonly birthDate: string | null;
  readonly guardianEmail: string;
  readonly onPaper: boolean;
  readonly accessRequests: readonly AccessRequest[];
};

export const NEW_LEARNER: TypedLearner = { givenName: '', familyName: '', email: '', reference: '', minor: false, birthDate: null, guardianEmail: '', onPaper: false, accessRequests: [] };

export const typedOf = (learner: ShownLearnerFragment): TypedLearner => ({
  givenName: learner.givenName,
  familyName: learner.familyName,
  email: learner.email ?? '',
  reference: learner.reference ?? '',
  minor: learner.minor,
  birthDate: learner.minor ? (learner.birthDate ?? null) : null,
  guardianEmail: learner.minor ? (learner.guardianEmail ?? '') : '',
  onPaper: learner.consent === 'ON_PAPER',
  accessRequests: ACCESS_REQUESTS.filter((request) => learner.accessRequests.includes(request)),
});

const words = (text: string): string | null => (text.trim() === '' ? null : text);

/** The draft to send, or that a minor's date of birth is missing; of an adult neither date nor guardian is sent. */
export const draftOf = ({ givenName, familyName, email, reference, minor, birthDate, guardianEmail, onPaper, accessRequests }: TypedLearner): LearnerDraftInput | 'birthDate' => {
  if (minor && birthDate === null) return 'birthDate';
  const plain = { givenName, familyName, email: words(email), reference: words(reference), accessRequests: [...accessRequests] };
  return minor ? { ...plain, birthDate, guardianEmail: words(guardianEmail), onPaper } : { ...plain, birthDate: null, guardianEmail: null, onPaper: false };
};

/** Whether somebody who is said to be a minor is of age by their date of birth. */
export const isAdultByDate = ({ minor, birthDate }: Pick<TypedLearner, 'minor' | 'birthDate'>, today: string): boolean => {
  const [born, day] = [birthDate === null ? null : parseLocalDay(birthDate), parseLocalDay(today)];
  return minor && born !== null && day !== null && !isMinor(born, day);
};
