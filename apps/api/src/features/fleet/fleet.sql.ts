const ms = (instant: string): string => `(extract(epoch FROM ${instant}) * 1000)::float8`;

/** Hours unit `u` was used since an instant: sessions people came to. */
const usedSince = (since: string): string => `(SELECT coalesce(sum(extract(epoch FROM b.ends_at - b.starts_at)) / 3600, 0)::float8 FROM allocation a JOIN booking b ON b.place_id = a.place_id AND b.id = a.booking_id
  WHERE a.unit_id = u.id AND b.status IN ('CHECKED_IN', 'COMPLETED') AND b.starts_at >= ${since} AND lower(a.during) >= ${since} - interval '48 hours')`;

/** One unit `u` with its model `m`, its room `s` and its `next` booking, as the team sees it. */
const UNIT = `json_build_object(
  'id', u.id, 'placeId', u.place_id, 'placeName', (SELECT w.name FROM place w WHERE w.id = u.place_id), 'tag', u.tag, 'version', u.version, 'status', u.status, 'inService', u.in_service, 'state', u.state, 'serialNumber', u.serial_number, 'note', u.note,
  'purchasedOn', u.purchased_on, 'warrantyUntil', u.warranty_until, 'costCents', u.cost_cents, 'modelId', m.id, 'modelName', m.manufacturer || ' ' || m.name, 'category', m.category, 'batteryLeast', m.battery_least,
  'spaceId', s.id, 'spaceName', s.name,
  'moduleIds', ARRAY(SELECT um.module_id FROM unit_module um WHERE um.unit_id = u.id ORDER BY 1),
  'nextBookingAt', next.at, 'comingBookings', next.count,
  'sentFromName', (SELECT f.name FROM place f WHERE u.status = 'IN_TRANSIT' AND f.id = (u.state ->> 'sentFrom')::uuid),
  'plans', (SELECT coalesce(json_agg(json_build_object('id', k.id, 'title', k.title, 'everyDays', k.every_days, 'everyHours', k.every_hours, 'since', ${ms('k.since')},
      'usedHours', CASE WHEN k.every_hours IS NULL THEN 0 ELSE ${usedSince('k.since')} END) ORDER BY k.title, k.id), '[]') FROM maintenance_plan k WHERE k.unit_id = u.id AND k.ended_at IS NULL))`;

const UNITS = (now: string): string => `equipment_unit u JOIN equipment_model m ON m.id = u.model_id LEFT JOIN space s ON s.id = u.space_id
  CROSS JOIN LATERAL (SELECT ${ms('min(b.starts_at)')} AS at, count(*)::integer AS count FROM allocation a JOIN booking b ON b.place_id = a.place_id AND b.id = a.booking_id
    WHERE a.unit_id = u.id AND a.occupying AND upper(a.during) > ${now} AND b.ends_at > ${now} AND b.status IN ('HELD', 'CONFIRMED', 'CHECKED_IN') AND (a.expires_at IS NULL OR a.expires_at > ${now})) next`;

/** Whether booking `b` stands without what it needs: a unit that is not in service or elsewhere, or no unit left with its module. */
const LACKING = `(EXISTS (SELECT FROM allocation a JOIN equipment_unit u ON u.id = a.unit_id WHERE a.place_id = b.place_id AND a.booking_id = b.id AND a.occupying AND (NOT u.in_service OR u.place_id <> b.place_id))
  OR b.module_id IS NOT NULL AND EXISTS (SELECT FROM allocation a WHERE a.place_id = b.place_id AND a.booking_id = b.id AND a.occupying)
     AND NOT EXISTS (SELECT FROM allocation a JOIN unit_module um ON um.unit_id = a.unit_id AND um.module_id = b.module_id WHERE a.place_id = b.place_id AND a.booking_id = b.id AND a.occupying))`;

/** The bookings of place `p` still to come, or under way, that stand without what they need; ids, soonest first. */
const strandedIds = (now: string): string => `ARRAY(SELECT b.id FROM booking b WHERE b.place_id = p.id AND b.ends_at > ${now} AND b.status IN ('CONFIRMED', 'CHECKED_IN') AND ${LACKING} ORDER BY b.starts_at, b.id LIMIT 500)`;

