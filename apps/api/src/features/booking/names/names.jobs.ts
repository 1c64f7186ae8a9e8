import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../../platform/jobs/handles-job.ts';
import { RemindNames } from './remind-names.ts';
import { SettleNames } from './settle-names.ts';

/** Every minute: gives back the seats of nobody, where names were due. */
@Injectable()
@HandlesJob('settle-names')
export class SettleNamesJob implements JobHandler {
  constructor(private readonly names: SettleNames) {}

  async handle(): Promise<void> {
    await this.names.run();
  }
}

/** Every ten minutes: asks again who comes, where names are missing. */
@Injectable()
@HandlesJob('remind-names')
export class RemindNamesJob implements JobHandler {
  constructor(
    private readonly names: RemindNames,
    private readonly clock: Clock,
  ) {}

  async handle(_: JobPayload, manager: EntityManager): Promise<void> {
    await this.names.run(manager, this.clock.now());
  }
}
