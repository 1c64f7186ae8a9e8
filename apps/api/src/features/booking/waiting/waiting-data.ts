import type { ExportedData, ExportRow } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type DataSubject, type Farewell, HoldsPersonalData, type PersonalData } from '../../../platform/privacy/personal-data.ts';
import { BookingReader } from '../booking.reader.ts';
import { GiveBack } from '../give-back.ts';
import type { WaitingTurnEntity } from './waiting-turn.entity.ts';

const MINE = '(e.account_id = $1::uuid OR lower(e.email) = $2)';

const WISHES = `SELECT e.given_name AS "givenName", e.family_name AS "familyName", e.email, e.locale, CASE WHEN e.locale = 'en' THEN coalesce(m.title_en, o.title_en, e.category) ELSE coalesce(m.title_fr, o.title_fr, e.category) END AS activity,
    e.around_label AS area, e.people, e.from_day::text AS "fromDay", e.to_day::text AS "toDay", array_to_string(e.access, ', ') AS "accessAsked", array_to_string(e.reasons, ', ') AS priority, e.state AS status, e.created_at AS "createdAt"
  FROM waiting_entry e LEFT JOIN offer o ON o.id = e.offer_id LEFT JOIN module m ON m.id = e.module_id WHERE ${MINE} ORDER BY e.created_at, e.id`;

/** What a person waits for: theirs in the export, gone at erasure with the session that was kept for them. Before the bookings, which name nobody while they are held. */
@Injectable()
@HoldsPersonalData(20)
export class WaitingData implements PersonalData {
  constructor(
    private readonly bookings: BookingReader,
    private readonly giveBack: GiveBack,
  ) {}

  async export(manager: EntityManager, { accountId, email }: DataSubject): Promise<ExportedData> {
    return { waiting: await manager.query<ExportRow[]>(WISHES, [accountId, email]) };
  }

  async erase(manager: EntityManager, { accountId, email }: DataSubject, _pseudonym: string, now: Date): Promise<Partial<Farewell>> {
    const open = await manager.query<Pick<WaitingTurnEntity, 'bookingId'>[]>(`SELECT t.booking_id AS "bookingId" FROM waiting_turn t JOIN waiting_entry e ON e.id = t.entry_id WHERE t.outcome IS NULL AND ${MINE} ORDER BY t.booking_id`, [accountId, email]);
    for (const { bookingId } of open) {
      const booking = await this.bookings.byId(bookingId, manager, true);
      if (booking !== null && booking.status === 'HELD' && booking.approvalState === 'NOT_NEEDED') await this.giveBack.run(manager, booking, now);
    }
    await manager.query(`DELETE FROM waiting_entry e WHERE ${MINE}`, [accountId, email]);
    return {};
  }
}
