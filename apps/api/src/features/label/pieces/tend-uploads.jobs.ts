import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../../platform/jobs/handles-job.ts';
import { PieceStore } from './piece.store.ts';
import { UploadStore } from './upload.store.ts';

/** Every ten minutes: forgets what nobody went on sending, and pieces that were taken out and not brought back in time. */
@Injectable()
@HandlesJob('tend-uploads')
export class TendUploads implements JobHandler {
  constructor(
    private readonly clock: Clock,
    private readonly uploads: UploadStore,
    private readonly pieces: PieceStore,
  ) {}

  async handle(_payload: JobPayload, manager: EntityManager): Promise<void> {
    await this.uploads.removeOver(manager, this.clock.now());
    await this.pieces.removeForGood(manager, this.clock.now());
  }
}
