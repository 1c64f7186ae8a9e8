import { KIOSK_COUNTS_DAYS, KIOSKS_MOST } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { hashOf } from '../../../platform/secret/secrets.ts';

export const KIOSK_REFUSAL_CODES = ['PLACE_UNKNOWN', 'TOO_MANY_KIOSKS'] as const;
export type KioskRefusalCode = (typeof KIOSK_REFUSAL_CODES)[number];

/** Writes down that a kiosk was heard, and forgets those of its place that were not for long. */
@Injectable()
export class HearKiosk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** When it was heard; or why not: no such place, or one with as many kiosks as a place may have. */
  async run(placeId: string, device: string): Promise<Date | KioskRefusalCode> {
    const now = this.clock.now();
    const deviceHash = hashOf(device);
    return this.database.transaction(async (manager) => {
      await manager.query(`DELETE FROM kiosk_signal WHERE place_id = $1 AND heard_at <= $2::timestamptz - $3 * interval '1 day'`, [placeId, now, KIOSK_COUNTS_DAYS]);
      const heard = await manager.query<unknown[]>(
        `INSERT INTO kiosk_signal (place_id, device_hash, heard_at) SELECT p.id, $2, $3 FROM place p
         WHERE p.id = $1 AND ((SELECT count(*) FROM kiosk_signal k WHERE k.place_id = p.id) < $4 OR EXISTS (SELECT FROM kiosk_signal k WHERE k.place_id = p.id AND k.device_hash = $2))
         ON CONFLICT (place_id, device_hash) DO UPDATE SET heard_at = greatest(kiosk_signal.heard_at, excluded.heard_at) RETURNING 1`,
        [placeId, deviceHash, now, KIOSKS_MOST],
      );
      if (heard.length > 0) return now;
      const [place] = await manager.query<unknown[]>('SELECT 1 FROM place WHERE id = $1', [placeId]);
      return place === undefined ? 'PLACE_UNKNOWN' : 'TOO_MANY_KIOSKS';
    });
  }
}
