import { AttachPiece, PieceKeeping } from './attach-piece.ts';
import { ChangePiece } from './change-piece.ts';
import { PieceReader } from './piece.reader.ts';
import { PieceStore } from './piece.store.ts';
import { PiecesResolver } from './pieces.resolver.ts';
import { ReceiveUpload } from './receive-upload.ts';
import { ScanPieceJob } from './scan-piece.jobs.ts';
import { ScanPiece } from './scan-piece.ts';
import { TendUploadsJob } from './tend-uploads.jobs.ts';
import { TendUploads } from './tend-uploads.ts';
import { UploadStore } from './upload.store.ts';

/** Pieces of files, and the uploads by which they come. */
export const PIECES = [PieceReader, PieceStore, PiecesResolver, PieceKeeping, AttachPiece, ChangePiece, ReceiveUpload, UploadStore, ScanPiece, ScanPieceJob, TendUploads, TendUploadsJob];
