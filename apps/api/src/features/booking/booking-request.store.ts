import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export type Operation = 'hold' | 'confirm' | 'cancel' | 'reschedule' | 'desk' | 'take';

/** What an earlier request with the same key made, or `reused` when the key came with other words. */
export type Earlier = { readonly bookingId: string } | 'reused' | null;

const digest = (request: unknown): string => createHash('sha256').update(JSON.stringify(request)).digest('hex');

/** Remembers client-made keys, so that a request sent again is answered again and done once. */
@Injectable()
export class BookingRequestStore {
  async earlier(manager: EntityManager, key: string, operation: Operation, request: unknown): Promise<Earlier> {
    const [row] = await manager.query<{ request_hash: string; booking_id: string }[]>(
      'SELECT request_hash, booking_id FROM booking_request WHERE idempotency_key = $1 AND operation = $2',
      [key, operation],
    );
    if (row === undefined) return null;
    return row.request_hash === digest(request) ? { bookingId: row.booking_id } : 'reused';
  }

  async remember(manager: EntityManager, key: string, operation: Operation, request: unknown, booking: { readonly placeId: string; readonly id: string }, now: Date): Promise<void> {
    await manager.query('INSERT INTO booking_request (idempotency_key, operation, request_hash, place_id, booking_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)', [
      key,
      operation,
      digest(request),
      booking.placeId,
      booking.id,
      now,
    ]);
  }
}
