/** What people are really asked leave for. Having read the safety notice is knowledge, not consent, and stands with the booking. */
export const CONSENT_KINDS = ['BOOKED_BY_HELPER', 'GUARDIAN'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** How somebody said yes, or took it back. */
export const CONSENT_WAYS = ['SCREEN', 'LINK', 'PAPER', 'SPOKEN', 'EMAIL'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];
