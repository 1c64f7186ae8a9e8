import { DESK_ROLES } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';
import { Database } from '../../../platform/database/database.ts';
import type { GapRow, RejectionRow } from './losses-row.ts';

const REJECTION = `SELECT r.kiosk_id AS "kioskId", k.name AS "kioskName", r.event_id AS "eventId", r.fault, r.fault_field AS "faultField", r.text, r.received_at AS "receivedAt", r.seen_at AS "seenAt" FROM kiosk_rejection r JOIN kiosk k ON k.id = r.kiosk_id`;
/** Of a kiosk that was shut out nothing comes any more; for so long it is still said. */
const GAPS_SHOWN_DAYS = 30;

/** What was lost on the way from a kiosk, for the team of its place; that the reader is of it is part of each query. */
@Injectable()
export class LossesReader {
  constructor(private readonly database: Database) {}

  async rejections(accountId: string, placeId: string): Promise<readonly RejectionRow[]> {
    return this.database.query<RejectionRow>(`${REJECTION} WHERE r.place_id = (SELECT p.id FROM ${ownPlaceAsSql('$1', DESK_ROLES)} AND p.id = $2) AND r.seen_at IS NULL ORDER BY r.received_at DESC, r.event_id LIMIT 100`, [accountId, placeId]);
  }

  /** How many events of each kiosk never came, though later ones did or it says that it wrote them and has nothing left to send. */
  async gaps(accountId: string, placeId: string, now: Date): Promise<readonly GapRow[]> {
    return this.database.query<GapRow>(
      `SELECT k.id AS "kioskId", k.name AS "kioskName", g.missing, g."firstMissing" FROM kiosk k CROSS JOIN LATERAL (
         SELECT sum(s - before - 1)::float8 AS missing, min(before + 1)::float8 AS "firstMissing" FROM (SELECT s, lag(s, 1, 0::bigint) OVER (ORDER BY s) AS before FROM (
           SELECT sequence AS s FROM kiosk_event WHERE kiosk_id = k.id UNION SELECT sequence FROM kiosk_rejection WHERE kiosk_id = k.id AND sequence IS NOT NULL
           UNION SELECT k.last_sequence + 1 WHERE k.last_sequence IS NOT NULL AND k.pending = 0) heard) steps WHERE s > before + 1) g
       WHERE g.missing > 0 AND (k.revoked_at IS NULL OR k.revoked_at > $3) AND k.place_id = (SELECT p.id FROM ${ownPlaceAsSql('$1', DESK_ROLES)} AND p.id = $2) ORDER BY k.name, k.id`,
      [accountId, placeId, new Date(now.getTime() - GAPS_SHOWN_DAYS * 86_400_000)],
    );
  }

  /** Marks one as seen, once; null where it is not of a place of the account's. */
  async see(manager: EntityManager, accountId: string, { kioskId, eventId }: Pick<RejectionRow, 'kioskId' | 'eventId'>, now: Date): Promise<RejectionRow | null> {
    await manager.query(
      `UPDATE kiosk_rejection r SET seen_at = $4, seen_by = $1 WHERE r.kiosk_id = $2 AND r.event_id = $3 AND r.seen_at IS NULL AND EXISTS (SELECT FROM ${ownPlaceAsSql('$1', DESK_ROLES)} AND p.id = r.place_id)`,
      [accountId, kioskId, eventId, now],
    );
    const [row] = await manager.query<RejectionRow[]>(`${REJECTION} WHERE r.kiosk_id = $2 AND r.event_id = $3 AND EXISTS (SELECT FROM ${ownPlaceAsSql('$1', DESK_ROLES)} AND p.id = r.place_id)`, [accountId, kioskId, eventId]);
    return row ?? null;
  }
}
