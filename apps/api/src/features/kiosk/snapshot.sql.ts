const ms = (instant: string): string => `(extract(epoch FROM ${instant}) * 1000)::float8`;

/** From the first minute of today to the last of tomorrow, by the clocks of place `p`; `$2` is now. */
const TODAY = `(date_trunc('day', $2::timestamptz AT TIME ZONE p.time_zone) AT TIME ZONE p.time_zone)`;
const AFTER_TOMORROW = `((date_trunc('day', $2::timestamptz AT TIME ZONE p.time_zone) + interval '2 days') AT TIME ZONE p.time_zone)`;

const LEARNERS = `(SELECT coalesce(json_agg(json_build_object('id', l.id, 'givenName', l.given_name, 'familyName', l.family_name) ORDER BY search_form(l.family_name), search_form(l.given_name), l.id), '[]')
  FROM session_learner sl JOIN cohort_learner l ON l.cohort_id = sl.cohort_id AND l.id = sl.learner_id WHERE sl.place_id = b.place_id AND sl.booking_id = b.id)`;

/** Every time a headset handed to the booking was worn. */
const WORN = `(SELECT coalesce(json_agg(json_build_object('unitId', hs.unit_id, 'start', i->>'start', 'end', i->>'end') ORDER BY i->>'start', hs.unit_id), '[]')
  FROM headset_session hs, jsonb_array_elements(hs.immersions) i WHERE hs.place_id = b.place_id AND hs.booking_id = b.id)`;

/** In which to greet who comes: as they booked, or as their own account says where somebody else booked for them. Of a group, and of who walked in, nobody said. */
const LANGUAGE = `CASE WHEN b.group_booking_id IS NOT NULL OR b.walk_in THEN NULL WHEN b.made_by_account_id IS NULL THEN b.locale ELSE (SELECT a.locale FROM account a WHERE a.id = b.account_id) END`;

/** Who comes; what was cancelled stays in it, so that a kiosk can say so, and a hold that somebody still writes their name for. */
const BOOKINGS = `(SELECT coalesce(json_agg(json_build_object('id', b.id, 'placeId', b.place_id, 'offerId', b.offer_id, 'revision', b.revision, 'status', b.status, 'approvalState', b.approval_state, 'guardianConsentState', b.guardian_consent_state,
    'startsAt', ${ms('b.starts_at')}, 'endsAt', ${ms('b.ends_at')}, 'holdExpiresAt', ${ms('b.hold_expires_at')}, 'checkedInAt', ${ms('b.checked_in_at')}, 'cancelledAt', ${ms('b.cancelled_at')},
    'givenName', b.given_name, 'familyName', b.family_name, 'groupName', b.group_name, 'language', ${LANGUAGE}, 'shortCode', b.short_code, 'people', b.people, 'isGroup', b.group_booking_id IS NOT NULL, 'minor', b.minor, 'moduleId', b.module_id,
    'unitIds', ARRAY(SELECT a.unit_id FROM allocation a WHERE a.place_id = b.place_id AND a.booking_id = b.id AND a.occupying ORDER BY 1), 'noticeAccepted', b.safety_notice_version, 'worn', ${WORN}, 'learners', ${LEARNERS}) ORDER BY b.starts_at, b.id), '[]')
  FROM booking b WHERE b.place_id = p.id AND b.starts_at < ${AFTER_TOMORROW} AND b.ends_at > ${TODAY} AND (b.status NOT IN ('HELD', 'EXPIRED') OR b.approval_state <> 'NOT_NEEDED' OR b.status = 'HELD' AND b.hold_expires_at > $2))`;

/** Who had a time of today or tomorrow here and has another one, or another place, now; what is over is not said. */
const MOVED = `(SELECT coalesce(json_agg(json_build_object('bookingId', b.id, 'shortCode', b.short_code, 'startsAt', ${ms('b.starts_at')}, 'timeZone', w.time_zone, 'placeName', CASE WHEN b.place_id <> p.id THEN w.name END, 'cancelled', b.status = 'CANCELLED') ORDER BY b.id), '[]')
  FROM booking b JOIN place w ON w.id = b.place_id
  WHERE b.id IN (SELECT m.booking_id FROM booking_move m WHERE m.from_place_id = p.id AND m.starts_at > ${TODAY} - interval '48 hours' AND m.starts_at < ${AFTER_TOMORROW} AND m.ends_at > ${TODAY})
    AND b.ends_at > ${TODAY} AND (b.place_id <> p.id OR b.starts_at >= ${AFTER_TOMORROW}) AND b.status NOT IN ('EXPIRED', 'COMPLETED', 'NO_SHOW') AND (b.status <> 'HELD' OR b.approval_state <> 'NOT_NEEDED'))`;

/** When it is closed though its hours say otherwise, or only one of its rooms is; over the days whose hours are told. */
const CLOSURES = `(SELECT coalesce(json_agg(json_build_object('startsAt', ${ms('k.starts_at')}, 'endsAt', ${ms('k.ends_at')}, 'spaceId', k.space_id) ORDER BY k.starts_at, k.id), '[]')
  FROM closure k WHERE k.place_id = p.id AND k.lifted_at IS NULL AND k.ends_at > ${TODAY} AND k.starts_at < ${AFTER_TOMORROW} + interval '1 day')`;

