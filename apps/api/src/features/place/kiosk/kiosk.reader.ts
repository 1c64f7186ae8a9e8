import { KIOSK_COUNTS_DAYS } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Reads when the kiosks of a place were last heard. */
@Injectable()
export class KioskReader {
  /** The latest first; those that no longer count are left out. */
  async heardAt(manager: EntityManager, placeId: string, now: Date): Promise<readonly Date[]> {
    const rows = await manager.query<{ heardAt: Date }[]>(`SELECT heard_at AS "heardAt" FROM kiosk_signal WHERE place_id = $1 AND heard_at > $2::timestamptz - $3 * interval '1 day' ORDER BY heard_at DESC`, [placeId, now, KIOSK_COUNTS_DAYS]);
    return rows.map(({ heardAt }) => heardAt);
  }
}
