import type { ExportedData, ExportRow } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { aboutParameters, BOOKING_IS_ABOUT } from '../../platform/privacy/bookings-about.sql.ts';
import { type DataSubject, type Farewell, HoldsPersonalData, type PersonalData } from '../../platform/privacy/personal-data.ts';
import { BookingEntity } from './booking.entity.ts';
import { ASKED_AS_GUARDIAN, HELPED, MY_ABSENCES, MY_BOOKINGS } from './booking-export.sql.ts';
import { GiveBack } from './give-back.ts';

const OF_PERSON = `(b.account_id = $1::uuid OR lower(b.email) = $2) AND ${BOOKING_IS_ABOUT}`;

/** Bookings of a person: those to come are cancelled, and what says who goes from all of them. Once visits and consents have found theirs. */
@Injectable()
@HoldsPersonalData(30)
export class BookingData implements PersonalData {
  constructor(private readonly giveBack: GiveBack) {}

  async export(manager: EntityManager, subject: DataSubject): Promise<ExportedData> {
    return {
      absences: await manager.query<ExportRow[]>(MY_ABSENCES, [...aboutParameters(subject)]),
      bookings: await manager.query<ExportRow[]>(MY_BOOKINGS, [...aboutParameters(subject)]),
      helped: await manager.query<ExportRow[]>(HELPED, [subject.accountId]),
      askedAsGuardian: await manager.query<ExportRow[]>(ASKED_AS_GUARDIAN, [subject.email]),
    };
  }

  async erase(manager: EntityManager, subject: DataSubject, _pseudonym: string, now: Date): Promise<Partial<Farewell>> {
    const ids = (await manager.query<{ id: BookingEntity['id'] }[]>(`SELECT b.id FROM booking b WHERE ${OF_PERSON} ORDER BY b.id FOR UPDATE`, [...aboutParameters(subject)])).map(({ id }) => id);
    let bookingsCancelled = 0;
    for (const booking of await manager.find(BookingEntity, { where: { id: In(ids) } })) {
      // No letter for each: the last one says it for all.
      const given = await this.giveBack.run(manager, booking, now);
      if (given.ok && (booking.status === 'CONFIRMED' || booking.approvalState === 'ASKED')) bookingsCancelled += 1;
    }
    // Their link no longer opens anything: no secret has an empty digest.
    await manager.query(`UPDATE booking SET account_id = NULL, given_name = NULL, family_name = NULL, email = NULL, short_code = NULL, token_hash = '', safety_notice_at = NULL, safety_notice_version = NULL, made_by_account_id = NULL, minor = NULL, approval_reason = NULL, approval_by = NULL, locale = 'fr' WHERE id = ANY ($1)`, [ids]);
    await manager.query('DELETE FROM booking_series WHERE id IN (SELECT series_id FROM booking WHERE id = ANY ($1))', [ids]);
    await manager.query('DELETE FROM absence WHERE booking_id = ANY ($1)', [ids]);
    await manager.query('UPDATE absence SET answered_by = NULL WHERE answered_by = $1', [subject.accountId]);
    await manager.query('DELETE FROM guardian_consent WHERE booking_id = ANY ($1)', [ids]);
    await manager.query('DELETE FROM booking_request WHERE booking_id = ANY ($1)', [ids]);
    // What they made for others is those others'.
    await manager.query('UPDATE booking SET account_id = NULL WHERE account_id = $1', [subject.accountId]);
    await manager.query('UPDATE booking SET made_by_account_id = NULL WHERE made_by_account_id = $1', [subject.accountId]);
    return { bookingsCancelled };
  }

  async foresee(manager: EntityManager, subject: DataSubject, now: Date): Promise<Partial<Farewell>> {
    const [row] = await manager.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM booking b WHERE ${OF_PERSON} AND b.starts_at > $5
      AND (b.status = 'CONFIRMED' OR b.status = 'HELD' AND b.approval_state = 'ASKED' AND b.hold_expires_at > $5)`, [...aboutParameters(subject), now]);
    return { bookingsCancelled: row?.count ?? 0 };
  }
}
