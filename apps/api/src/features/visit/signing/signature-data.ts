import type { ExportedData, ExportRow } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { aboutParameters, BOOKING_IS_ABOUT } from '../../../platform/privacy/bookings-about.sql.ts';
import { type DataSubject, HoldsPersonalData, type PersonalData } from '../../../platform/privacy/personal-data.ts';

const OF_PERSON = `s.learner_id IS NULL AND s.role = 'LEARNER' AND b.place_id = s.place_id AND b.id = s.booking_id AND b.group_booking_id IS NULL AND (b.account_id = $1::uuid OR lower(b.email) = $2) AND ${BOOKING_IS_ABOUT}`;

/** What somebody signed of their own bookings; of a group, it goes and is given with them as a learner. Before the bookings, by which it is found. */
@Injectable()
@HoldsPersonalData(10)
export class SignatureData implements PersonalData {
  async export(manager: EntityManager, subject: DataSubject): Promise<ExportedData> {
    const signatures = await manager.query<ExportRow[]>(
      `SELECT s.id, p.name AS "placeName", s.day::text AS day, s.half, s.means, s.signed_at AS "signedAt", nullif(s.strokes::text, '[]') AS drawn, p.time_zone AS "timeZone" FROM attendance_signature s JOIN place p ON p.id = s.place_id, booking b WHERE ${OF_PERSON} ORDER BY s.signed_at, s.id`,
      [...aboutParameters(subject)],
    );
    return { signatures };
  }

  async erase(manager: EntityManager, subject: DataSubject): Promise<object> {
    await manager.query(`DELETE FROM attendance_signature s USING booking b WHERE ${OF_PERSON}`, [...aboutParameters(subject)]);
    await manager.query('UPDATE signature_confirmation SET confirmed_by = NULL WHERE confirmed_by = $1', [subject.accountId]);
    return {};
  }
}
