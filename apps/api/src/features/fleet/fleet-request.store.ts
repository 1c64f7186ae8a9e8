import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

const digest = (request: unknown): string => createHash('sha256').update(JSON.stringify(request)).digest('hex');

/** Remembers what was answered to a client-made key, so that a request sent again is done once; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class FleetRequestStore {
  async earlier<Answer>(manager: EntityManager, placeId: string, key: string, request: unknown): Promise<Answer | 'reused' | null> {
    const [row] = await manager.query<{ request_hash: string; answer: Answer }[]>('SELECT request_hash, answer FROM fleet_request WHERE place_id = $1 AND idempotency_key = $2', [placeId, key]);
    if (row === undefined) return null;
    return row.request_hash === digest(request) ? row.answer : 'reused';
  }

  async remember(manager: EntityManager, placeId: string, key: string, request: unknown, answer: unknown, now: Date): Promise<void> {
    await manager.query('INSERT INTO fleet_request (place_id, idempotency_key, request_hash, answer, at) VALUES ($1, $2, $3, $4, $5)', [placeId, key, digest(request), JSON.stringify(answer), now]);
  }
}
