import type { ExportedData, ExportRow } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { aboutParameters, BOOKING_IS_ABOUT } from '../privacy/bookings-about.sql.ts';
import { type DataSubject, HoldsPersonalData, type PersonalData } from '../privacy/personal-data.ts';

const ABOUT = `(c.account_id = $1::uuid OR c.booking_id IN (SELECT b.id FROM booking b WHERE (b.account_id = $1::uuid OR lower(b.email) = $2) AND ${BOOKING_IS_ABOUT}))`;

/** Consents of a person: given out while they are known, kept without their name afterwards. Before the bookings, by which they are found. */
@Injectable()
@HoldsPersonalData(20)
export class ConsentData implements PersonalData {
  async export(manager: EntityManager, subject: DataSubject): Promise<ExportedData> {
    const consents = await manager.query<ExportRow[]>(
      `SELECT c.id, c.kind, c.text_version AS "textVersion", c.given, c.how, c.at FROM consent c WHERE ${ABOUT} ORDER BY c.at`,
      [...aboutParameters(subject)],
    );
    // What they wrote down of others: that they did, when and how it was said; not whose it is, which is that person's.
    const recorded = await manager.query<ExportRow[]>('SELECT c.kind, c.text_version AS "textVersion", c.given, c.how, c.at FROM consent c WHERE c.recorded_by = $1 ORDER BY c.at, c.id', [subject.accountId]);
    return { consents, recorded };
  }

  async erase(manager: EntityManager, subject: DataSubject, pseudonym: string): Promise<object> {
    await manager.query(`SELECT consent_pseudonymise(array_agg(c.id), $5) FROM consent c WHERE ${ABOUT} HAVING count(*) > 0`, [...aboutParameters(subject), pseudonym]);
    // Written down by them for somebody else: the line stays, without saying by whom.
    await manager.query('UPDATE consent SET recorded_by = NULL, pseudonym = coalesce(pseudonym, $2) WHERE recorded_by = $1', [subject.accountId, pseudonym]);
    return {};
  }
}
