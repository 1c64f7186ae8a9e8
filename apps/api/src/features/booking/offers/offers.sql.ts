import { DESK_ROLES, OFFER_ROLES, type Role } from '@escale/domain';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';

/** Place `p` with its commune `c`, if the account (an SQL expression) acts there in one of the roles. */
export const placeOf = (account: string, roles: readonly Role[]): string => `place p LEFT JOIN commune c ON c.insee_code = p.insee_code WHERE ${actsAtSql(account, roles)}`;

/** Who writes offers, and who sees how they stand. */
export const MANAGED = placeOf('$1', OFFER_ROLES);
export const SEEN = placeOf('$1', DESK_ROLES);

/** A booking `b` that is not over and may still be had: what keeps an offer from going. `now`: an SQL expression. */
const coming = (now: string): string => `b.offer_id = o.id AND b.ends_at > ${now} AND (b.status IN ('CONFIRMED', 'CHECKED_IN') OR b.status = 'HELD' AND (b.hold_expires_at IS NULL OR b.hold_expires_at > ${now}))`;

/** Offers that are there, of the place `$2` or with the id `$3`, at places whose desk the account `$1` keeps; `$4` now. */
export const MANAGED_OFFERS = `SELECT o.id, o.place_id AS "placeId", o.version, o.paused,
  json_build_object('titleFr', o.title_fr, 'titleEn', o.title_en, 'descriptionFr', o.description_fr, 'descriptionEn', o.description_en, 'safetyNotice', o.safety_notice,
    'gridMinutes', o.grid_minutes, 'durationsMinutes', o.durations_minutes, 'noticeMinutes', o.notice_minutes, 'horizonDays', o.horizon_days, 'peopleMin', o.people_min, 'peopleMax', o.people_max,
    'minimumAge', o.minimum_age, 'guardianConsentBelow', o.guardian_consent_below, 'spaceId', o.space_id, 'perDayLimit', o.per_day_limit, 'supervised', o.supervised, 'absenceReminderHours', o.absence_reminder_hours, 'audience', o.audience,
    'groups', CASE WHEN o.group_people_most IS NOT NULL THEN json_build_object('peopleMost', o.group_people_most, 'minutesLeast', o.group_minutes_least, 'minutesMost', o.group_minutes_most, 'namesDueDays', o.group_names_due_days) END,
    'approval', CASE WHEN o.approval_deadline_hours IS NOT NULL THEN json_build_object('deadlineHours', o.approval_deadline_hours) END,
    'needs', (SELECT coalesce(json_agg(json_build_object('category', n.category, 'modelId', n.model_id, 'quantity', n.quantity, 'perPerson', n.per_person) ORDER BY n.position), '[]') FROM offer_need n WHERE n.offer_id = o.id)) AS draft,
  (SELECT count(*)::int FROM booking b WHERE ${coming('$4')}) AS "comingBookings",
  (SELECT count(*)::int FROM booking b WHERE ${coming('$4')} AND b.status = 'HELD' AND b.approval_state = 'ASKED') AS "waitingRequests",
  (SELECT count(*)::int FROM booking b WHERE ${coming('$4')} AND b.starts_at < $4::timestamptz + interval '7 days') AS "bookedNextWeek"
  FROM offer o WHERE o.retired_at IS NULL AND (o.place_id = $2::uuid OR o.id = $3::uuid) AND EXISTS (SELECT FROM ${SEEN} AND p.id = o.place_id)
  ORDER BY o.title_fr, o.id LIMIT 200`;