/** When somebody of the team is there: no shift is longer than a day. */
const SUPERVISION = `(SELECT coalesce(json_agg(json_build_object('startsAt', ${ms('k.starts_at')}, 'endsAt', ${ms('k.ends_at')}, 'offerIds', k.offer_ids) ORDER BY k.starts_at, k.id), '[]')
  FROM shift k WHERE k.place_id = p.id AND k.removed_at IS NULL AND k.starts_at > ${TODAY} - interval '24 hours' AND k.starts_at < ${AFTER_TOMORROW} AND k.ends_at > ${TODAY})`;

const UNITS = `(SELECT coalesce(json_agg(json_build_object('id', u.id, 'modelId', u.model_id, 'tag', u.tag, 'spaceName', (SELECT s.name FROM space s WHERE s.id = u.space_id), 'status', u.status, 'state', u.state, 'moduleIds', ARRAY(SELECT um.module_id FROM unit_module um WHERE um.unit_id = u.id ORDER BY 1),
    'usedMinutes', (SELECT coalesce(floor(sum(extract(epoch FROM hs.returned_at - hs.handed_out_at)) / 60), 0)::integer FROM headset_session hs WHERE hs.unit_id = u.id AND hs.returned_at IS NOT NULL)) ORDER BY u.tag, u.id), '[]')
  FROM equipment_unit u WHERE u.place_id = p.id AND u.status <> 'RETIRED')`;

const MODELS = `(SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.manufacturer || ' ' || m.name, 'category', m.category, 'minimumAge', m.minimum_age, 'batteryLeast', m.battery_least, 'turnaroundMinutes', m.turnaround_minutes,
    'immersionMinutes', m.immersion_minutes, 'firstTimeMinutes', m.first_time_minutes, 'breakMinutes', m.break_minutes, 'dailyMinutes', m.daily_minutes, 'warnMinutes', m.warn_minutes, 'checklistOff', m.checklist_off, 'accessories', m.accessories) ORDER BY m.id), '[]')
  FROM equipment_model m WHERE EXISTS (SELECT FROM equipment_unit u WHERE u.place_id = p.id AND u.model_id = m.id AND u.status <> 'RETIRED'))`;

/** Whoever comes may begin where nobody of the team has to say yes first, and the place is open to all. */
const OFFERS = `(SELECT coalesce(json_agg(json_build_object('id', o.id, 'titleFr', o.title_fr, 'titleEn', o.title_en, 'spaceName', s.name, 'durations', o.durations_minutes,
    'walkIn', p.status = 'OPEN' AND NOT o.paused AND o.audience = 'PUBLIC' AND o.approval_deadline_hours IS NULL, 'supervised', o.supervised, 'safetyNotice', o.safety_notice, 'guardianConsentBelow', o.guardian_consent_below,
    'needs', (SELECT coalesce(json_agg(json_build_object('category', n.category, 'quantity', n.quantity, 'perPerson', n.per_person) ORDER BY n.position), '[]') FROM offer_need n WHERE n.offer_id = o.id),
    'spaceId', o.space_id, 'spaceCapacity', s.people_capacity, 'placeCapacity', p.people_capacity) ORDER BY o.title_fr, o.id), '[]')
  FROM offer o LEFT JOIN space s ON s.id = o.space_id WHERE o.place_id = p.id AND (o.retired_at IS NULL OR EXISTS (SELECT FROM booking b WHERE b.place_id = p.id AND b.offer_id = o.id AND b.starts_at < ${AFTER_TOMORROW} AND b.ends_at > ${TODAY})))`;

const MODULES = `(SELECT coalesce(json_agg(json_build_object('id', mo.id, 'titleFr', mo.title_fr, 'titleEn', mo.title_en, 'minutes', mo.duration_minutes) ORDER BY mo.title_fr, mo.id), '[]')
  FROM module mo WHERE EXISTS (SELECT FROM unit_module um JOIN equipment_unit u ON u.id = um.unit_id WHERE um.module_id = mo.id AND u.place_id = p.id)
    OR EXISTS (SELECT FROM booking b WHERE b.place_id = p.id AND b.module_id = mo.id AND b.starts_at < ${AFTER_TOMORROW} AND b.ends_at > ${TODAY}))`;

/** The notice that is shown now, in all its languages; French and English first, which every version has. */
const NOTICES = `(SELECT coalesce(json_agg(json_build_object('version', n.version, 'language', n.language, 'text', n.text) ORDER BY array_position(ARRAY['fr', 'en', 'es', 'pt', 'ar', 'uk'], n.language)), '[]')
  FROM safety_notice n WHERE n.version = (SELECT max(version) FROM safety_notice))`;

/** The last of kiosk `$3`'s events below which none is missing. */
const UP_TO = `(SELECT coalesce(max(s), 0)::float8 FROM (SELECT s, row_number() OVER (ORDER BY s) AS n FROM (
  SELECT sequence AS s FROM kiosk_event WHERE kiosk_id = $3 UNION SELECT sequence FROM kiosk_rejection WHERE kiosk_id = $3 AND sequence IS NOT NULL) told) counted WHERE s = n)`;

/** All a kiosk is told of place `$1`, in one statement. */
export const SNAPSHOT = `SELECT json_build_object('id', p.id, 'name', p.name, 'timeZone', p.time_zone, 'phone', p.phone, 'siteNumber', p.number) AS place,
  p.opening_hours AS "openingHours", p.holiday_zone AS "holidayZone", ${UP_TO} AS "upTo", ${BOOKINGS} AS bookings, ${MOVED} AS moved, ${CLOSURES} AS closures, ${SUPERVISION} AS supervision, ${UNITS} AS units, ${MODELS} AS models, ${OFFERS} AS offers, ${MODULES} AS modules, ${NOTICES} AS notices FROM place p WHERE p.id = $1`;
