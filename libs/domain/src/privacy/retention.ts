import type { PersonalTableName } from './personal-tables.ts';

/** What is kept for a time and then goes. */
export const RETENTION_KINDS = [
  'BOOKING_NOT_ATTENDED', 'BOOKING_ATTENDED', 'ABSENCE', 'VISIT', 'SIGNATURE', 'KIOSK_EVENT', 'KIOSK_REJECTION', 'KIOSK_ANOMALY', 'KIOSK_EPOCH', 'BOOKING_REQUEST', 'GUARDIAN_CONTACT', 'REQUEST_LINK', 'BOOKING_SERIES', 'GROUP_CONTACT', 'ORGANISATION_REFUSED', 'INSTALL_REQUEST', 'COHORT_LEARNER', 'LEARNER_OF_AGE', 'SHIFT',
  'ACCOUNT_UNUSED', 'INVITATION', 'SIGN_IN_REQUEST', 'PROVIDER_TRIP', 'PASSKEY_CHALLENGE', 'SESSION', 'RATE_WINDOW', 'CONSENT', 'ERASURE_ADDRESS', 'AUDIT_ORIGIN', 'OUTBOX_DONE', 'OUTBOX_GIVEN_UP', 'FLEET_REQUEST', 'HOURS_REQUEST',
  'WAITING_ENTRY', 'WAITING_UNCONFIRMED', 'DEMO_MAIL',
] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** What becomes of it: the row goes; what says who goes and the rest stays; or a whole person is erased as if they had asked. */
export const RETENTION_ACTIONS = ['DELETE', 'PSEUDONYMISE', 'ERASE'] as const;
export type RetentionAction = (typeof RETENTION_ACTIONS)[number];

/** Where a length comes from. */
export const RETENTION_SOURCES = ['MINIMISATION', 'CNIL_INACTIVE', 'CNIL_LOGS', 'TRAINING_CERTIFICATE', 'TAX_AUDIT', 'CIVIL_LIMITATION', 'SECURITY'] as const;
export type RetentionSource = (typeof RETENTION_SOURCES)[number];

/** Tables that say nothing about anybody, kept for as long as a request, or an event, may come that needs them. */
export type KeyTable = 'fleet_request' | 'hours_change' | 'kiosk_epoch';

/** One rule: how long after what, counted in days of 24 hours, and what is then done. */
export type RetentionRule = {
  readonly kind: RetentionKind;
  readonly table: PersonalTableName | KeyTable;
  /** The column whose instant starts the clock. */
  readonly startsAt: string;
  readonly days: number;
  readonly action: RetentionAction;
  readonly source: RetentionSource;
  /** Housekeeping of secrets, done hourly whatever the setting `RETENTION` says. */
  readonly always: boolean;
};

const YEAR = 365;

/**
 * How long data about people is kept. Sources: GDPR art. 5(1)(e) (MINIMISATION); CNIL, three years without contact (CNIL_INACTIVE) and six months to a year for logs (CNIL_LOGS: deliberation 2021-122); certificate of completion, three years
 * (TRAINING_CERTIFICATE: order of 21 December 2018, R. 6313-3 of the Labour Code); evidence that auditors may ask for, six years (TAX_AUDIT: L. 102 B of the Book of Tax
 * Procedures); five years in which a consent may be argued about (CIVIL_LIMITATION: art. 2224 of the Civil Code); OWASP ASVS 5.0, 7.3 (SECURITY).
 */
