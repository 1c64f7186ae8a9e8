import { ALONE } from '../staff/alone.sql.ts';
import { GROUP_BOOKERS, type GroupBooker } from '@escale/domain';

const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const ms = (instant: string): string => `(extract(epoch FROM ${instant}) * 1000)::float8`;

/** Whether an account (an SQL expression) has one of some roles in organisation `o`. */
const actsFor = (account: string, roles: readonly GroupBooker[]): string =>
  `EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = ${account} AND g.role IN (${list(roles)}) AND scope_covers(g.scope_kind, g.scope_id, 'ORGANISATION', o.id::text))`;

/** Who sees the groups of organisation `o`, and books for them where its agreements let them: its managers and trainers. */
export const BOOKS_FOR = actsFor('$1', GROUP_BOOKERS);
export const MANAGES = actsFor('$1', ['ORGANISATION_MANAGER']);

const SESSION = `json_build_object('id', b.id, 'placeId', b.place_id, 'placeName', p.name, 'placeSlug', p.slug, 'communeName', p.commune_name, 'addressLine', p.address_line, 'postcode', p.postcode, 'longitude', p.longitude, 'latitude', p.latitude, 'timeZone', p.time_zone, 'offerId', b.offer_id, 'offerTitleFr', f.title_fr, 'offerTitleEn', f.title_en,
  'agreementId', b.agreement_id, 'startsAt', ${ms('b.starts_at')}, 'endsAt', ${ms('b.ends_at')}, 'people', b.people, 'version', b.version, 'revision', b.revision, 'status', b.status, 'approvalState', b.approval_state, 'approvalReason', b.approval_reason,
  'holdExpiresAt', ${ms('b.hold_expires_at')}, 'shortCode', b.short_code, 'safetyNotice', f.safety_notice, 'namesDueDays', b.names_due_days, 'confirmedAt', ${ms('b.confirmed_at')}, 'namesSettled', b.names_settled_at IS NOT NULL, 'seatsReleased', b.seats_released,
  'named', (SELECT count(*)::int FROM session_learner sl WHERE sl.place_id = b.place_id AND sl.booking_id = b.id), 'needs', b.group_needs,
  'tags', (SELECT coalesce(json_agg(u.tag ORDER BY u.tag), '[]') FROM allocation a JOIN equipment_unit u ON u.id = a.unit_id WHERE a.place_id = b.place_id AND a.booking_id = b.id))`;

/** Whether sessions of group `q` go under an agreement that leaves booking to managers. */
const FOR_MANAGERS = `EXISTS (SELECT 1 FROM booking b JOIN agreement a ON a.id = b.agreement_id WHERE b.group_booking_id = q.id AND a.bookers = 'MANAGERS')`;

/** Groups `q` of organisations `o` the account `$1` books for, with their sessions. */
export const GROUPS = `SELECT q.id, q.version, q.organisation_id AS "organisationId", o.name AS "organisationName", q.title, q.people, q.units, q.module_id AS "moduleId", m.title_fr AS "moduleTitleFr", m.title_en AS "moduleTitleEn",
  q.contact_name AS "contactName", q.contact_email AS "contactEmail", q.locale, q.cohort_id AS "cohortId", (SELECT c.title FROM cohort c WHERE c.id = q.cohort_id) AS "cohortTitle", q.confirmed_at AS "confirmedAt", q.created_at AS "createdAt", ${MANAGES} AS "speaksFor", (${MANAGES} OR NOT ${FOR_MANAGERS}) AS "mayAct",
  (SELECT coalesce(json_agg(${SESSION} ORDER BY b.starts_at, b.id), '[]') FROM booking b JOIN place p ON p.id = b.place_id JOIN offer f ON f.id = b.offer_id WHERE b.group_booking_id = q.id) AS sessions
  FROM group_booking q JOIN organisation o ON o.id = q.organisation_id LEFT JOIN module m ON m.id = q.module_id WHERE ${BOOKS_FOR}`;

/** Takes group `$2` for who books for its organisation. */
export const TAKE_GROUP = `SELECT q.id, q.version, q.organisation_id AS "organisationId", q.confirmed_at AS "confirmedAt", o.standing, CASE WHEN ${MANAGES} THEN 'ORGANISATION_MANAGER' ELSE 'TRAINER' END AS booker, ${FOR_MANAGERS} AS "forManagers"
  FROM group_booking q JOIN organisation o ON o.id = q.organisation_id WHERE q.id = $2 AND ${BOOKS_FOR} FOR NO KEY UPDATE OF q`;

