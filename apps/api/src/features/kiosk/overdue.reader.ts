import { KIOSK_COUNTS_DAYS, type OverduePolicy, type StoredUnitStatus } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { KIOSKS_HEARD } from '../place/kiosk/kiosk.reader.ts';

export interface UnitOut {
  readonly placeId: string;
  readonly unitId: string;
  readonly status: StoredUnitStatus;
  readonly dueAt: Date;
}

/** A hand-out to somebody of whom nothing is known is for this long, in minutes. */
const UNKNOWN_MINUTES = 120;

const DUE = `coalesce((SELECT b.ends_at FROM booking b WHERE b.place_id = h.place_id AND b.id = h.booking_id), h.handed_out_at + ${String(UNKNOWN_MINUTES)} * interval '1 minute')`;
/** What is out, once every kiosk of the place that counts has told all it knew when it was due: a return may be among what it has not told. */
const OUT = `SELECT h.place_id AS "placeId", h.unit_id AS "unitId", u.status, d.due_at AS "dueAt" FROM headset_session h JOIN equipment_unit u ON u.id = h.unit_id AND u.place_id = h.place_id CROSS JOIN LATERAL (SELECT ${DUE} AS due_at) d
  WHERE h.returned_at IS NULL AND (u.status IN ('HANDED_OUT', 'IN_SESSION') AND d.due_at <= $1::timestamptz - $2 * interval '1 minute' OR u.status = 'OVERDUE' AND d.due_at <= $1::timestamptz - $3 * interval '1 minute')
    AND NOT EXISTS (SELECT FROM ${KIOSKS_HEARD} k WHERE k.place_id = h.place_id AND k.heard_at > $1::timestamptz - $4 * interval '1 day' AND k.heard_at < d.due_at + CASE WHEN u.status = 'OVERDUE' THEN $3 ELSE $2 END * interval '1 minute')`;

/** Reads which units should be back. */
@Injectable()
export class OverdueReader {
  constructor(private readonly database: Database) {}

  async out({ overdueMinutes, missingMinutes }: OverduePolicy, now: Date): Promise<readonly UnitOut[]> {
    return this.database.query<UnitOut>(`${OUT} ORDER BY d.due_at LIMIT 200`, [now, overdueMinutes, missingMinutes, KIOSK_COUNTS_DAYS]);
  }

  /** The same unit once its place was taken; null where it came back meanwhile. */
  async still(manager: EntityManager, { placeId, unitId }: UnitOut, { overdueMinutes, missingMinutes }: OverduePolicy, now: Date): Promise<UnitOut | null> {
    await manager.query('SELECT FROM place WHERE id = $1 FOR NO KEY UPDATE', [placeId]);
    const [row] = await manager.query<UnitOut[]>(`${OUT} AND h.unit_id = $5`, [now, overdueMinutes, missingMinutes, KIOSK_COUNTS_DAYS, unitId]);
    return row ?? null;
  }
}
