import { rows } from './rows.mjs';

/**
 * How long, in seconds, headsets of a booking were worn as kiosks told it; null while one is worn still.
 * @param {string} bookingId @returns {Promise<(number | null)[]>}
 */
export const wornSeconds = async (bookingId) => {
  const found = await rows('SELECT immersions FROM headset_session WHERE booking_id = $1 ORDER BY handed_out_at', [bookingId]);
  return found.flatMap(({ immersions }) => immersions.map((/** @type {{ start: string, end: string | null }} */ { start, end }) => (end === null ? null : (Date.parse(end) - Date.parse(start)) / 1_000)));
};

/**
 * What was told of a unit that does not do what it should, with how many pictures of it are kept.
 * @param {string} tag @returns {Promise<{ kind: string, severity: string, pictures: number }[]>}
 */
export const incidentsOf = (tag) =>
  rows(
    `SELECT i.kind, i.severity, (SELECT count(*)::int FROM incident_photo f WHERE f.place_id = i.place_id AND f.incident_id = i.id) AS pictures
     FROM incident i JOIN equipment_unit u ON u.id = i.unit_id WHERE u.tag = $1 ORDER BY i.reported_at`,
    [tag],
  );
