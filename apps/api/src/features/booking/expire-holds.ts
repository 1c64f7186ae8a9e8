import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { BookingStore } from './booking.store.ts';

/** Writes down which holds ran out; every reader already knows by the hour (`statusAt`, `expires_at`). */
@Injectable()
export class ExpireHolds {
  constructor(
    private readonly store: BookingStore,
    private readonly clock: Clock,
  ) {}

  async run(manager: EntityManager): Promise<void> {
    await this.store.expireHolds(manager, this.clock.now(), null);
  }
}
