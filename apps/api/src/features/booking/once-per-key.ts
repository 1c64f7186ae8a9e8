import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { BookingEntity } from './booking.entity.ts';
import { BookingReader } from './booking.reader.ts';
import { BookingRequestStore, type Operation } from './booking-request.store.ts';
import { Refused } from './refused.type.ts';

/** Does a request once per client-made key, whatever is sent again and however many at a time. */
@Injectable()
export class OncePerKey {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly requests: BookingRequestStore,
    private readonly bookings: BookingReader,
  ) {}

  /**
   * Runs `work` in a transaction unless the key did it before: then its booking is answered as it stands now.
   * A refusal is not remembered: sent again, the request is decided again. Without a key nothing is remembered.
   * `request` names all that makes the request what it is, secrets as their hashes: whoever sends another secret sends another request.
   */
  async run(
    key: string | null,
    operation: Operation,
    request: unknown,
    work: (manager: EntityManager) => Promise<BookingEntity | Refused>,
  ): Promise<BookingEntity | Refused> {
    if (key === null) return this.database.transaction(work);
    return this.database.transaction(async (manager) => {
      // The same key twice at once: the second waits here, then finds what the first made.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${operation}:${key}`]);
      const earlier = await this.requests.earlier(manager, key, operation, request);
      if (earlier === 'reused') return new Refused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
      if (earlier !== null) return (await this.bookings.byId(earlier.bookingId, manager)) ?? new Refused({ code: 'BOOKING_UNKNOWN' });
      const result = await work(manager);
      if (!(result instanceof Refused)) await this.requests.remember(manager, key, operation, request, result, this.clock.now());
      return result;
    });
  }
}
