import type { AttendedSession, Locale, Signature } from '@escale/domain';

/** A session of a group as one learner who comes to it signs it. */
export type SessionToSign = AttendedSession & { readonly placeId: string; readonly placeName: string; readonly cohortId: string; readonly signatures: readonly Signature[] };

/** What stands behind the link of one learner of a group. */
export interface ToSign {
  readonly groupBookingId: string;
  readonly learnerId: string;
  readonly givenName: string;
  readonly training: string;
  readonly organisationName: string;
  readonly locale: Locale;
  /** In order. */
  readonly sessions: readonly SessionToSign[];
}

/** A kiosk as its codes are weighed; those of one that was revoked prove nothing. */
export interface CodeKiosk {
  readonly id: string;
  readonly placeId: string;
}

/** A booking as a kiosk's signature is kept for it. */
export interface SignedBooking {
  readonly placeId: string;
  readonly isGroup: boolean;
  readonly session: AttendedSession;
  /** The cohort of the learner, if they are known to the organisation; and whether they are expected. */
  readonly learner: { readonly cohortId: string; readonly expected: boolean } | null;
}
