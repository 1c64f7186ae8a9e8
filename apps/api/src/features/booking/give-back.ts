import { decideCancel, type Refusal, type Result } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BookingEntity } from './booking.entity.ts';
import { BookingStore } from './booking.store.ts';

/** Cancels a locked booking and gives its units back, if it still can be; who is told is the caller's. */
@Injectable()
export class GiveBack {
  constructor(private readonly store: BookingStore) {}

  async run(manager: EntityManager, booking: BookingEntity, now: Date, changes: Partial<BookingEntity> = {}): Promise<Result<BookingEntity, Refusal>> {
    const decision = decideCancel({ booking }, now);
    if (!decision.ok) return decision;
    const { cancelledAt, revision } = decision.value;
    const cancelled = await this.store.save(manager, booking, { ...changes, status: 'CANCELLED', holdExpiresAt: null, cancelledAt, revision });
    await this.store.release(manager, booking);
    return { ok: true, value: cancelled };
  }
}
