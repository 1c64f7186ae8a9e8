import type { RetentionKind, RetentionRule } from '@escale/domain';

const ATTENDED = 'EXISTS (SELECT FROM visit v WHERE v.place_id = t.place_id AND v.booking_id = t.id)';
const SOMEBODY = `(num_nonnulls(t.account_id, t.given_name, t.family_name, t.email, t.short_code, t.safety_notice_at, t.made_by_account_id, t.minor, t.approval_reason, t.approval_by) > 0 OR t.token_hash <> '')`;

/** A rule on rows; whole people are `UnusedAccounts`'s. */
export type RowRule = RetentionRule & { readonly kind: Exclude<RetentionKind, 'ACCOUNT_UNUSED'> };
export const isRowRule = (rule: RetentionRule): rule is RowRule => rule.kind !== 'ACCOUNT_UNUSED';

/** What beside its age makes a row `t` due. `$1` is the instant before which its clock started. */
const DUE: Readonly<Record<RowRule['kind'], string>> = {
  BOOKING_NOT_ATTENDED: `NOT ${ATTENDED} AND ${SOMEBODY}`,
  BOOKING_ATTENDED: `${ATTENDED} AND ${SOMEBODY}`,
  ABSENCE: 'true',
  VISIT: 'true',
  // Those of learners go with them. Of a trainer, once the cohort's are gone too: a sheet is signed by both.
  SIGNATURE: `t.learner_id IS NULL AND NOT EXISTS (SELECT FROM attendance_signature o WHERE o.place_id = t.place_id AND o.booking_id = t.booking_id AND o.learner_id IS NOT NULL)`,
  // An event on which a signature rests stays as long as the signature.
  KIOSK_EVENT: `(t.text <> '' OR t.booking_id IS NOT NULL) AND NOT EXISTS (SELECT FROM attendance_signature s WHERE s.kiosk_id = t.kiosk_id AND s.event_id = t.id)`,
  KIOSK_REJECTION: 'true',
  KIOSK_ANOMALY: 'num_nonnulls(t.note, t.resolved_by) > 0',
  KIOSK_EPOCH: 'true',
  BOOKING_REQUEST: 'true',
  // Once the session is over for as long: what they said stays in the log of consents.
  GUARDIAN_CONTACT: 'EXISTS (SELECT FROM booking b WHERE b.place_id = t.place_id AND b.id = t.booking_id AND b.ends_at <= $1)',
  // A link opens nothing more once its request is answered; until the session is over it says by whom.
  REQUEST_LINK: 'EXISTS (SELECT FROM booking b WHERE b.place_id = t.place_id AND b.id = t.booking_id AND b.ends_at <= $1)',
  BOOKING_SERIES: 'true',
  SHIFT: 'true',
  // A group that still comes, or came within the time, is answered for by somebody.
  GROUP_CONTACT: 'num_nonnulls(t.contact_name, t.contact_email, t.made_by) > 0 AND NOT EXISTS (SELECT FROM booking b WHERE b.group_booking_id = t.id AND b.ends_at > $1)',
  ORGANISATION_REFUSED: `t.standing = 'REFUSED'`,
  INSTALL_REQUEST: 'true',
  // A year after the cohort ended, was archived, or, where neither was said, was last written.
  COHORT_LEARNER: 'EXISTS (SELECT FROM cohort c WHERE c.id = t.cohort_id AND coalesce(least(c.archived_at, c.ends_on + 1), c.changed_at) <= $1)',
  // Eighteen years by the calendar, leap days included: `$1` is eighteen times 365 days ago.
  LEARNER_OF_AGE: `t.birth_date + interval '18 years' <= $1::timestamptz + interval '6570 days'`,
  INVITATION: 'true',
  SIGN_IN_REQUEST: 'true',
  PROVIDER_TRIP: 'true',
  PASSKEY_CHALLENGE: 'true',
  SESSION: 'true',
  RATE_WINDOW: 'true',
  CONSENT: 'num_nonnulls(t.account_id, t.booking_id, t.recorded_by, t.given_by_name) > 0',
  ERASURE_ADDRESS: 't.email IS NOT NULL',
  AUDIT_ORIGIN: 'num_nonnulls(t.network, t.device) > 0',
  OUTBOX_DONE: 't.done_at IS NOT NULL AND t.last_failure IS NULL',
  OUTBOX_GIVEN_UP: 't.done_at IS NOT NULL AND t.last_failure IS NOT NULL',
  FLEET_REQUEST: 'true',
  HOURS_REQUEST: 'true',
  DEMO_MAIL: 'true',
  WAITING_ENTRY: 'true',
  WAITING_UNCONFIRMED: `t.state = 'UNCONFIRMED'`,
};

