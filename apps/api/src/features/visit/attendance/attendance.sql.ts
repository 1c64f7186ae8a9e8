import { DESK_ROLES, type Role } from '@escale/domain';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';
import { SIGNATURE } from '../signing/signing.sql.ts';

const ms = (instant: string): string => `(extract(epoch FROM ${instant}) * 1000)::float8`;

const actsForSql = (role: Role): string => `EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = $1 AND g.role = '${role}' AND scope_covers(g.scope_kind, g.scope_id, 'ORGANISATION', o.id::text))`;

/** Whether account `$1` answers for organisation `o`. */
export const MANAGES = actsForSql('ORGANISATION_MANAGER');
/** Whether account `$1` trains the cohort of group `q`, and still trains for its organisation. */
const TRAINS = `(EXISTS (SELECT 1 FROM cohort_trainer ct WHERE ct.cohort_id = q.cohort_id AND ct.account_id = $1) AND ${actsForSql('TRAINER')})`;
export const OF_ORGANISATION = `(${MANAGES} OR ${TRAINS})`;
const KEEPS_DESK = actsAtSql('$1', DESK_ROLES);

/** Sessions `b` of group `q` that may have happened, at place `p`, as far as account `$1` sees them. */
const SESSIONS_SEEN = `booking b JOIN place p ON p.id = b.place_id LEFT JOIN commune c ON c.insee_code = p.insee_code
  WHERE b.group_booking_id = q.id AND b.status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW') AND (${OF_ORGANISATION} OR ${KEEPS_DESK})`;

/** Who is of session `b`: who is expected, of whom something was noted, and who signed; of a trainer, those they train. */
const EXPECTED = `SELECT sl.cohort_id, sl.learner_id FROM session_learner sl WHERE sl.place_id = b.place_id AND sl.booking_id = b.id
  UNION SELECT af.cohort_id, af.learner_id FROM attendance_fact af WHERE af.place_id = b.place_id AND af.booking_id = b.id
  UNION SELECT sg.cohort_id, sg.learner_id FROM attendance_signature sg WHERE sg.place_id = b.place_id AND sg.booking_id = b.id AND sg.learner_id IS NOT NULL`;
const OF_COHORT_SEEN = `(${MANAGES} OR ${KEEPS_DESK} OR e.cohort_id = q.cohort_id)`;

const NOTED_BY = `(SELECT coalesce(nullif(concat_ws(' ', a.given_name, a.family_name), ''), a.email) FROM account a WHERE a.id = f.noted_by)`;
const FACTS = `SELECT coalesce(json_agg(json_build_object('id', f.id, 'learnerId', f.learner_id, 'day', f.day, 'half', f.half, 'from', ${ms('f.present_from')}, 'until', ${ms('f.present_until')}, 'absence', f.absence, 'reason', CASE WHEN ${OF_ORGANISATION} THEN f.reason END,
    'notedAs', f.noted_as, 'notedBy', CASE WHEN ${OF_ORGANISATION} THEN ${NOTED_BY} END, 'notedAt', ${ms('f.noted_at')}) ORDER BY f.noted_at, f.id), '[]')
  FROM attendance_fact f WHERE f.place_id = b.place_id AND f.booking_id = b.id AND (${MANAGES} OR ${KEEPS_DESK} OR f.cohort_id = q.cohort_id)`;

const CONFIRMED_BY = `(SELECT json_build_object('confirmedAs', c.confirmed_as, 'confirmedBy', CASE WHEN ${OF_ORGANISATION} THEN (SELECT coalesce(nullif(concat_ws(' ', a.given_name, a.family_name), ''), a.email) FROM account a WHERE a.id = c.confirmed_by) END)
  FROM signature_confirmation c WHERE c.place_id = s.place_id AND c.signature_id = s.id)`;
const SIGNATURES = `SELECT coalesce(json_agg(json_build_object(${SIGNATURE}, 'kioskName', (SELECT k.name FROM kiosk k WHERE k.id = s.kiosk_id), 'confirmed', ${CONFIRMED_BY}) ORDER BY s.signed_at, s.id), '[]')
  FROM attendance_signature s WHERE s.place_id = b.place_id AND s.booking_id = b.id AND (s.role = 'TRAINER' OR s.learner_id IS NOT NULL AND (${MANAGES} OR ${KEEPS_DESK} OR s.cohort_id = q.cohort_id))`;

