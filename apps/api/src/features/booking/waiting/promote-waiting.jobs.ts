import { idOf } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HandlesJob, type JobHandler, type JobPayload } from '../../../platform/jobs/handles-job.ts';
import { PromoteWaiting } from './promote-waiting.ts';

/** Something came free at a place, or somebody new waits there. */
@Injectable()
@HandlesJob('promote-waiting')
export class PromoteWaitingJob implements JobHandler {
  constructor(private readonly promote: PromoteWaiting) {}

  async handle({ placeId }: JobPayload, manager: EntityManager): Promise<void> {
    if (placeId === undefined) throw new Error('The payload names no place.');
    await this.promote.run(manager, idOf<'Place'>(placeId));
  }
}
