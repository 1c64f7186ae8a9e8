import { type Absence, type AbsenceLimit, DESK_ROLES, KIOSK_COUNTS_DAYS, KIOSK_WAIT_HOURS, OFFER_ROLES, PUT_RIGHT_HOURS } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';
import { Database } from '../../../platform/database/database.ts';
import { KIOSKS_HEARD } from '../../place/kiosk/kiosk.reader.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { AbsenceEntity } from './absence.entity.ts';
import type { AbsenceRow, RulesRow } from './absence-row.ts';

/** Of how many bookings one round of a job looks at; the next comes a minute later. */
const ROUND = 500;

/** A closure that was made after the booking: whoever stayed away was told to. `b` is the booking. */
const SHUT_BY_PLACE = `EXISTS (SELECT FROM closure k WHERE k.place_id = b.place_id AND k.lifted_at IS NULL AND k.starts_at < b.ends_at AND k.ends_at > b.starts_at AND (k.space_id IS NULL OR k.space_id = b.space_id))`;

/** Reads who did not come; the scope is part of each query. */
@Injectable()
export class AbsencesReader {
  constructor(private readonly database: Database) {}

  /** Bookings whose time to come may be over, the newest first; `whyNotAbsent` decides on each. Places with a silent kiosk are left out until it was waited for, so that they keep nobody else waiting. */
  async maybeAbsent(now: Date): Promise<readonly { readonly placeId: string; readonly bookingId: string }[]> {
    return this.database.query(
      `SELECT b.place_id AS "placeId", b.id AS "bookingId" FROM offer o JOIN booking b ON b.offer_id = o.id JOIN place p ON p.id = b.place_id
         CROSS JOIN LATERAL (SELECT least(b.starts_at + p.absence_grace_minutes * interval '1 minute', b.ends_at) AS at) due
         CROSS JOIN LATERAL (SELECT min(k.heard_at) AS least_heard_at FROM ${KIOSKS_HEARD} k WHERE k.place_id = p.id AND k.heard_at > $1::timestamptz - $2 * interval '1 day') kiosks
       WHERE o.absence_reminder_hours IS NOT NULL AND b.status = 'CONFIRMED' AND b.starts_at > $1::timestamptz - interval '60 hours' AND due.at <= $1
         AND NOT EXISTS (SELECT FROM absence_taken_back k WHERE k.place_id = b.place_id AND k.booking_id = b.id)
         AND CASE WHEN kiosks.least_heard_at IS NULL THEN p.absence_team_notes AND b.ends_at > $1::timestamptz - $4 * interval '1 hour'
               WHEN due.at <= $1::timestamptz - $3 * interval '1 hour' THEN greatest(b.ends_at, due.at + $3 * interval '1 hour') > $1::timestamptz - $4 * interval '1 hour'
               ELSE kiosks.least_heard_at >= due.at AND b.ends_at > $1::timestamptz - $4 * interval '1 hour' END
       ORDER BY b.starts_at DESC, b.id LIMIT ${String(ROUND)}`,
      [now, KIOSK_COUNTS_DAYS, KIOSK_WAIT_HOURS, PUT_RIGHT_HOURS],
    );
  }

  /** What a place and an activity do about absences. */
  async rulesFor(manager: EntityManager, placeId: string, offerId: string): Promise<{ readonly graceMinutes: number; readonly teamNotes: boolean; readonly optedIn: boolean }> {
    const [rules] = await manager.query<{ graceMinutes: number; teamNotes: boolean; optedIn: boolean }[]>(
      `SELECT p.absence_grace_minutes AS "graceMinutes", p.absence_team_notes AS "teamNotes", o.absence_reminder_hours IS NOT NULL AS "optedIn" FROM place p CROSS JOIN offer o WHERE p.id = $1 AND o.id = $2`,
      [placeId, offerId],
    );
    if (rules === undefined) throw new Error('The offer of a booking is gone.');
    return rules;
  }

  async wasTakenBack(manager: EntityManager, { placeId, id }: Pick<BookingEntity, 'placeId' | 'id'>): Promise<boolean> {
    return (await manager.query<unknown[]>('SELECT 1 FROM absence_taken_back WHERE place_id = $1 AND booking_id = $2', [placeId, id])).length > 0;
  }