/** A place and all its equipment, what is on its way from it included, in one statement. `$1` account, `$2` place, `$3` now; `own` is the place if it is theirs. */
export const fleetSql = (own: string): string => `SELECT p.id AS "placeId", p.name AS "placeName", p.time_zone AS "timeZone",
  (SELECT coalesce(json_agg(${UNIT} ORDER BY u.tag), '[]') FROM ${UNITS('$3::timestamptz')} WHERE u.place_id = p.id OR u.status = 'IN_TRANSIT' AND u.state ->> 'sentFrom' = p.id::text) AS units,
  (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) ORDER BY search_form(s.name), s.id), '[]') FROM space s WHERE s.place_id = p.id) AS spaces,
  ${strandedIds('$3::timestamptz')} AS "strandedIds"
FROM ${own} AND p.id = $2`;

/** Units by id, at places of theirs. `$1` account, `$2` ids, `$3` now. */
export const unitsSql = (own: string): string => `SELECT ${UNIT} AS unit FROM ${UNITS('$3::timestamptz')} CROSS JOIN ${own} AND p.id = u.place_id AND u.id = ANY ($2::uuid[]) ORDER BY u.tag`;

/** What happened, latest first. */
const EVENTS = `coalesce(json_agg(json_build_object('sequence', e.sequence, 'type', e.type, 'at', ${ms('e.at')}, 'placeName', ep.name, 'detail', e.detail, 'moduleFr', mo.title_fr, 'moduleEn', mo.title_en, 'toName', tp.name,
      'by', nullif(concat_ws(' ', w.given_name, w.family_name), '')) ORDER BY e.at DESC, e.sequence DESC), '[]') AS events
   FROM unit_event e JOIN place ep ON ep.id = e.place_id LEFT JOIN account w ON w.id = e.account_id LEFT JOIN module mo ON mo.id = (e.detail ->> 'moduleId')::uuid LEFT JOIN place tp ON tp.id = (e.detail ->> 'toPlaceId')::uuid
     LEFT JOIN kiosk_event ke ON ke.kiosk_id = e.kiosk_id AND ke.id = e.kiosk_event_id`;
/** What a kiosk took back did not happen. */
const STANDS = 'ke.annulled IS NOT TRUE';

/** What happened to a unit at places of theirs, wherever it is now. `$1` account, `$2` unit. */
export const unitPastSql = (own: string): string => `SELECT ${EVENTS} WHERE e.unit_id = $2 AND ${STANDS} AND e.place_id IN (SELECT p.id FROM ${own})`;

/** What happened to a unit of theirs, and its incidents, latest first. `$1` account, `$2` unit. */
export const unitLifeSql = (own: string): string => `SELECT
  (SELECT ${EVENTS} WHERE e.unit_id = u.id AND ${STANDS}) AS events,
  (SELECT coalesce(json_agg(json_build_object('id', i.id, 'severity', i.severity, 'kind', i.kind, 'account', i.account, 'reportedAt', ${ms('i.reported_at')}, 'resolvedAt', ${ms('i.resolved_at')}, 'repair', i.repair, 'costCents', i.cost_cents,
      'reportedBy', nullif(concat_ws(' ', w.given_name, w.family_name), ''),
      'photos', (SELECT coalesce(json_agg(json_build_object('fileId', f.file_id, 'alternative', f.alternative) ORDER BY f.added_at, f.file_id), '[]') FROM incident_photo f WHERE f.place_id = i.place_id AND f.incident_id = i.id))
      ORDER BY i.resolved_at IS NULL DESC, i.reported_at DESC), '[]')
   FROM incident i LEFT JOIN account w ON w.id = i.reported_by WHERE i.unit_id = u.id) AS incidents
FROM equipment_unit u CROSS JOIN ${own} AND p.id = u.place_id AND u.id = $2`;
