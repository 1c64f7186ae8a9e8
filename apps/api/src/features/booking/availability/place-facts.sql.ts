import { OCCUPYING } from '@escale/domain';

/**
 * Everything that decides what is free at some places, one row a place, in one round trip.
 * `wanted` is a query that yields `place_id uuid, offer_ids uuid[]`, in any order; it may use parameters from `$5` on.
 * `$1`, `$2`: the window; `$3`: now, past which a hold no longer counts; `$4`: bookings to leave out (those being moved), or null.
 * Instants come as milliseconds since 1970. The lower bound on `lower(during)` uses the longest allocation allowed (constraint
 * `allocation_bounded`), so that the covering B-tree reads only what can touch the window, and alone while `$4` is null.
 * Units of no use to the offers, and people where nobody counts them, are not read; of an offer that is only a draft, `wanted` names
 * the kinds of equipment itself (`categories text[]`), and people are read.
 * Who of the team is there is read only for offers that need somebody; no shift is longer than a day (constraint `shift_bounded`).
 */
export const placeFactsSql = (wanted: string, drafted = false): string => `
WITH wanted AS (${wanted})
SELECT p.id AS "placeId", p.number AS "placeNumber", p.status, p.time_zone AS "timeZone", p.holiday_zone AS "holidayZone",
       p.opening_hours AS "openingHours", p.accompanied_hours AS "accompaniedHours", p.group_hours AS "groupHours", p.people_capacity AS "peopleCapacity", to_jsonb(w) - 'place_id' - 'offer_ids' AS extra,
  (SELECT coalesce(json_agg(json_build_object('id', s.id, 'peopleCapacity', s.people_capacity)), '[]') FROM space s WHERE s.place_id = p.id) AS spaces,
  (SELECT coalesce(json_agg(json_build_object(
      'id', o.id, 'gridMinutes', o.grid_minutes, 'durationsMinutes', o.durations_minutes, 'noticeMinutes', o.notice_minutes, 'horizonDays', o.horizon_days,
      'peopleMin', o.people_min, 'peopleMax', o.people_max, 'minimumAge', o.minimum_age, 'guardianConsentBelow', o.guardian_consent_below, 'paused', o.paused, 'audience', o.audience, 'spaceId', o.space_id,
      'perDayLimit', o.per_day_limit, 'approval', CASE WHEN o.approval_deadline_hours IS NOT NULL THEN json_build_object('deadlineHours', o.approval_deadline_hours) END, 'supervised', o.supervised,
      'groups', CASE WHEN o.group_people_most IS NOT NULL THEN json_build_object('peopleMost', o.group_people_most, 'minutesLeast', o.group_minutes_least, 'minutesMost', o.group_minutes_most, 'namesDueDays', o.group_names_due_days) END,
      'needs', (SELECT coalesce(json_agg(json_build_object('category', n.category, 'modelId', n.model_id, 'quantity', n.quantity, 'perPerson', n.per_person) ORDER BY n.position), '[]')
                FROM offer_need n WHERE n.offer_id = o.id)) ORDER BY o.id), '[]')
   FROM offer o WHERE o.id = ANY (w.offer_ids)) AS offers,
  (SELECT coalesce(json_agg(json_build_object(
      'id', u.id, 'tag', u.tag, 'modelId', u.model_id, 'category', m.category, 'minimumAge', m.minimum_age, 'turnaroundMinutes', m.turnaround_minutes, 'inService', u.in_service, 'spaceId', u.space_id,
      'moduleIds', ARRAY(SELECT um.module_id FROM unit_module um WHERE um.unit_id = u.id ORDER BY 1),
      'busy', (SELECT coalesce(json_agg(json_build_array(${ms('lower(a.during)')}, ${ms('upper(a.during)')}) ORDER BY lower(a.during)), '[]') FROM allocation a
               WHERE a.occupying AND a.unit_id = u.id AND lower(a.during) > $1::timestamptz - interval '48 hours' AND lower(a.during) < $2 AND upper(a.during) > $1
                 AND (a.expires_at IS NULL OR a.expires_at > $3) AND ($4::uuid[] IS NULL OR a.booking_id IS NULL OR a.booking_id <> ALL ($4)))) ORDER BY u.tag), '[]')
   FROM equipment_unit u JOIN equipment_model m ON m.id = u.model_id
   WHERE u.place_id = p.id AND u.in_service AND m.category ${drafted ? '= ANY (w.categories)' : 'IN (SELECT n.category FROM offer_need n WHERE n.offer_id = ANY (w.offer_ids))'}) AS units,
  (SELECT coalesce(json_agg(json_build_object('start', ${ms('k.starts_at')}, 'end', ${ms('k.ends_at')}, 'spaceId', k.space_id)), '[]') FROM closure k
   WHERE k.place_id = p.id AND k.lifted_at IS NULL AND k.ends_at > $1 AND k.starts_at < $2) AS closures,
  (SELECT coalesce(json_agg(json_build_object('start', ${ms('b.starts_at')}, 'end', ${ms('b.ends_at')}, 'people', b.people, 'spaceId', b.space_id)), '[]') FROM booking b
   WHERE (${drafted ? 'true' : 'false'} OR p.people_capacity IS NOT NULL OR EXISTS (SELECT 1 FROM offer o WHERE o.id = ANY (w.offer_ids) AND o.space_id IS NOT NULL))
     AND b.place_id = p.id AND b.starts_at > $1::timestamptz - interval '48 hours' AND b.starts_at < $2 AND b.ends_at > $1 AND ($4::uuid[] IS NULL OR b.id <> ALL ($4))
     AND b.status IN (${OCCUPYING.map((status) => `'${status}'`).join(', ')}) AND (b.status <> 'HELD' OR b.hold_expires_at > $3)) AS presence,
  (SELECT coalesce(json_agg(json_build_object('start', ${ms('k.starts_at')}, 'end', ${ms('k.ends_at')}, 'offerIds', k.offer_ids)), '[]') FROM shift k
   WHERE (${drafted ? 'true' : 'false'} OR EXISTS (SELECT 1 FROM offer o WHERE o.id = ANY (w.offer_ids) AND o.supervised))
     AND k.place_id = p.id AND k.removed_at IS NULL AND k.starts_at > $1::timestamptz - interval '24 hours' AND k.starts_at < $2 AND k.ends_at > $1) AS supervision
FROM wanted w JOIN place p ON p.id = w.place_id`;

function ms(instant: string): string {
  return `(extract(epoch FROM ${instant}) * 1000)::float8`;
}
