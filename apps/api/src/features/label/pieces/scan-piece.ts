import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { FileScanner } from '../../../platform/scan/file-scanner.ts';
import { FileStore } from '../../../platform/storage/file-store.ts';
import { PieceStore } from './piece.store.ts';

/** Has a piece looked at. While the scanner is away the job comes again and the piece waits, opened by nobody but who sent it. */
@Injectable()
export class ScanPiece {
  constructor(
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly scanner: FileScanner,
    private readonly pieces: PieceStore,
    private readonly outbox: Outbox,
  ) {}

  async run(placeId: string, pieceId: string, manager: EntityManager): Promise<void> {
    const piece = await this.pieces.waiting(manager, placeId, pieceId);
    if (piece === null) return;
    const bytes = await this.files.readVerified(piece.fileId, piece.sha256);
    if (bytes === null) throw new Error('The file of a piece is not in the store.');
    const found = await this.scanner.scan(bytes);
    await this.pieces.setFound(manager, piece, pieceId, found);
    if (found === 'INFECTED' && piece.uploadedBy !== null) await this.outbox.add(manager, 'send-piece-mail', { placeId, pieceId, accountId: piece.uploadedBy }, this.clock.now());
  }
}
