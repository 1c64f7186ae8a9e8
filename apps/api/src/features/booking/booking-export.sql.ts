import { BOOKING_IS_ABOUT } from '../../platform/privacy/bookings-about.sql.ts';

/** What only the person whom a booking is about is told of it; parameters 1 to 4: see `aboutParameters`. */
const own = (expression: string, key: string): string => `CASE WHEN ${BOOKING_IS_ABOUT} THEN ${expression} END AS "${key}"`;

const BY_HELPER = `(b.made_by_account_id IS NOT NULL OR EXISTS (SELECT FROM consent c WHERE c.booking_id = b.id AND c.kind = 'BOOKED_BY_HELPER'))`;

/**
 * Bookings made signed in or with the address somebody proved. Of a guardian they are told how and when one was asked and what came of it: the name, the address
 * and the picture of a paper are the guardian's. Of a helper, that there was one: a helper who is forgotten leaves the consent behind.
 */
export const MY_BOOKINGS = `SELECT b.id, p.name AS "placeName", CASE WHEN b.locale = 'en' THEN coalesce(m.title_en, o.title_en) ELSE coalesce(m.title_fr, o.title_fr) END AS activity,
    b.starts_at AS "startsAt", b.ends_at AS "endsAt", p.time_zone AS "timeZone", b.people, b.status, NOT ${BOOKING_IS_ABOUT} AS "forSomebodyElse",
    ${own('b.given_name', 'givenName')}, ${own('b.family_name', 'familyName')}, ${own('b.email', 'email')}, ${own('b.locale', 'locale')}, ${own('b.short_code', 'shortCode')},
    ${own(BY_HELPER, 'bookedByHelper')}, ${own('b.minor', 'minor')}, ${own('b.guardian_consent_state', 'guardianConsent')}, ${own('b.approval_state', 'approval')}, ${own('b.approval_reason', 'approvalReason')},
    ${own(`CASE WHEN g.email IS NOT NULL THEN 'LINK' WHEN g.booking_id IS NOT NULL THEN 'PAPER' END`, 'guardianAskedBy')},
    ${own('g.asked_at', 'guardianAskedAt')}, ${own('g.answered_at', 'guardianAnsweredAt')}, ${own('g.paper_seen_at', 'paperSeenAt')},
    ${own('CASE WHEN g.booking_id IS NOT NULL THEN g.scan_id IS NOT NULL END', 'paperPictureKept')},
    b.safety_notice_at AS "safetyNoticeAt", b.safety_notice_version AS "safetyNoticeVersion", b.confirmed_at AS "confirmedAt", b.checked_in_at AS "checkedInAt", b.cancelled_at AS "cancelledAt", b.created_at AS "createdAt"
  FROM booking b JOIN place p ON p.id = b.place_id JOIN offer o ON o.id = b.offer_id LEFT JOIN module m ON m.id = b.module_id
    LEFT JOIN guardian_consent g ON g.place_id = b.place_id AND g.booking_id = b.id
  WHERE b.account_id = $1::uuid OR lower(b.email) = $2 ORDER BY b.starts_at, b.id`;

/** That they did not come, what they said to it and what their place answered. */
export const MY_ABSENCES = `SELECT p.name AS "placeName", b.starts_at AS "startsAt", p.time_zone AS "timeZone", a.noted_at AS at, a.contested_at AS "contestedAt", a.contest_reason AS "contestReason", a.answer AS "absenceAnswer", a.answer_reason AS "absenceAnswerReason"
  FROM absence a JOIN booking b ON b.place_id = a.place_id AND b.id = a.booking_id JOIN place p ON p.id = a.place_id
  WHERE (b.account_id = $1::uuid OR lower(b.email) = $2) AND ${BOOKING_IS_ABOUT} ORDER BY b.starts_at, b.id`;

/** Bookings a helper (`$1`) made for others: that they did, when, where and on what consent; neither for whom nor whether that person came. */
export const HELPED = `SELECT p.name AS "placeName", b.starts_at AS "startsAt", p.time_zone AS "timeZone", coalesce(c.at, b.confirmed_at, b.created_at) AS at, c.how, c.text_version AS "textVersion"
  FROM booking b JOIN place p ON p.id = b.place_id LEFT JOIN consent c ON c.booking_id = b.id AND c.kind = 'BOOKED_BY_HELPER' AND c.recorded_by = b.made_by_account_id
  WHERE b.made_by_account_id = $1 ORDER BY b.starts_at, b.id`;

/** What was asked of somebody as a guardian, at the address they proved (`$1`): their own name and address, when and for which session; not for whom. */
export const ASKED_AS_GUARDIAN = `SELECT g.name, g.email, p.name AS "placeName", b.starts_at AS "startsAt", p.time_zone AS "timeZone", g.asked_at AS "guardianAskedAt", g.answered_at AS "guardianAnsweredAt"
  FROM guardian_consent g JOIN booking b ON b.place_id = g.place_id AND b.id = g.booking_id JOIN place p ON p.id = g.place_id WHERE lower(g.email) = $1 ORDER BY g.asked_at, g.booking_id`;
