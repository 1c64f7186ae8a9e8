import { DESK_ROLES } from '@escale/domain';
import { ALONE } from '../staff/alone.sql.ts';
import { ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';

/** Place `p` with its commune `c`, if the account (an SQL expression) keeps its desk. */
export const ownPlaceSql = (account: string): string => ownPlaceAsSql(account, DESK_ROLES);

const ms = (instant: string): string => `(extract(epoch FROM ${instant}) * 1000)::float8`;

const LEARNERS = 'session_learner sl JOIN cohort_learner l ON l.cohort_id = sl.cohort_id AND l.id = sl.learner_id WHERE sl.place_id = b.place_id AND sl.booking_id = b.id';

/** Who comes with a group, as a place reads it, and what it is asked to prepare, for how many; never for whom, never why. */
const COMING = `'expected', CASE WHEN b.group_booking_id IS NULL THEN '[]'::json ELSE (SELECT coalesce(json_agg(json_build_object('givenName', l.given_name, 'familyName', l.family_name) ORDER BY search_form(l.given_name), search_form(l.family_name), l.id), '[]') FROM ${LEARNERS}) END,
  'toPrepare', CASE WHEN b.group_booking_id IS NULL THEN '[]'::json ELSE (SELECT coalesce(json_agg(json_build_object('request', r.request, 'people', r.people) ORDER BY r.request), '[]') FROM (SELECT request, count(*)::int AS people FROM (SELECT unnest(l.access_requests) AS request FROM ${LEARNERS}) asked GROUP BY request) r) END`;

/** One booking `b` with its units, as the desk sees it. Instants are milliseconds since 1970. */
export const BOOKING = `json_build_object(
  'id', b.id, 'placeId', b.place_id, 'offerId', b.offer_id, 'moduleId', b.module_id, 'version', b.version, 'revision', b.revision, 'status', b.status, 'startsAt', ${ms('b.starts_at')}, 'endsAt', ${ms('b.ends_at')}, 'people', b.people,
  'givenName', coalesce(b.given_name, b.group_name), 'familyName', b.family_name, 'email', coalesce(b.email, (SELECT q.contact_email FROM group_booking q WHERE q.id = b.group_booking_id)), 'groupBookingId', b.group_booking_id, 'shortCode', b.short_code, 'walkIn', b.walk_in, 'minor', b.minor, 'guardianConsentState', b.guardian_consent_state, 'approvalState', b.approval_state,
  'holdExpiresAt', ${ms('b.hold_expires_at')}, 'checkedInAt', ${ms('b.checked_in_at')}, 'cancelledAt', ${ms('b.cancelled_at')},
  ${COMING},
  'alone', ${ALONE}, 'graceMinutes', (SELECT q.absence_grace_minutes FROM place q WHERE q.id = b.place_id), 'offerTitleFr', o.title_fr, 'offerTitleEn', o.title_en, 'moduleTitleFr', m.title_fr, 'moduleTitleEn', m.title_en,
  'units', (SELECT coalesce(json_agg(json_build_object('unitId', a.unit_id, 'freeAt', ${ms('upper(a.during)')}) ORDER BY a.unit_id), '[]') FROM allocation a WHERE a.place_id = b.place_id AND a.booking_id = b.id))`;

export const BOOKINGS = 'booking b JOIN offer o ON o.id = b.offer_id LEFT JOIN module m ON m.id = b.module_id';

/** What stands in a diary: who comes, who came and who did not; a hold only while it runs (`now`, an SQL expression). */
const shown = (now: string): string => `(b.status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW') OR b.status = 'HELD' AND (b.hold_expires_at IS NULL OR b.hold_expires_at > ${now}))`;

/**
 * A place's units, bookings and blocks over a window, in one statement. `$1` account, `$2` place, `$3` and `$4` the window, `$5` now.
 * No booking is longer than an allocation may be, so that the index by day reads only what can touch the window.
 */
export const PLANNING = `SELECT
  (SELECT coalesce(json_agg(json_build_object('id', u.id, 'tag', u.tag, 'category', e.category, 'modelName', e.manufacturer || ' ' || e.name, 'spaceName', s.name, 'inService', u.in_service) ORDER BY u.in_service DESC, u.tag), '[]')
   FROM equipment_unit u JOIN equipment_model e ON e.id = u.model_id LEFT JOIN space s ON s.id = u.space_id WHERE u.place_id = p.id) AS units,
  (SELECT coalesce(json_agg(${BOOKING} ORDER BY b.starts_at, b.id), '[]') FROM ${BOOKINGS}
   WHERE b.place_id = p.id AND b.starts_at > $3::timestamptz - interval '48 hours' AND b.starts_at < $4 AND b.ends_at > $3 AND ${shown('$5::timestamptz')}) AS bookings,
  (SELECT coalesce(json_agg(json_build_object('id', k.id, 'unitId', k.unit_id, 'startsAt', ${ms('k.starts_at')}, 'endsAt', ${ms('k.ends_at')}, 'reason', k.reason, 'note', k.note) ORDER BY k.starts_at, k.id), '[]')
   FROM unit_block k WHERE k.place_id = p.id AND k.lifted_at IS NULL AND k.starts_at < $4 AND k.ends_at > $3) AS blocks,
  (SELECT coalesce(json_agg(json_build_object('id', k.id, 'startsAt', ${ms('k.starts_at')}, 'endsAt', ${ms('k.ends_at')}, 'spaceName', s.name) ORDER BY k.starts_at, k.id), '[]')
   FROM closure k LEFT JOIN space s ON s.id = k.space_id WHERE k.place_id = p.id AND k.lifted_at IS NULL AND k.starts_at < $4 AND k.ends_at > $3) AS closures
FROM ${ownPlaceSql('$1')} AND p.id = $2`;

/** Bookings by id, at places whose desk the account keeps. `$1` account, `$2` ids. */
export const DESK_BOOKINGS = `SELECT ${BOOKING} AS booking FROM ${BOOKINGS} WHERE b.id = ANY ($2::uuid[]) AND EXISTS (SELECT FROM ${ownPlaceSql('$1')} AND p.id = b.place_id)`;

/** What takes some units during a stretch, but for one booking. `$1` account, `$2` units, `$3` and `$4` the stretch, `$5` the booking, `$6` now. */
export const IN_THE_WAY = `SELECT DISTINCT a.booking_id AS id FROM allocation a CROSS JOIN ${ownPlaceSql('$1')} AND a.place_id = p.id AND a.occupying AND a.unit_id = ANY ($2::uuid[])
  AND a.during && tstzrange($3, $4) AND a.booking_id IS NOT NULL AND a.booking_id IS DISTINCT FROM $5::uuid AND (a.expires_at IS NULL OR a.expires_at > $6)`;
