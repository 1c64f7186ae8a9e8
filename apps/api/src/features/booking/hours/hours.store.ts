import { createHash } from 'node:crypto';
import type { Audience } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

const COLUMN: Readonly<Record<Audience, string>> = { PUBLIC: 'opening_hours', ACCOMPANIED: 'accompanied_hours', GROUPS: 'group_hours' };

const digest = (request: unknown): string => createHash('sha256').update(JSON.stringify(request)).digest('hex');

/** Writes hours; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class HoursStore {
  /** Whether the key did this before: `same` when the request was the same, `other` when it was not. */
  async earlier(manager: EntityManager, placeId: string, key: string, request: unknown): Promise<'same' | 'other' | null> {
    const [row] = await manager.query<{ request_hash: string }[]>('SELECT request_hash FROM hours_change WHERE place_id = $1 AND request_key = $2', [placeId, key]);
    return row === undefined ? null : row.request_hash === digest(request) ? 'same' : 'other';
  }

  async remember(manager: EntityManager, placeId: string, key: string, request: unknown, now: Date): Promise<void> {
    await manager.query('INSERT INTO hours_change (place_id, request_key, request_hash, changed_at) VALUES ($1, $2, $3, $4)', [placeId, key, digest(request), now]);
  }

  /** Hours of the public that a place writes are its own from then on: no import replaces them, and the place no longer lacks hours. */
  async write(manager: EntityManager, placeId: string, audience: Audience, text: string | null, now: Date): Promise<void> {
    const own = audience === 'PUBLIC' ? `, hours_owner = 'PLACE', gaps = array_remove(gaps, 'OPENING_HOURS')` : '';
    await manager.query(`UPDATE place SET ${COLUMN[audience]} = $2, updated_at = $3${own} WHERE id = $1`, [placeId, text, now]);
  }
}