const SESSION = `json_build_object('id', b.id, 'placeId', b.place_id, 'placeName', p.name, 'zone', p.time_zone, 'startsAt', ${ms('b.starts_at')}, 'endsAt', ${ms('b.ends_at')}, 'status', b.status, 'needs', b.group_needs,
  'titleFr', (SELECT f.title_fr FROM offer f WHERE f.id = b.offer_id), 'titleEn', (SELECT f.title_en FROM offer f WHERE f.id = b.offer_id),
  'arrivedAt', (SELECT ${ms('min(CASE WHEN v.arrival_sure THEN v.arrived_at ELSE v.noted_at END)')} FROM visit v WHERE v.place_id = b.place_id AND v.booking_id = b.id AND v.annulled_at IS NULL),
  'departedAt', (SELECT ${ms('max(CASE WHEN v.departure_sure THEN v.departed_at ELSE v.departure_noted_at END)')} FROM visit v WHERE v.place_id = b.place_id AND v.booking_id = b.id AND v.annulled_at IS NULL),
  'noter', CASE WHEN ${MANAGES} THEN 'ORGANISATION_MANAGER' WHEN ${TRAINS} THEN 'TRAINER' ELSE 'PLACE_TEAM' END,
  'learnerIds', (SELECT coalesce(json_agg(DISTINCT e.learner_id), '[]') FROM (${EXPECTED}) e WHERE ${OF_COHORT_SEEN}), 'facts', (${FACTS}), 'signatures', (${SIGNATURES}))`;

/** A year after the cohort ended, was archived or was last written: as retention counts it (`COHORT_LEARNER`). */
const ERASED_ON = `(SELECT (coalesce(least(h.archived_at, h.ends_on + 1), h.changed_at) + interval '365 days')::date::text FROM cohort h WHERE h.id = q.cohort_id)`;

/** Groups `q` of organisations `o` of which account `$1` sees who was there: all of it for its managers and the trainers of its cohort, the sessions at their place for a team. */
export const ATTENDED = `SELECT q.id, q.title, o.id AS "organisationId", o.name AS "organisationName", q.locale, q.cohort_id AS "cohortId", (SELECT h.title FROM cohort h WHERE h.id = q.cohort_id) AS "cohortTitle", ${OF_ORGANISATION} AS "ofOrganisation",
    CASE WHEN ${OF_ORGANISATION} THEN ${ERASED_ON} END AS "erasedOn", (SELECT coalesce(json_agg(${SESSION} ORDER BY b.starts_at, b.id), '[]') FROM ${SESSIONS_SEEN}) AS sessions,
    (SELECT coalesce(json_agg(json_build_object('cohortId', l.cohort_id, 'learnerId', l.id, 'givenName', l.given_name, 'familyName', CASE WHEN ${OF_ORGANISATION} THEN l.family_name ELSE left(l.family_name, 1) || '.' END, 'reference', CASE WHEN ${OF_ORGANISATION} THEN l.reference END)
        ORDER BY search_form(l.family_name), search_form(l.given_name), l.id), '[]')
      FROM cohort_learner l WHERE (l.cohort_id, l.id) IN (SELECT e.cohort_id, e.learner_id FROM ${SESSIONS_SEEN.replace('WHERE', `CROSS JOIN LATERAL (${EXPECTED}) e WHERE ${OF_COHORT_SEEN} AND`)})) AS people
  FROM group_booking q JOIN organisation o ON o.id = q.organisation_id WHERE q.id = $2 AND (${OF_ORGANISATION} OR EXISTS (SELECT 1 FROM ${SESSIONS_SEEN}))`;

/** Takes the place of session `$2` for the length of the transaction, for who notes there; the group it is of. */
export const TAKE_SESSION = `SELECT b.group_booking_id AS "groupBookingId", b.place_id AS "placeId" FROM booking b JOIN place p ON p.id = b.place_id LEFT JOIN commune c ON c.insee_code = p.insee_code JOIN group_booking q ON q.id = b.group_booking_id JOIN organisation o ON o.id = q.organisation_id
  WHERE b.id = $2 AND (${OF_ORGANISATION} OR ${KEEPS_DESK}) FOR NO KEY UPDATE OF p`;
