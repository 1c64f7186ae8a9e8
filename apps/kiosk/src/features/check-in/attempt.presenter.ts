import { resources } from '@escale/messages';
import type { CheckInMutation } from '../../gql/graphql.ts';

/** What the API said, a booking now checked in or the reason why not; or that what was shown is the label of a piece of equipment, which the kiosk sees itself. */
export type Answer = CheckInMutation['checkIn'] | { readonly __typename: 'EquipmentLabel'; readonly tag: string };

/** Nobody answered (`network`), or somebody who could not decide (`trouble`). */
export type NoAnswer = 'network' | 'trouble';

/**
 * One code presented once. The key is made before the first request and stays for every retry, so that a request whose answer was
 * lost on the way and its repetition are one arrival.
 */
export type Attempt = { readonly code: string; readonly idempotencyKey: string } & (
  | { readonly state: 'asking'; readonly tries: number }
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'unanswered'; readonly tries: number; readonly why: NoAnswer }
);

export const beginAttempt = (code: string, idempotencyKey: string): Attempt => ({ code, idempotencyKey, state: 'asking', tries: 1 });

/** Asks again with the same key; only what has no answer is asked again. */
export const retried = (attempt: Attempt): Attempt =>
  attempt.state === 'unanswered' ? { code: attempt.code, idempotencyKey: attempt.idempotencyKey, state: 'asking', tries: attempt.tries + 1 } : attempt;

export const answered = ({ code, idempotencyKey }: Attempt, answer: Answer): Attempt => ({ code, idempotencyKey, state: 'answered', answer });

/** An answer that came is never taken back by a failure that comes later. */
export const unanswered = (attempt: Attempt, why: NoAnswer): Attempt =>
  attempt.state === 'asking' ? { code: attempt.code, idempotencyKey: attempt.idempotencyKey, state: 'unanswered', tries: attempt.tries, why } : attempt;

/** The answer to what cannot be one of our codes; said without asking anybody. */
export const unknownCode: Answer = {
  __typename: 'BookingRefused',
  code: 'CODE_UNKNOWN',
  sentenceFr: resources.fr.refusal.CODE_UNKNOWN,
  sentenceEn: resources.en.refusal.CODE_UNKNOWN,
  at: null,
  displayName: null,
  aboutPlace: null,
  leaving: null,
};