  /** The absence of a booking, for callers that proved their right to it. */
  async of(manager: EntityManager, { placeId, id }: Pick<BookingEntity, 'placeId' | 'id'>): Promise<AbsenceEntity | null> {
    return manager.findOneBy(AbsenceEntity, { placeId, bookingId: id });
  }

  /** Absences at a place whose desk the account keeps: those that wait for an answer first, then the latest; 200 at most. */
  async atPlace(accountId: string, placeId: string): Promise<readonly AbsenceRow[]> {
    return this.database.query<AbsenceRow>(`${ABSENCES} WHERE p.id = $2 AND ${actsAtSql('$1', DESK_ROLES)} ORDER BY (a.contested_at IS NOT NULL AND a.answer IS NULL) DESC, b.starts_at DESC, b.id LIMIT 200`, [accountId, placeId]);
  }

  /** One of them. */
  async one(accountId: string, bookingId: string): Promise<AbsenceRow | null> {
    const [row] = await this.database.query<AbsenceRow>(`${ABSENCES} WHERE b.id = $2 AND ${actsAtSql('$1', DESK_ROLES)}`, [accountId, bookingId]);
    return row ?? null;
  }

  /** How a place handles absences, for who keeps its desk; `mayChange`: for who writes its activities. */
  async rules(accountId: string, placeId: string): Promise<RulesRow | null> {
    const [row] = await this.database.query<RulesRow>(
      `SELECT p.id AS "placeId", p.absence_grace_minutes AS "graceMinutes", p.absence_team_notes AS "teamNotes", ${actsAtSql('$1', OFFER_ROLES)} AS "mayChange"
       FROM place p LEFT JOIN commune c ON c.insee_code = p.insee_code WHERE p.id = $2 AND ${actsAtSql('$1', DESK_ROLES)}`,
      [accountId, placeId],
    );
    return row ?? null;
  }

  async limit(manager: EntityManager = this.database.source.manager): Promise<AbsenceLimit | null> {
    const [limit] = await manager.query<AbsenceLimit[]>('SELECT absences, within_days AS "withinDays", for_days AS "forDays" FROM absence_limit');
    return limit ?? null;
  }

  /** Absences of somebody who booked for themselves, signed in: nobody answers for a session that another made with their address. What the place shut itself is left out. */
  async ofAccount(manager: EntityManager, accountId: string): Promise<readonly Absence[]> {
    return manager.query<Absence[]>(
      `SELECT b.starts_at AS "startsAt", a.contested_at AS "contestedAt", a.answer FROM absence a JOIN booking b ON b.place_id = a.place_id AND b.id = a.booking_id
       WHERE b.account_id = $1 AND b.made_by_account_id IS NULL AND NOT ${SHUT_BY_PLACE} ORDER BY b.starts_at`,
      [accountId],
    );
  }

  /** How many bookings and requests somebody has to come, one left out. */
  async coming(manager: EntityManager, accountId: string, except: string, now: Date): Promise<number> {
    const [row] = await manager.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM booking b WHERE (b.account_id = $1 OR lower(b.email) = (SELECT email FROM account WHERE id = $1)) AND b.id <> $2 AND b.starts_at > $3
         AND (b.status = 'CONFIRMED' OR b.status = 'HELD' AND b.approval_state = 'ASKED' AND b.hold_expires_at > $3)`,
      [accountId, except, now],
    );
    return row?.count ?? 0;
  }
}

const ABSENCES = `SELECT b.id AS "bookingId", b.version, b.starts_at AS "startsAt", b.ends_at AS "endsAt", p.time_zone AS "timeZone", b.given_name AS "givenName", b.family_name AS "familyName", o.title_fr AS "offerTitleFr", o.title_en AS "offerTitleEn",
    a.noted_at AS "notedAt", a.automatic, a.contested_at AS "contestedAt", a.contest_reason AS "contestReason", a.answer, a.answer_reason AS "answerReason"
  FROM absence a JOIN booking b ON b.place_id = a.place_id AND b.id = a.booking_id JOIN offer o ON o.id = b.offer_id JOIN place p ON p.id = b.place_id LEFT JOIN commune c ON c.insee_code = p.insee_code`;
