import { KIOSK_COUNTS_DAYS, type KioskPinCheck } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** When each kiosk of every place last told all it knew. One that was paired and never told all has not been heard since; one that was revoked is waited for no longer. */
export const KIOSKS_HEARD = `(SELECT place_id, coalesce(told_all_at, paired_at) AS heard_at FROM kiosk WHERE paired_at IS NOT NULL AND revoked_at IS NULL)`;

/** Reads of the kiosks of a place what other parts of the product stand on. */
@Injectable()
export class KioskReader {
  /** When they were last heard, the latest first; those that no longer count are left out. */
  async heardAt(manager: EntityManager, placeId: string, now: Date): Promise<readonly Date[]> {
    const rows = await manager.query<{ heardAt: Date }[]>(`SELECT heard_at AS "heardAt" FROM ${KIOSKS_HEARD} k WHERE place_id = $1 AND heard_at > $2::timestamptz - $3 * interval '1 day' ORDER BY heard_at DESC`, [placeId, now, KIOSK_COUNTS_DAYS]);
    return rows.map(({ heardAt }) => heardAt);
  }

  /** What the kiosks of a place need to check the code of its team without a network; null where it chose none. */
  async pinOf(manager: EntityManager, placeId: string): Promise<KioskPinCheck | null> {
    const [pin] = await manager.query<KioskPinCheck[]>('SELECT salt, hash, rounds FROM kiosk_pin WHERE place_id = $1', [placeId]);
    return pin ?? null;
  }
}
