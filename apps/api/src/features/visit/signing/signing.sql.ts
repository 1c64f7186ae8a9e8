const ms = (instant: string): string => `(extract(epoch FROM ${instant}) * 1000)::float8`;

/** An entry `s` as the domain knows it; what was drawn is left where it is. */
export const SIGNATURE = `'id', s.id, 'signer', json_build_object('role', s.role, 'learnerId', s.learner_id), 'day', s.day, 'half', s.half, 'means', s.means, 'signedAt', ${ms('s.signed_at')}, 'sure', s.sure, 'kioskId', s.kiosk_id, 'eventId', s.event_id,
  'confirmedAt', (SELECT ${ms('c.confirmed_at')} FROM signature_confirmation c WHERE c.place_id = s.place_id AND c.signature_id = s.id)`;

const SESSION = `json_build_object('id', b.id, 'placeId', b.place_id, 'placeName', p.name, 'cohortId', sl.cohort_id, 'zone', p.time_zone, 'startsAt', ${ms('b.starts_at')}, 'endsAt', ${ms('b.ends_at')}, 'status', b.status,
  'signatures', (SELECT coalesce(json_agg(json_build_object(${SIGNATURE}) ORDER BY s.signed_at, s.id), '[]') FROM attendance_signature s WHERE s.place_id = b.place_id AND s.booking_id = b.id AND s.learner_id = sl.learner_id))`;

/** What learner `$2` of group `$1` signs: the sessions they are expected at. The link is checked before. */
export const TO_SIGN = `SELECT q.id AS "groupBookingId", l.id AS "learnerId", l.given_name AS "givenName", coalesce((SELECT h.pathway_title FROM cohort h WHERE h.id = q.cohort_id), q.title) AS training, o.name AS "organisationName", q.locale,
    (SELECT json_agg(${SESSION} ORDER BY b.starts_at, b.id) FROM session_learner sl JOIN booking b ON b.place_id = sl.place_id AND b.id = sl.booking_id JOIN place p ON p.id = b.place_id WHERE sl.learner_id = l.id AND b.group_booking_id = q.id) AS sessions
  FROM group_booking q JOIN organisation o ON o.id = q.organisation_id JOIN cohort_learner l ON l.id = $2
  WHERE q.id = $1 AND EXISTS (SELECT 1 FROM session_learner sl JOIN booking b ON b.place_id = sl.place_id AND b.id = sl.booking_id WHERE sl.learner_id = l.id AND b.group_booking_id = q.id)`;

/** Booking `$1` as a kiosk's signature of learner `$2` is kept for it. */
export const SIGNED_BOOKING = `SELECT b.place_id AS "placeId", b.group_booking_id IS NOT NULL AS "isGroup", p.time_zone AS zone, b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.status,
    (SELECT json_build_object('cohortId', l.cohort_id, 'expected', EXISTS (SELECT 1 FROM session_learner sl WHERE sl.place_id = b.place_id AND sl.booking_id = b.id AND sl.learner_id = l.id))
      FROM cohort_learner l JOIN cohort h ON h.id = l.cohort_id JOIN group_booking q ON q.id = b.group_booking_id AND q.organisation_id = h.organisation_id WHERE l.id = $2) AS learner
  FROM booking b JOIN place p ON p.id = b.place_id WHERE b.id = $1`;
