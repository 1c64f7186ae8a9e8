import { booksForGroups, type OrganisationStanding } from '../organisation/organisation-standing.ts';

/** Every reason for which convocations are not sent; equal to `ConvocationRefusalCode` of the contract. */
export const CONVOCATION_REFUSAL_CODES = ['GROUP_UNKNOWN', 'CHANGED_MEANWHILE', 'ORGANISATION_UNVERIFIED', 'NOT_CONFIRMED', 'NOBODY_NAMED', 'NOTHING_TO_COME', 'NO_ADDRESS', 'ALL_SENT', 'TOO_MANY_ATTEMPTS'] as const;
export type ConvocationRefusalCode = (typeof CONVOCATION_REFUSAL_CODES)[number];

/** Whom a convocation is written to: the person, or the guardian of a minor. */
export const CONVOCATION_READERS = ['LEARNER', 'GUARDIAN'] as const;
export type ConvocationReader = (typeof CONVOCATION_READERS)[number];

/** Somebody named for a group, and what is or was written to their addresses about their sessions as they stand. */
export interface Convened {
  readonly learnerId: string;
  /** Whether a session of theirs is still to come. */
  readonly comes: boolean;
  /** One for each address that is known; `sent` when the same was sent there before. */
  readonly letters: readonly { readonly sent: boolean }[];
}

/** What a press would send. */
export interface ConvocationNumbers {
  readonly people: number;
  readonly letters: number;
  /** Who has all of theirs already. */
  readonly alreadySent: number;
  readonly withoutAddress: readonly string[];
}

const hasSome = ({ letters }: Convened): boolean => letters.some(({ sent }) => !sent);

/** Counts who is written to, who was before, and who cannot be; of who comes to nothing any more, nothing is said. */
export function convocationNumbers(convened: readonly Convened[]): ConvocationNumbers {
  const coming = convened.filter(({ comes }) => comes);
  const [withAddress, without] = [coming.filter(({ letters }) => letters.length > 0), coming.filter(({ letters }) => letters.length === 0)];
  const people = withAddress.filter(hasSome);
  return { people: people.length, letters: people.reduce((sum, { letters }) => sum + letters.filter(({ sent }) => !sent).length, 0), alreadySent: withAddress.length - people.length, withoutAddress: without.map(({ learnerId }) => learnerId) };
}

/** Why nothing is sent; null where something is. */
export function whyNoConvocations({ standing, confirmed }: { readonly standing: OrganisationStanding; readonly confirmed: boolean }, convened: readonly Convened[]): ConvocationRefusalCode | null {
  if (!booksForGroups(standing)) return 'ORGANISATION_UNVERIFIED';
  if (!confirmed) return 'NOT_CONFIRMED';
  if (convened.length === 0) return 'NOBODY_NAMED';
  const { letters, alreadySent, withoutAddress } = convocationNumbers(convened);
  if (letters > 0) return null;
  if (alreadySent > 0) return 'ALL_SENT';
  return withoutAddress.length > 0 ? 'NO_ADDRESS' : 'NOTHING_TO_COME';
}
