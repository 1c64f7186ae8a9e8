import type { QuotaStand } from '../../organisation/quota.ts';

/** Why one session of a group cannot be had, the reason nearest to having it first. */
export const GROUP_SESSION_REFUSAL_CODES = [
  'SLOT_TAKEN', 'PLACE_FULL', 'QUOTA_EXCEEDED', 'ORGANISATION_PLACES_FULL', 'ORGANISATION_SESSIONS_FULL', 'NOTICE_TOO_SHORT', 'BEYOND_HORIZON', 'NOBODY_OF_THE_TEAM', 'CLOSED_EXCEPTIONALLY', 'NOT_OFFERED_THEN', 'PLACE_CLOSED', 'DURATION_NOT_OFFERED', 'TOO_MANY_UNITS', 'TOO_MANY_PEOPLE', 'TOO_FEW_PEOPLE', 'UNDER_AGE',
  'MODULE_NOT_AVAILABLE', 'NO_SUCH_EQUIPMENT', 'NOT_YOURS_TO_BOOK', 'AGREEMENT_MISSING', 'NOT_FOR_GROUPS', 'OFFER_PAUSED', 'PLACE_NOT_BOOKABLE', 'ALREADY_STARTED', 'OFFER_UNKNOWN',
] as const;
export type GroupSessionRefusalCode = (typeof GROUP_SESSION_REFUSAL_CODES)[number];

/** Every reason a booking of a group may be refused for; equal to `GroupRefusalCode` of the contract. */
export const GROUP_REFUSAL_CODES = [
  ...GROUP_SESSION_REFUSAL_CODES, 'ALREADY_CANCELLED', 'APPROVAL_NEEDED', 'APPROVAL_PENDING', 'CHANGED_MEANWHILE', 'CONTACT_MISSING', 'EMAIL_UNREADABLE', 'GROUP_UNKNOWN', 'COHORT_UNKNOWN', 'HOLD_EXPIRED', 'IDEMPOTENCY_KEY_REUSED', 'LEARNER_ELSEWHERE', 'LEARNER_TWICE', 'LEARNER_UNKNOWN', 'NAME_TOO_LONG', 'NOT_CONFIRMED', 'NOTHING_FITS',
  'NOTHING_TO_CHANGE', 'ORGANISATION_UNKNOWN', 'ORGANISATION_UNVERIFIED', 'SAFETY_NOTICE_NOT_ACCEPTED', 'SESSIONS_REFUSED', 'SESSION_UNKNOWN', 'TITLE_MISSING', 'TITLE_TOO_LONG', 'TOO_MANY_NAMES',
] as const;
export type GroupRefusalCode = (typeof GROUP_REFUSAL_CODES)[number];

/** A "no" to one session of a group. */
export type GroupSessionRefusal = {
  readonly code: GroupSessionRefusalCode;
  readonly field?: string;
  /** The instant the reason speaks of. */
  readonly at?: Date;
  /** The quota that this session would exceed. */
  readonly quota?: QuotaStand;
  /** The limit of the network that this session would exceed. */
  readonly most?: number;
};

/** A "no" to the whole request. */
export type GroupRefusal = { readonly code: GroupRefusalCode; readonly field?: string };

/** Of several refusals, the one that leaves the group nearest to a session. */
export const nearestRefusal = <Refusal extends { readonly code: GroupSessionRefusalCode }>(one: Refusal, other: Refusal): Refusal =>
  GROUP_SESSION_REFUSAL_CODES.indexOf(other.code) < GROUP_SESSION_REFUSAL_CODES.indexOf(one.code) ? other : one;
