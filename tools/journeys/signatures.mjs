import { createHmac, hkdfSync } from 'node:crypto';
import { rows } from './rows.mjs';
import { JOURNEY_SECRET } from './secret.mjs';

/**
 * What the service keeps of who signed a session, the first first.
 * @param {string} bookingId @returns {Promise<{ who: string, means: string, drawn: boolean, sure: boolean }[]>}
 */
export const signaturesOf = (bookingId) =>
  rows(
    `SELECT coalesce(l.given_name, s.role) AS who, s.means, s.strokes <> '[]'::jsonb AS drawn, s.sure
     FROM attendance_signature s LEFT JOIN cohort_learner l ON l.cohort_id = s.cohort_id AND l.id = s.learner_id WHERE s.booking_id = $1 ORDER BY s.signed_at, s.id`,
    [bookingId],
  );

/**
 * Who was noted absent at a session, and why.
 * @param {string} bookingId @returns {Promise<{ who: string, absence: string }[]>}
 */
export const absencesOf = (bookingId) =>
  rows('SELECT l.given_name AS who, a.absence FROM attendance_fact a JOIN cohort_learner l ON l.cohort_id = a.cohort_id AND l.id = a.learner_id WHERE a.booking_id = $1 AND a.absence IS NOT NULL ORDER BY 1', [bookingId]);

/**
 * What stands behind the # of the link in the convocation of one learner of the group of a session.
 * @param {string} bookingId @param {string} givenName @returns {Promise<string>}
 */
export const linkToken = async (bookingId, givenName) => {
  const [{ group_booking_id: group, learner_id: learner }] = await rows(
    `SELECT b.group_booking_id, sl.learner_id FROM booking b JOIN session_learner sl ON sl.place_id = b.place_id AND sl.booking_id = b.id JOIN cohort_learner l ON l.cohort_id = sl.cohort_id AND l.id = sl.learner_id
     WHERE b.id = $1 AND l.given_name = $2`,
    [bookingId, givenName],
  );
  const key = Buffer.from(hkdfSync('sha256', JOURNEY_SECRET, 'escale', 'token:1', 32));
  return `${group}.${learner}.${createHmac('sha256', key).update(`signing:${group}:${learner}`).digest('base64url')}`;
};
