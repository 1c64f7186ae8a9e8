/** Every reason a booking action may be refused for; equal to `BookingRefusalCode` of the contract. */
export const BOOKING_REFUSAL_CODES = [
  'AGE_MISSING', 'ALREADY_CANCELLED', 'ALREADY_CHECKED_IN', 'ALREADY_STARTED', 'BEYOND_HORIZON', 'BOOKING_CANCELLED', 'BOOKING_UNKNOWN',
  'CODE_UNKNOWN', 'DURATION_NOT_OFFERED', 'EMAIL_UNREADABLE', 'FAMILY_NAME_MISSING', 'GIVEN_NAME_MISSING', 'GUARDIAN_CONSENT_MISSING',
  'GUARDIAN_EMAIL_SAME', 'GUARDIAN_LINK_EXPIRED', 'GUARDIAN_LINK_UNKNOWN', 'GUARDIAN_MISSING', 'GUARDIAN_NOT_ASKED', 'GUARDIAN_SESSION_CHANGED',
  'HELP_CONSENT_MISSING', 'HOLD_EXPIRED', 'IDEMPOTENCY_KEY_REUSED', 'MODULE_NOT_AVAILABLE', 'NAME_TOO_LONG', 'NOT_OFFERED_THEN', 'NOTICE_TOO_SHORT',
  'NO_SUCH_EQUIPMENT', 'OFFER_PAUSED', 'OUTSIDE_YOUR_SCOPE', 'PLACE_CLOSED', 'PLACE_FULL', 'PLACE_NOT_BOOKABLE', 'SAFETY_NOTICE_NOT_ACCEPTED',
  'SLOT_TAKEN', 'TOO_EARLY', 'TOO_FEW_PEOPLE', 'TOO_LATE', 'TOO_MANY_ATTEMPTS', 'TOO_MANY_PEOPLE', 'UNDER_AGE', 'WRONG_PLACE',
] as const;
export type BookingRefusalCode = (typeof BOOKING_REFUSAL_CODES)[number];

/** The reasons for which a time cannot be held. */
export type HoldRefusalCode = Extract<
  BookingRefusalCode,
  | 'PLACE_NOT_BOOKABLE' | 'OFFER_PAUSED' | 'TOO_FEW_PEOPLE' | 'TOO_MANY_PEOPLE' | 'DURATION_NOT_OFFERED' | 'UNDER_AGE'
  | 'NO_SUCH_EQUIPMENT' | 'MODULE_NOT_AVAILABLE' | 'ALREADY_STARTED' | 'NOTICE_TOO_SHORT' | 'BEYOND_HORIZON'
  | 'PLACE_CLOSED' | 'NOT_OFFERED_THEN' | 'PLACE_FULL' | 'SLOT_TAKEN'
>;

/** A "no" a person can act on. */
export type Refusal<Code extends BookingRefusalCode = BookingRefusalCode> = {
  readonly code: Code;
  /** The input to mend, when one is to blame. */
  readonly field?: string;
  /** The instant the reason speaks of. */
  readonly at?: Date;
};
