import { Module } from '@nestjs/common';
import { AttachPiece, PieceKeeping } from './pieces/attach-piece.ts';
import { ChangePiece } from './pieces/change-piece.ts';
import { PieceController } from './pieces/piece.controller.ts';
import { PieceReader } from './pieces/piece.reader.ts';
import { PieceStore } from './pieces/piece.store.ts';
import { PiecesResolver } from './pieces/pieces.resolver.ts';
import { ReceiveUpload } from './pieces/receive-upload.ts';
import { ScanPiece } from './pieces/scan-piece.jobs.ts';
import { TendUploads } from './pieces/tend-uploads.jobs.ts';
import { UploadController } from './pieces/upload.controller.ts';
import { UploadStore } from './pieces/upload.store.ts';
import { ProgrammeReader } from './programmes/programme.reader.ts';
import { ProgrammeResolver } from './programmes/programme.resolver.ts';

const PIECES = [PieceReader, PieceStore, PiecesResolver, PieceKeeping, AttachPiece, ChangePiece, ReceiveUpload, UploadStore, ScanPiece, TendUploads];

/** Labels: what they ask for, and what places show for it. */
@Module({
  controllers: [PieceController, UploadController],
  providers: [ProgrammeReader, ProgrammeResolver, ...PIECES],
})
export class LabelModule {}
