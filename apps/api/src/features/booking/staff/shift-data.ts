import type { ExportedData, ExportRow } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type DataSubject, HoldsPersonalData, type PersonalData } from '../../../platform/privacy/personal-data.ts';

const MINE = `SELECT p.name AS "placeName", k.starts_at AS "startsAt", k.ends_at AS "endsAt", p.time_zone AS "timeZone", k.note, k.removed_at AS "cancelledAt",
    (SELECT string_agg(CASE WHEN t.locale = 'en' THEN o.title_en ELSE o.title_fr END, ', ' ORDER BY o.title_fr) FROM offer o WHERE o.id = ANY (k.offer_ids)) AS activity
  FROM shift k JOIN place p ON p.id = k.place_id JOIN account t ON t.id = k.account_id WHERE k.account_id = $1 ORDER BY k.starts_at, k.id`;

/** When a person was and will be there for a team. The planning of a place forgets them with their account; what that leaves alone is marked as ever. */
@Injectable()
@HoldsPersonalData(50)
export class ShiftData implements PersonalData {
  async export(manager: EntityManager, { accountId }: DataSubject): Promise<ExportedData> {
    return { shifts: await manager.query<ExportRow[]>(MINE, [accountId]) };
  }

  async erase(manager: EntityManager, { accountId }: DataSubject): Promise<object> {
    // The places first, as every writer at them does, in the order of their ids.
    await manager.query('SELECT p.id FROM place p WHERE p.id IN (SELECT k.place_id FROM shift k WHERE k.account_id = $1) ORDER BY p.id FOR NO KEY UPDATE OF p', [accountId]);
    await manager.query('DELETE FROM shift WHERE account_id = $1', [accountId]);
    await manager.query('UPDATE shift SET created_by = NULL WHERE created_by = $1', [accountId]);
    return {};
  }
}