/** Whether booking `$2` is a session of organisation `$1`. */
export const SESSION_OF = 'SELECT 1 FROM booking b JOIN group_booking q ON q.id = b.group_booking_id WHERE b.id = $2 AND q.organisation_id = $1';

/** What the offers of the sessions of group `$1` ask of who confirms them. */
export const SESSIONS_ASKED = `SELECT b.id, CASE WHEN o.approval_deadline_hours IS NOT NULL THEN json_build_object('deadlineHours', o.approval_deadline_hours) END AS approval, o.notice_minutes AS "noticeMinutes", o.safety_notice AS "safetyNotice",
  NOT (${ALONE}) AS "teamPlanned", p.time_zone AS zone FROM booking b JOIN offer o ON o.id = b.offer_id JOIN place p ON p.id = b.place_id WHERE b.group_booking_id = $1`;

/** What occupies the hours of agreements `$1`, by the clocks of its place, but for bookings `$2`; `$3` now. */
export const USED = `SELECT b.agreement_id AS "agreementId", (b.starts_at AT TIME ZONE p.time_zone)::date::text AS day, (extract(epoch FROM b.ends_at - b.starts_at) / 60)::float8 AS minutes, b.group_needs AS needs
  FROM booking b JOIN place p ON p.id = b.place_id
  WHERE b.agreement_id = ANY ($1::uuid[]) AND b.id <> ALL ($2::uuid[]) AND (b.status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW') OR b.status = 'HELD' AND b.hold_expires_at > $3)`;

/** Sessions to come or going on of organisation `$1` over all places, but for bookings `$2`; `$3` now. */
export const STANDING = `SELECT b.place_id AS "placeId", b.starts_at AS start, b.ends_at AS end FROM group_booking q JOIN booking b ON b.group_booking_id = q.id
  WHERE q.organisation_id = $1 AND b.id <> ALL ($2::uuid[]) AND b.ends_at > $3 AND (b.status IN ('CONFIRMED', 'CHECKED_IN') OR b.status = 'HELD' AND b.hold_expires_at > $3)`;

const CENTRE = 'earth_point($5::float8, $6::float8)';
const POINT = 'earth_point(p.longitude, p.latitude)';

/**
 * Places with offers open to groups that take every kind wanted, the nearest first. `$5`, `$6` the centre or null, `$7` how far (a chord), `$8` places by name or null, `$9` the kinds, `$10` an agreement or null
 * of organisation `$11`, `$12` how many at most. Around the centre or by name; both together where both are given.
 */
export const GROUP_CANDIDATES = `SELECT p.id AS place_id, found.ids AS offer_ids, p.slug, p.name, p.commune_name AS "communeName", p.longitude, p.latitude,
    CASE WHEN $5::float8 IS NOT NULL AND p.longitude IS NOT NULL THEN ${POINT} <-> ${CENTRE} END AS chord
  FROM place p CROSS JOIN LATERAL (SELECT array_agg(o.id ORDER BY o.id) AS ids FROM offer o WHERE o.place_id = p.id AND o.group_people_most IS NOT NULL AND NOT o.paused
    AND $9::text[] <@ ARRAY(SELECT n.category FROM offer_need n WHERE n.offer_id = o.id)) found
  WHERE p.status = 'OPEN' AND found.ids IS NOT NULL
    AND ($5::float8 IS NULL AND $8::uuid[] IS NULL OR p.id = ANY ($8::uuid[])
      OR $5::float8 IS NOT NULL AND p.longitude IS NOT NULL AND ${POINT} <@ cube_enlarge(${CENTRE}, $7::float8, 3) AND ${POINT} <-> ${CENTRE} <= $7)
    AND ($10::uuid IS NULL OR EXISTS (SELECT 1 FROM agreement a WHERE a.id = $10 AND a.organisation_id = $11::uuid AND (a.place_id IS NULL OR a.place_id = p.id)))
  ORDER BY chord NULLS LAST, p.number LIMIT $12`;
