import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HandlesJob, type JobHandler, type JobPayload } from '../../../platform/jobs/handles-job.ts';
import { TendWaiting } from './tend-waiting.ts';

/** Twice a minute: looks after the waiting list. */
@Injectable()
@HandlesJob('tend-waiting')
export class TendWaitingJob implements JobHandler {
  constructor(private readonly tend: TendWaiting) {}

  async handle(_: JobPayload, manager: EntityManager): Promise<void> {
    await this.tend.run(manager);
  }
}
