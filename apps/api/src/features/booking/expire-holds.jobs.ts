import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { BookingStore } from './booking.store.ts';

/** Writes down which holds ran out; every reader already knows by the hour (`statusAt`, `expires_at`). */
@Injectable()
@HandlesJob('expire-holds')
export class ExpireHolds implements JobHandler {
  constructor(
    private readonly store: BookingStore,
    private readonly clock: Clock,
  ) {}

  async handle(_: JobPayload, manager: EntityManager): Promise<void> {
    await this.store.expireHolds(manager, this.clock.now(), null);
  }
}
