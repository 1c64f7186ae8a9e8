import { MAJORITY_YEARS } from '@escale/domain';
import { MANAGES } from '../attendance/attendance.sql.ts';

/** Takes group `$2` for account `$1`, who answers for its organisation. */
export const TAKE_GROUP = `SELECT 1 FROM group_booking q JOIN organisation o ON o.id = q.organisation_id WHERE q.id = $2 AND ${MANAGES} FOR NO KEY UPDATE OF q`;

/** Where and when all of somebody's sessions are: those that are over too, so that a convocation does not become another one as days pass. */
const STATE = `string_agg(concat_ws(' ', b.id, b.place_id, extract(epoch FROM b.starts_at), extract(epoch FROM b.ends_at)), ',' ORDER BY b.id)`;

/** The people named for group `q`, with the state of their sessions; `$3` now, `$4` one of them or null. */
const NAMED = `SELECT l.cohort_id, l.id, l.family_name, l.given_name, l.email, CASE WHEN l.birth_date + interval '${String(MAJORITY_YEARS)} years' > $3 THEN l.guardian_email END AS guardian_email,
    bool_or(b.status = 'CONFIRMED' AND b.starts_at > $3) AS comes, ${STATE} AS state
  FROM session_learner sl JOIN booking b ON b.place_id = sl.place_id AND b.id = sl.booking_id JOIN cohort_learner l ON l.cohort_id = sl.cohort_id AND l.id = sl.learner_id
  WHERE b.group_booking_id = q.id AND b.status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW') AND ($4::uuid IS NULL OR l.id = $4) GROUP BY l.cohort_id, l.id`;

/** One letter for each address of person `n` that is known. Its id is made of what is in it, so that the outbox has it once for each state of their sessions. */
const LETTERS = `SELECT coalesce(json_agg(json_build_object('reader', t.reader, 'address', t.address, 'id', t.id, 'sent', r.id IS NOT NULL, 'requestKey', r.payload->>'requestKey') ORDER BY t.reader DESC), '[]')
  FROM (SELECT a.reader, a.address, md5('convocation ' || n.id || ' ' || a.reader || ' ' || a.address || ' ' || n.state)::uuid AS id FROM (VALUES ('LEARNER', n.email), ('GUARDIAN', nullif(n.guardian_email, n.email))) a(reader, address) WHERE a.address IS NOT NULL) t
  LEFT JOIN outbox r ON r.id = t.id`;

/** Group `$2` for account `$1`, who answers for its organisation, with whom it may write to. */
export const CONVENED = `SELECT q.version, q.organisation_id AS "organisationId", q.confirmed_at IS NOT NULL AS confirmed, o.standing,
    (SELECT coalesce(json_agg(json_build_object('learnerId', n.id, 'comes', n.comes, 'letters', (${LETTERS})) ORDER BY search_form(n.family_name), search_form(n.given_name), n.id), '[]') FROM (${NAMED}) n) AS people
  FROM group_booking q JOIN organisation o ON o.id = q.organisation_id WHERE q.id = $2 AND ${MANAGES}`;
