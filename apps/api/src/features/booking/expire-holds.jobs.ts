import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { ExpireHolds } from './expire-holds.ts';

/** Twice a minute: ends the holds that nobody confirmed. */
@Injectable()
@HandlesJob('expire-holds')
export class ExpireHoldsJob implements JobHandler {
  constructor(private readonly expireHolds: ExpireHolds) {}

  async handle(_: JobPayload, manager: EntityManager): Promise<void> {
    await this.expireHolds.run(manager);
  }
}
