import type { BookingStatus, ClosureReason, Interval, RerouteFacts, RerouteOutcome } from '@escale/domain';

/** What is closed, and when. */
export interface Closing {
  readonly placeId: string;
  readonly spaceId: string | null;
  readonly during: Interval;
}

/** What a closure is asked with, beside its hours. */
export interface ClosureRequest {
  readonly placeId: string;
  readonly reason: ClosureReason;
  readonly wordsFr?: string | null;
  readonly wordsEn?: string | null;
  readonly idempotencyKey: string;
}

/** A closure as the team of its place sees it. */
export interface ClosureRow {
  readonly id: string;
  readonly placeId: string;
  readonly spaceName: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly reason: ClosureReason;
  readonly wordsFr: string | null;
  readonly wordsEn: string | null;
  readonly closedByName: string | null;
  readonly createdAt: Date;
  readonly liftedAt: Date | null;
  readonly standing: number;
}

/** Somebody who was told of a closure, with the facts their answer is read from. */
export interface AnswerRow extends RerouteFacts {
  readonly bookingId: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string | null;
  readonly outcome: RerouteOutcome;
  readonly wasAt: Date;
  readonly startsAt: Date | null;
  readonly placeName: string | null;
  readonly timeZone: string;
  readonly status: BookingStatus;
  readonly bookingRevision: number;
  readonly standsAt: Date;
}
