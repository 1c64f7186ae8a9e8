import { createHash } from 'node:crypto';
import type { Locale, Recurrence } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface NewSeries {
  readonly id: string;
  readonly placeId: string;
  readonly offerId: string;
  readonly recurrence: Recurrence;
  readonly locale: Locale;
  readonly tokenHash: string;
  readonly requestKey: string;
  readonly request: unknown;
  readonly endsAt: Date;
}

const digest = (request: unknown): string => createHash('sha256').update(JSON.stringify(request)).digest('hex');

/** Writes series; every method runs in the caller's transaction. */
@Injectable()
export class SeriesStore {
  /** What an earlier request with the same key made; `reused` when the key came with other words. The same key twice at once: the second waits here. */
  async earlier(manager: EntityManager, key: string, request: unknown): Promise<{ readonly id: string } | 'reused' | null> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`series:${key}`]);
    const [row] = await manager.query<{ id: string; hash: string }[]>('SELECT id, request_hash AS hash FROM booking_series WHERE request_key = $1', [key]);
    return row === undefined ? null : row.hash === digest(request) ? { id: row.id } : 'reused';
  }

  async insert(manager: EntityManager, { id, placeId, offerId, recurrence: r, locale, tokenHash, requestKey, request, endsAt }: NewSeries, now: Date): Promise<void> {
    await manager.query(
      `INSERT INTO booking_series (id, place_id, offer_id, first_day, at_minute, every_weeks, weekdays, until_day, times, locale, token_hash, request_key, request_hash, ends_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [id, placeId, offerId, r.first, r.at, r.everyWeeks, r.weekdays, r.until, r.count, locale, tokenHash, requestKey, digest(request), endsAt, now],
    );
  }

  /** The last end of its sessions is where its time of being kept begins. */
  async reaches(manager: EntityManager, id: string): Promise<void> {
    await manager.query('UPDATE booking_series s SET ends_at = greatest(s.ends_at, (SELECT max(b.ends_at) FROM booking b WHERE b.series_id = s.id)) WHERE s.id = $1', [id]);
  }
}