const dueRows = (rule: RowRule): string => `${rule.table} t WHERE t.${rule.startsAt} <= $1 AND ${DUE[rule.kind]}`;

/** How many rows are due and since when the oldest is. */
export const countDue = (rule: RowRule): string => `SELECT count(*)::int AS rows, min(t.${rule.startsAt}) AS oldest FROM ${dueRows(rule)}`;

const NOBODY = `SET account_id = NULL, given_name = NULL, family_name = NULL, email = NULL, short_code = NULL, safety_notice_at = NULL, safety_notice_version = NULL, token_hash = '', made_by_account_id = NULL, minor = NULL, approval_reason = NULL, approval_by = NULL`;
const SAME_BOOKING = 'b.place_id = due.place_id AND b.id = due.id';

/** One batch of at most `$2` rows, done in one statement that answers how many; rows somebody else is at wait for the next one. */
export const settleBatch = (rule: RowRule): string => {
  const due = (columns: string) => `WITH due AS MATERIALIZED (SELECT ${columns} FROM ${dueRows(rule)} LIMIT $2 FOR UPDATE OF t SKIP LOCKED)`;
  const counted = (change: string) => `, done AS (${change} RETURNING 1) SELECT count(*)::int AS rows FROM done`;
  switch (rule.kind) {
    case 'BOOKING_NOT_ATTENDED':
      return `${due('t.place_id, t.id')}${counted(`UPDATE booking b ${NOBODY} FROM due WHERE ${SAME_BOOKING}`)}`;
    case 'BOOKING_ATTENDED':
      // One pseudonym a person and batch: hours can still be added up, and lead to nobody.
      return `${due('t.place_id, t.id, coalesce(t.account_id::text, lower(t.email), t.id::text) AS person')},
        stand_in AS MATERIALIZED (SELECT person, gen_random_uuid() AS pseudonym FROM (SELECT DISTINCT person FROM due) p),
        seen AS (UPDATE visit v SET pseudonym = coalesce(v.pseudonym, s.pseudonym) FROM due JOIN stand_in s USING (person) WHERE v.place_id = due.place_id AND v.booking_id = due.id)
        ${counted(`UPDATE booking b ${NOBODY} FROM due WHERE ${SAME_BOOKING}`)}`;
    case 'GROUP_CONTACT':
      return `${due('t.id')}${counted('UPDATE group_booking q SET contact_name = NULL, contact_email = NULL, made_by = NULL FROM due WHERE q.id = due.id')}`;
    case 'CONSENT':
      return `${due('t.id')}${counted(`UPDATE consent c SET account_id = NULL, booking_id = NULL, recorded_by = NULL, given_by_name = NULL, pseudonym = coalesce(c.pseudonym, gen_random_uuid()) FROM due WHERE c.id = due.id`)}`;
    case 'ERASURE_ADDRESS':
      return `${due('t.id')}${counted('UPDATE erasure e SET email = NULL FROM due WHERE e.id = due.id')}`;
    case 'LEARNER_OF_AGE':
      return `${due('t.cohort_id, t.id')}${counted(`UPDATE cohort_learner l SET birth_date = NULL, guardian_email = NULL, guardian_consent = 'NOT_NEEDED', paper_recorded_by = NULL, paper_recorded_at = NULL FROM due WHERE l.cohort_id = due.cohort_id AND l.id = due.id`)}`;
    case 'KIOSK_EVENT':
      return `${due('t.kiosk_id, t.id')}${counted(`UPDATE kiosk_event e SET text = '', booking_id = NULL, redacted_at = coalesce(e.redacted_at, now()) FROM due WHERE e.kiosk_id = due.kiosk_id AND e.id = due.id`)}`;
    case 'KIOSK_ANOMALY':
      return `${due('t.place_id, t.id')}${counted('UPDATE kiosk_anomaly a SET note = NULL, resolved_by = NULL FROM due WHERE a.place_id = due.place_id AND a.id = due.id')}`;
    case 'AUDIT_ORIGIN':
      return `${due('t.sequence')}${counted('UPDATE audit_entry a SET network = NULL, device = NULL FROM due WHERE a.sequence = due.sequence')}`;
    default:
      return `${due('t.ctid AS row')}${counted(`DELETE FROM ${rule.table} d USING due WHERE d.ctid = due.row`)}`;
  }
};
