/**
 * Every act the audit log keeps, each a thing somebody may have to answer for (OWASP ASVS 5.0, 16.3: authentication, authorisation,
 * security events). Reading what is one's own is not among them; reading or changing what is others' is.
 */
export const AUDIT_ACTS = [
  'ACCOUNT_ERASED',
  'ALTERNATIVES_PROPOSED',
  'AUDIT_EXPORTED',
  'BOOKED_FOR_SOMEONE',
  'CANCELLED_FOR_SOMEONE',
  'CHANGED_AT_DESK',
  'GRANT_GIVEN',
  'GRANT_KEPT',
  'GRANT_REMOVAL_PROPOSED',
  'GRANT_REMOVED',
  'GUARDIAN_PAPER_SEEN',
  'HOURS_CHANGED',
  'IDENTITY_LINKED',
  'IDENTITY_REMOVED',
  'INVITATION_ACCEPTED',
  'INVITATION_CONFIRMED',
  'INVITATION_SENT',
  'INVITATION_WITHDRAWN',
  'MOVED_FOR_SOMEONE',
  'OFFER_CHANGED',
  'OFFER_COPIED',
  'OFFER_CREATED',
  'OFFER_PAUSED',
  'OFFER_RESUMED',
  'OFFER_RETIRED',
  'PASSKEY_ADDED',
  'PASSKEY_REMOVED',
  'PASSWORD_REMOVED',
  'PASSWORD_SET',
  'PLACE_CLOSED',
  'PLACE_PAGE_CHANGED',
  'PLACE_PHOTOS_CHANGED',
  'PLACE_PUBLISHED',
  'PLACE_REOPENED',
  'PLACE_UNPUBLISHED',
  'SESSIONS_ENDED',
  'UNIT_BLOCKED',
  'UNIT_CHANGED',
  'UNIT_UNBLOCKED',
  'WALKED_IN',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/** What an act was about, named by its id. */
export const AUDIT_SUBJECT_KINDS = ['ACCOUNT', 'AUDIT_LOG', 'BOOKING', 'GRANT', 'INVITATION', 'PLACE', 'UNIT', 'OFFER'] as const;
export type AuditSubjectKind = (typeof AUDIT_SUBJECT_KINDS)[number];
