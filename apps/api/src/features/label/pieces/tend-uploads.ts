import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';
import { PieceStore } from './piece.store.ts';
import { UploadStore } from './upload.store.ts';

/** Forgets what nobody went on sending, and pieces that were taken out and not brought back in time. */
@Injectable()
export class TendUploads {
  constructor(
    private readonly clock: Clock,
    private readonly uploads: UploadStore,
    private readonly pieces: PieceStore,
  ) {}

  async run(manager: EntityManager): Promise<void> {
    await this.uploads.removeOver(manager, this.clock.now());
    await this.pieces.removeForGood(manager, this.clock.now());
  }
}
