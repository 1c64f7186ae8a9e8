import { BOOKS_FOR } from '../groups/groups.sql.ts';

/** Years the activity, the module and the equipment of booking `b` ask for. */
const MINIMUM_AGE = `greatest(f.minimum_age, coalesce((SELECT m.minimum_age FROM module m WHERE m.id = b.module_id), 0), coalesce((
  SELECT max(e.minimum_age) FROM allocation a JOIN equipment_unit u ON u.id = a.unit_id JOIN equipment_model e ON e.id = u.model_id WHERE a.place_id = b.place_id AND a.booking_id = b.id), 0))`;

/** Who comes to the sessions of group `$1` as it stands, and who of cohort `$2` is at the same time with another group; `$3` now. */
export const SESSIONS_NAMED = `SELECT b.id, (b.starts_at AT TIME ZONE p.time_zone)::date::text AS day, ${MINIMUM_AGE} AS "minimumAge",
    ARRAY(SELECT sl.learner_id FROM session_learner sl WHERE sl.place_id = b.place_id AND sl.booking_id = b.id ORDER BY 1) AS "learnerIds",
    ARRAY(SELECT DISTINCT x.learner_id FROM session_learner x JOIN booking y ON y.place_id = x.place_id AND y.id = x.booking_id
      WHERE x.cohort_id = $2 AND y.group_booking_id <> b.group_booking_id AND y.starts_at < b.ends_at AND y.ends_at > b.starts_at
        AND (y.status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED') OR y.status = 'HELD' AND y.hold_expires_at > $3) ORDER BY 1) AS elsewhere
  FROM booking b JOIN place p ON p.id = b.place_id JOIN offer f ON f.id = b.offer_id WHERE b.group_booking_id = $1`;

/** Whether the account `$1` reads cohort `c`: who speaks for its organisation, and who trains it and still has a role there; the twin of the cohorts' own rule. */
const READS_COHORT = `EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = $1 AND scope_covers(g.scope_kind, g.scope_id, 'ORGANISATION', c.organisation_id::text)
  AND (g.role = 'ORGANISATION_MANAGER' OR g.role = 'TRAINER' AND EXISTS (SELECT 1 FROM cohort_trainer ct WHERE ct.cohort_id = c.id AND ct.account_id = $1)))`;

/** Who comes to the sessions of group `$2`, by name, as whoever books for it and reads their cohort sees it. */
export const NAMES_OF_GROUP = `SELECT b.id AS "bookingId", (SELECT coalesce(json_agg(json_build_object('id', l.id, 'givenName', l.given_name, 'familyName', l.family_name) ORDER BY search_form(l.family_name), search_form(l.given_name), l.id), '[]')
    FROM session_learner sl JOIN cohort_learner l ON l.cohort_id = sl.cohort_id AND l.id = sl.learner_id JOIN cohort c ON c.id = l.cohort_id WHERE sl.place_id = b.place_id AND sl.booking_id = b.id AND ${READS_COHORT}) AS learners
  FROM booking b JOIN group_booking q ON q.id = b.group_booking_id JOIN organisation o ON o.id = q.organisation_id WHERE q.id = $2 AND ${BOOKS_FOR} ORDER BY b.starts_at, b.id`;

/** Takes cohort `$2` of organisation `$3` for who reads it, so that nobody is named twice at once. */
export const TAKE_COHORT = `SELECT c.id, c.archived_at AS "archivedAt" FROM cohort c WHERE c.id = $2 AND c.organisation_id = $3 AND ${READS_COHORT} FOR NO KEY UPDATE`;

const DUE_DAY = `(b.starts_at AT TIME ZONE p.time_zone - b.names_due_days * interval '1 day') AT TIME ZONE p.time_zone`;
/** The twin of `namesDueAt`, which a spec compares with it. */
export const NAMES_DUE_AT = `least(b.starts_at, greatest(${DUE_DAY}, b.confirmed_at + interval '24 hours'))`;

const AWAITED = `FROM booking b JOIN place p ON p.id = b.place_id WHERE b.names_due_days IS NOT NULL AND b.names_settled_at IS NULL AND b.status = 'CONFIRMED' AND b.confirmed_at IS NOT NULL AND b.starts_at < $1::timestamptz + interval '75 days'`;

/** Groups with sessions whose names are due at `$1`. */
export const GROUPS_DUE = `SELECT DISTINCT b.group_booking_id AS id ${AWAITED} AND ${NAMES_DUE_AT} <= $1 ORDER BY 1 LIMIT 200`;

const MISSING = '(SELECT count(*) FROM session_learner sl WHERE sl.place_id = b.place_id AND sl.booking_id = b.id) < b.people';

/**
 * Groups to be asked again at `$1`: names that are missing are due within 72 hours, and the organisation has had a day. Each session is asked for once; a mail says all that are due within ten days, so that a group that comes daily is
 * not written to daily.
 */
export const TO_REMIND = `WITH soon AS (SELECT DISTINCT b.group_booking_id AS id ${AWAITED} AND b.names_reminded_at IS NULL AND ${NAMES_DUE_AT} > $1 AND ${NAMES_DUE_AT} <= $1::timestamptz + interval '72 hours' AND b.confirmed_at < $1::timestamptz - interval '24 hours' AND ${MISSING})
  UPDATE booking t SET names_reminded_at = $1 FROM (SELECT b.place_id, b.id, b.group_booking_id ${AWAITED} AND b.names_reminded_at IS NULL AND b.group_booking_id IN (SELECT id FROM soon) AND ${NAMES_DUE_AT} <= $1::timestamptz + interval '10 days') b
  WHERE t.place_id = b.place_id AND t.id = b.id RETURNING b.group_booking_id AS id`;
