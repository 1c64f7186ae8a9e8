import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HandlesJob, type JobHandler, type JobPayload } from '../../../platform/jobs/handles-job.ts';
import { ScanPiece } from './scan-piece.ts';

/** Has a piece looked at; it fails, and comes again, while the scanner is away. */
@Injectable()
@HandlesJob('scan-piece')
export class ScanPieceJob implements JobHandler {
  constructor(private readonly scan: ScanPiece) {}

  async handle({ placeId, pieceId }: JobPayload, manager: EntityManager): Promise<void> {
    if (placeId === undefined || pieceId === undefined) throw new Error('The payload names no piece.');
    await this.scan.run(placeId, pieceId, manager);
  }
}