export const RETENTION_RULES: readonly RetentionRule[] = [
  { kind: 'BOOKING_NOT_ATTENDED', table: 'booking', startsAt: 'ends_at', days: YEAR, action: 'PSEUDONYMISE', source: 'MINIMISATION', always: false },
  { kind: 'BOOKING_ATTENDED', table: 'booking', startsAt: 'ends_at', days: 3 * YEAR, action: 'PSEUDONYMISE', source: 'TRAINING_CERTIFICATE', always: false },
  // The longest time in which absences add up and the longest limit that follows (`ABSENCE_LIMIT_BOUNDS`): then none can count.
  { kind: 'ABSENCE', table: 'absence', startsAt: 'noted_at', days: 90, action: 'DELETE', source: 'MINIMISATION', always: false },
  { kind: 'VISIT', table: 'visit', startsAt: 'arrived_at', days: 6 * YEAR, action: 'DELETE', source: 'TAX_AUDIT', always: false },
  // Of trainers, and of who is of no group: as long as a learner of a group stays after its end.
  { kind: 'SIGNATURE', table: 'attendance_signature', startsAt: 'signed_at', days: YEAR, action: 'DELETE', source: 'MINIMISATION', always: false },
  // As the visit that follows from it: then the text is emptied, and nothing says of which booking it was. Its digest and its place in the chain stay, so that what came after can still be verified.
  { kind: 'KIOSK_EVENT', table: 'kiosk_event', startsAt: 'at', days: 6 * YEAR, action: 'PSEUDONYMISE', source: 'TAX_AUDIT', always: false },
  // What nobody could read is found by nobody's name: it is bounded by time alone, seen or not.
  { kind: 'KIOSK_REJECTION', table: 'kiosk_rejection', startsAt: 'received_at', days: YEAR, action: 'DELETE', source: 'CNIL_LOGS', always: false },
  // Who decided, and what they wrote to their colleagues; what was decided stays.
  { kind: 'KIOSK_ANOMALY', table: 'kiosk_anomaly', startsAt: 'resolved_at', days: YEAR, action: 'PSEUDONYMISE', source: 'CNIL_LOGS', always: false },
  { kind: 'KIOSK_EPOCH', table: 'kiosk_epoch', startsAt: 'started_at', days: YEAR, action: 'DELETE', source: 'MINIMISATION', always: false },
  { kind: 'BOOKING_REQUEST', table: 'booking_request', startsAt: 'created_at', days: 30, action: 'DELETE', source: 'MINIMISATION', always: false },
  { kind: 'GUARDIAN_CONTACT', table: 'guardian_consent', startsAt: 'asked_at', days: 30, action: 'DELETE', source: 'MINIMISATION', always: false },
  { kind: 'REQUEST_LINK', table: 'request_link', startsAt: 'asked_at', days: 30, action: 'DELETE', source: 'MINIMISATION', always: false },
  { kind: 'BOOKING_SERIES', table: 'booking_series', startsAt: 'ends_at', days: YEAR, action: 'DELETE', source: 'MINIMISATION', always: false },
  { kind: 'GROUP_CONTACT', table: 'group_booking', startsAt: 'created_at', days: 3 * YEAR, action: 'PSEUDONYMISE', source: 'TRAINING_CERTIFICATE', always: false },
  { kind: 'ORGANISATION_REFUSED', table: 'organisation', startsAt: 'standing_at', days: YEAR, action: 'DELETE', source: 'MINIMISATION', always: false },
  // A wish of a year ago, or an answer to it, says nothing of today; who still wants it asks anew. No day is planned as far ahead.
  { kind: 'INSTALL_REQUEST', table: 'install_request', startsAt: 'changed_at', days: YEAR, action: 'DELETE', source: 'MINIMISATION', always: false },
  { kind: 'COHORT_LEARNER', table: 'cohort_learner', startsAt: 'added_at', days: YEAR, action: 'DELETE', source: 'MINIMISATION', always: false },
  // A date of birth and a guardian serve until majority; the day itself is computed by the calendar (retention.sql.ts).
  { kind: 'LEARNER_OF_AGE', table: 'cohort_learner', startsAt: 'birth_date', days: 18 * YEAR, action: 'PSEUDONYMISE', source: 'MINIMISATION', always: false },
  { kind: 'SHIFT', table: 'shift', startsAt: 'ends_at', days: YEAR, action: 'DELETE', source: 'MINIMISATION', always: false },
  { kind: 'ACCOUNT_UNUSED', table: 'account', startsAt: 'last_seen_at', days: 3 * YEAR, action: 'ERASE', source: 'CNIL_INACTIVE', always: false },
  { kind: 'INVITATION', table: 'invitation', startsAt: 'expires_at', days: 30, action: 'DELETE', source: 'MINIMISATION', always: false },
  { kind: 'SIGN_IN_REQUEST', table: 'sign_in_request', startsAt: 'expires_at', days: 1, action: 'DELETE', source: 'SECURITY', always: true },
  { kind: 'PROVIDER_TRIP', table: 'provider_trip', startsAt: 'expires_at', days: 0, action: 'DELETE', source: 'SECURITY', always: true },
  { kind: 'PASSKEY_CHALLENGE', table: 'passkey_challenge', startsAt: 'expires_at', days: 0, action: 'DELETE', source: 'SECURITY', always: true },
  { kind: 'SESSION', table: 'session', startsAt: 'ends_at', days: 0, action: 'DELETE', source: 'SECURITY', always: true },
  { kind: 'RATE_WINDOW', table: 'rate_window', startsAt: 'ends_at', days: 0, action: 'DELETE', source: 'SECURITY', always: true },
  { kind: 'CONSENT', table: 'consent', startsAt: 'at', days: 5 * YEAR, action: 'PSEUDONYMISE', source: 'CIVIL_LIMITATION', always: false },
  { kind: 'ERASURE_ADDRESS', table: 'erasure', startsAt: 'at', days: 7, action: 'PSEUDONYMISE', source: 'MINIMISATION', always: false },
  { kind: 'AUDIT_ORIGIN', table: 'audit_entry', startsAt: 'at', days: YEAR, action: 'PSEUDONYMISE', source: 'CNIL_LOGS', always: false },
  { kind: 'OUTBOX_DONE', table: 'outbox', startsAt: 'done_at', days: 30, action: 'DELETE', source: 'MINIMISATION', always: false },
  // What was given up is looked at by a person (docs/operations.md), who must find it; what still waits stays.
  { kind: 'OUTBOX_GIVEN_UP', table: 'outbox', startsAt: 'done_at', days: YEAR, action: 'DELETE', source: 'CNIL_LOGS', always: false },
  // No client sends the same key again for days: a form forgets its own with its page. Thirty days, as for bookings.
  { kind: 'FLEET_REQUEST', table: 'fleet_request', startsAt: 'at', days: 30, action: 'DELETE', source: 'MINIMISATION', always: false },
  { kind: 'HOURS_REQUEST', table: 'hours_change', startsAt: 'changed_at', days: 30, action: 'DELETE', source: 'MINIMISATION', always: false },
  { kind: 'WAITING_ENTRY', table: 'waiting_entry', startsAt: 'ends_at', days: 30, action: 'DELETE', source: 'MINIMISATION', always: false },
  // An address somebody typed and nobody proved.
  { kind: 'WAITING_UNCONFIRMED', table: 'waiting_entry', startsAt: 'created_at', days: 2, action: 'DELETE', source: 'MINIMISATION', always: true },
  { kind: 'DEMO_MAIL', table: 'demo_mail', startsAt: 'sent_at', days: 30, action: 'DELETE', source: 'MINIMISATION', always: false },
];

/** The instant before which the clock must have started for a rule to apply now. */
export const cutoffOf = (rule: Pick<RetentionRule, 'days'>, now: Date): Date => new Date(now.getTime() - rule.days * 86_400_000);

/** A length in whole years where it is one, else null; for saying it in the unit people count in. */
export const wholeYears = (days: number): number | null => (days >= YEAR && days % YEAR === 0 ? days / YEAR : null);
