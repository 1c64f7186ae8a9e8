/** Whether offer `o` of place `p` may serve what entry `e` waits for: the offer itself, or what was asked for, near enough, with what the person needs to come in. */
export const SERVES = `p.status = 'OPEN' AND o.retired_at IS NULL AND CASE WHEN e.offer_id IS NOT NULL THEN o.id = e.offer_id ELSE
  p.longitude IS NOT NULL AND earth_point(p.longitude, p.latitude) <-> earth_point(e.longitude, e.latitude) <= 12742.0176 * sin(least(pi() / 2, e.within_km / 12742.0176))
  AND (e.category IS NULL OR EXISTS (SELECT FROM offer_need n WHERE n.offer_id = o.id AND n.category = e.category))
  AND (e.module_id IS NULL OR EXISTS (SELECT FROM offer_need n JOIN equipment_model m ON m.category = n.category AND (n.model_id IS NULL OR n.model_id = m.id)
    JOIN equipment_unit u ON u.model_id = m.id AND u.place_id = p.id AND u.in_service JOIN unit_module um ON um.unit_id = u.id AND um.module_id = e.module_id WHERE n.offer_id = o.id))
  AND (NOT 'WHEELCHAIR' = ANY (e.access) OR p.wheelchair_accessible) AND (NOT 'QUIET' = ANY (e.access) OR p.quiet) AND (NOT 'STAFF_HELP' = ANY (e.access) OR p.staff_help) END`;

/** How far place `p` is from where entry `e` looks, in kilometres; null where it named an offer and no point. */
export const DISTANCE = `CASE WHEN e.longitude IS NOT NULL AND p.longitude IS NOT NULL
  THEN 12742.0176 * asin(least(1, (earth_point(p.longitude, p.latitude) <-> earth_point(e.longitude, e.latitude)) / 12742.0176)) END`;

/** The places where entries `e` (an SQL condition on them) may be served. */
export const placesServing = (which: string): string => `SELECT DISTINCT p.id FROM waiting_entry e JOIN place p ON true JOIN offer o ON o.place_id = p.id WHERE ${which} AND ${SERVES}`;

/** What may count against somebody: bookings `b` that are theirs, by account, by its address, or by the address given. `$1` account or null, `$2` address or null. */
export const THEIRS = `(b.account_id = $1::uuid OR b.account_id IN (SELECT id FROM account WHERE email = lower($2::text)) OR lower(b.email) IN (lower($2::text), (SELECT email FROM account WHERE id = $1::uuid)))`;
