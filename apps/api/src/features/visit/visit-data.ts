import type { ExportedData, ExportRow } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { aboutParameters, BOOKING_IS_ABOUT } from '../../platform/privacy/bookings-about.sql.ts';
import { type DataSubject, type Farewell, HoldsPersonalData, type PersonalData } from '../../platform/privacy/personal-data.ts';

const OF_PERSON = `FROM booking b WHERE v.place_id = b.place_id AND v.booking_id = b.id AND (b.account_id = $1::uuid OR lower(b.email) = $2) AND ${BOOKING_IS_ABOUT}`;

/** Evidence of attendance, which training law has kept: it stays, without saying whose. Before the bookings, by which it is found. */
@Injectable()
@HoldsPersonalData(10)
export class VisitData implements PersonalData {
  async export(manager: EntityManager, subject: DataSubject): Promise<ExportedData> {
    const visits = await manager.query<ExportRow[]>(
      `SELECT v.id, p.name AS "placeName", v.arrived_at AS "arrivedAt", v.departed_at AS "departedAt", v.channel, p.time_zone AS "timeZone"
       FROM visit v JOIN place p ON p.id = v.place_id WHERE v.annulled_at IS NULL AND EXISTS (SELECT ${OF_PERSON}) ORDER BY v.arrived_at, v.id`,
      [...aboutParameters(subject)],
    );
    return { visits };
  }

  async erase(manager: EntityManager, subject: DataSubject, pseudonym: string): Promise<Partial<Farewell>> {
    const [, visitsKept] = await manager.query<[unknown, number]>(`UPDATE visit v SET pseudonym = $5 ${OF_PERSON}`, [...aboutParameters(subject), pseudonym]);
    return { visitsKept };
  }

  async foresee(manager: EntityManager, subject: DataSubject): Promise<Partial<Farewell>> {
    const [row] = await manager.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM visit v WHERE EXISTS (SELECT ${OF_PERSON})`, [...aboutParameters(subject)]);
    return { visitsKept: row?.count ?? 0 };
  }
}
