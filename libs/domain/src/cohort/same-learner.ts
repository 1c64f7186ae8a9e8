import { likeness } from '../equipment/inventory/inventory-columns.ts';
import type { LearnerKept } from './learner.ts';

export type LearnerSigns = Pick<LearnerKept, 'givenName' | 'familyName' | 'email' | 'reference'>;

const alike = (one: string, other: string): boolean => (likeness(one) || one) === (likeness(other) || other);

/** Whether two entries speak of one person: the same reference where both have one, else the same name with the same address, or with none. */
export const isSameLearner = (one: LearnerSigns, other: LearnerSigns): boolean => {
  if (one.reference !== null && other.reference !== null) return alike(one.reference, other.reference);
  return one.email === other.email && alike(one.givenName, other.givenName) && alike(one.familyName, other.familyName);
};
