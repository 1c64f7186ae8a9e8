import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HandlesJob, type JobHandler, type JobPayload } from '../../../platform/jobs/handles-job.ts';
import { TendUploads } from './tend-uploads.ts';

/** Every ten minutes: what is over is forgotten. */
@Injectable()
@HandlesJob('tend-uploads')
export class TendUploadsJob implements JobHandler {
  constructor(private readonly tend: TendUploads) {}

  async handle(_payload: JobPayload, manager: EntityManager): Promise<void> {
    await this.tend.run(manager);
  }
}
