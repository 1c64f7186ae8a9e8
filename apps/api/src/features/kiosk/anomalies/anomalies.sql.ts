import { ANOMALY_CODES, needsDecision } from '@escale/domain';

const ms = (instant: string): string => `(extract(epoch FROM ${instant}) * 1000)::float8`;

/** Whether somebody has to say what becomes of anomaly `a`. */
export const NEEDS_DECISION = `a.code IN (${ANOMALY_CODES.filter(needsDecision).map((code) => `'${code}'`).join(', ')})`;

/** The event that shows it, what that one took back, and what it is beside: other arrivals, other hand-outs of the booking or of the unit. */
const EVENTS = `(SELECT coalesce(json_agg(json_build_object('id', x.id, 'type', x.type, 'at', ${ms('coalesce(x.counts_at, x.at)')}, 'toldAt', ${ms('x.at')}, 'sure', x.sure OR x.confirmed_at IS NOT NULL, 'setAside', x.set_aside_at IS NOT NULL,
    'kioskName', xk.name, 'unitTag', (SELECT xu.tag FROM equipment_unit xu WHERE xu.id = x.unit_id AND xu.place_id = a.place_id)) ORDER BY coalesce(x.counts_at, x.at), x.id), '[]') FROM (
      SELECT * FROM kiosk_event o WHERE o.kiosk_id = a.kiosk_id AND o.id IN (a.event_id, e.target_id)
      UNION SELECT o.* FROM kiosk_event o WHERE a.code = 'DUPLICATE_CHECK_IN' AND o.place_id = a.place_id AND o.booking_id = a.booking_id AND o.type IN ('CHECKED_IN', 'WALKED_IN') AND NOT o.annulled AND o.at <= e.at
      UNION SELECT o.* FROM kiosk_event o WHERE a.code = 'DOUBLE_HAND_OUT' AND o.place_id = a.place_id AND o.booking_id = a.booking_id AND o.type = 'HANDED_OUT' AND NOT o.annulled AND o.at <= e.at
      UNION (SELECT o.* FROM kiosk_event o WHERE a.code = 'SUPERSEDED_HAND_OUT' AND o.place_id = a.place_id AND o.unit_id = a.unit_id AND o.type = 'HANDED_OUT' AND NOT o.annulled AND o.at <= e.at AND o.id <> e.id ORDER BY o.at DESC LIMIT 1)
      LIMIT 10) x JOIN kiosk xk ON xk.id = x.kiosk_id)`;

/** When who arrived left again, by kiosk or by the team. */
const DEPARTED = `least(v.departed_at, (SELECT min(coalesce(l.counts_at, l.at)) FROM kiosk_event l WHERE l.place_id = a.place_id AND l.booking_id = a.booking_id AND l.type = 'LEFT' AND NOT l.annulled AND coalesce(l.counts_at, l.at) >= coalesce(s.counts_at, s.at)))`;

const FIRST_UNIT = `(SELECT h.unit_id FROM headset_session h WHERE a.code = 'DOUBLE_HAND_OUT' AND h.place_id = a.place_id AND h.booking_id = a.booking_id AND h.returned_at IS NULL AND h.unit_id <> a.unit_id ORDER BY h.handed_out_at, h.unit_id LIMIT 1)`;

/** Of anomalies `a`; a condition follows. */
export const ANOMALY = `SELECT a.id, a.place_id AS "placeId", a.code, a.kiosk_id AS "kioskId", a.event_id AS "eventId", a.booking_id AS "bookingId", a.unit_id AS "unitId", a.raised_at AS "raisedAt", ${EVENTS} AS events,
    s.id AS "arrivalId", coalesce(s.counts_at, s.at) AS "arrivedAt", CASE WHEN s.id IS NOT NULL THEN ${DEPARTED} END AS "departedAt",
    b.id IS NOT NULL AS booked, b.offer_id AS "offerId", b.module_id AS "moduleId", b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.people, b.minor, b.status, b.cancelled_at AS "cancelledAt",
    b.given_name AS "givenName", b.family_name AS "familyName", b.group_name AS "groupName", v.noted_at AS "notedAt",
    EXISTS (SELECT FROM offer o WHERE o.id = b.offer_id AND o.place_id = a.place_id) AND NOT EXISTS (SELECT FROM kiosk_anomaly m WHERE m.place_id = a.place_id AND m.booking_id = a.booking_id AND m.made_booking_id IS NOT NULL) AS "mayBook",
    u.tag AS "unitTag", fu.id AS "firstUnitId", fu.tag AS "firstUnitTag",
    a.choice, a.note, a.resolved_at AS "resolvedAt", a.resolved_by AS "resolvedBy", coalesce(nullif(concat_ws(' ', w.given_name, w.family_name), ''), w.email) AS "resolvedByName", a.made_booking_id AS "madeBookingId"
  FROM kiosk_anomaly a JOIN kiosk_event e ON e.kiosk_id = a.kiosk_id AND e.id = a.event_id
  LEFT JOIN kiosk_event s ON s.kiosk_id = a.kiosk_id AND s.id = CASE WHEN a.code = 'ANNUL_TOO_LATE' THEN e.target_id ELSE e.id END AND s.type IN ('CHECKED_IN', 'WALKED_IN')
  LEFT JOIN booking b ON b.place_id = a.place_id AND b.id = a.booking_id
  LEFT JOIN visit v ON v.place_id = a.place_id AND v.booking_id = a.booking_id AND v.annulled_at IS NULL
  LEFT JOIN equipment_unit u ON u.place_id = a.place_id AND u.id = a.unit_id
  LEFT JOIN equipment_unit fu ON fu.place_id = a.place_id AND fu.id = ${FIRST_UNIT}
  LEFT JOIN account w ON w.id = a.resolved_by`;
