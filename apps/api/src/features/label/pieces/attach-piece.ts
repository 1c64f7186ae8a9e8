import { dayOf, type LocalDay, pieceDateFault, PIECES_MOST, timeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { FileScanner } from '../../../platform/scan/file-scanner.ts';
import { FileStore } from '../../../platform/storage/file-store.ts';
import { sha256Of } from '../../../platform/storage/sha256.ts';
import { PieceRefused } from './piece-refused.ts';
import { PieceStore } from './piece.store.ts';
import { readPiece } from './read-piece.ts';
import type { UploadRow } from './upload-row.ts';
import { UploadStore } from './upload.store.ts';

export interface AttachWish {
  readonly placeId: string;
  readonly applicationId: string;
  readonly uploadId: string;
  readonly expiresOn: LocalDay | null;
}

/** What a piece is put together from and written down with. */
@Injectable()
export class PieceKeeping {
  constructor(
    readonly files: FileStore,
    readonly uploads: UploadStore,
    readonly pieces: PieceStore,
    readonly scanner: FileScanner,
    readonly outbox: Outbox,
    readonly audit: AuditLog,
  ) {}
}

/** Makes an upload that has arrived whole a piece of its file: put together, looked at, kept. Done again, it answers the same piece. */
@Injectable()
export class AttachPiece {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keeping: PieceKeeping,
  ) {}

  async run(accountId: string, wish: AttachWish, from: RequestContext): Promise<{ readonly pieceId: string } | PieceRefused> {
    const upload = await this.keeping.uploads.find(accountId, wish.uploadId);
    if (upload === null || upload.placeId !== wish.placeId || upload.applicationId !== wish.applicationId || upload.expiresAt <= this.clock.now()) return this.earlier(accountId, wish);
    if (upload.received < upload.length) return new PieceRefused('UPLOAD_UNFINISHED', 'uploadId');
    const checked = await this.database.transaction((manager) => this.accepts(manager, accountId, upload, wish));
    if (checked instanceof PieceRefused) return checked;
    const bytes = await this.whole(upload);
    const read = await readPiece(bytes, upload.fileName, checked.accepts);
    if (read instanceof PieceRefused) {
      // Of no use to anybody: the same bytes would be refused again.
      await this.database.transaction((manager) => this.keeping.uploads.remove(manager, accountId, upload.id));
      return read;
    }
    return this.keep(accountId, { ...wish, ...read, criterion: upload.criterion, bytes }, from);
  }

  /** What became of an upload that is no more. */
  private async earlier(accountId: string, { uploadId, ...file }: AttachWish): Promise<{ readonly pieceId: string } | PieceRefused> {
    return this.database.transaction(async (manager) => {
      const held = await this.keeping.pieces.take(manager, accountId, file);
      if (held === null) return new PieceRefused('OUTSIDE_YOUR_SCOPE', 'applicationId');
      return (await this.keeping.pieces.find(manager, file, uploadId)) === null ? new PieceRefused('UPLOAD_UNKNOWN', 'uploadId') : { pieceId: uploadId };
    });
  }

  private async accepts(manager: Parameters<PieceStore['take']>[0], accountId: string, { criterion: code }: Pick<UploadRow, 'criterion'>, wish: AttachWish) {
    const { pieces } = this.keeping;
    const held = await pieces.take(manager, accountId, wish);
    if (held === null) return new PieceRefused('OUTSIDE_YOUR_SCOPE', 'applicationId');
    if (!held.open) return new PieceRefused('FILE_CLOSED', 'applicationId');
    const criterion = held.criteria.find((one) => one.code === code);
    if (criterion?.kind !== 'EVIDENCE') return new PieceRefused('CRITERION_UNKNOWN', 'criterion');
    const fault = pieceDateFault(criterion, wish.expiresOn, dayOf(this.clock.now(), timeZone(held.zone)));
    if (fault !== null) return new PieceRefused(fault, 'expiresOn');
    return (await pieces.count(manager, wish, code)) >= PIECES_MOST ? new PieceRefused('TOO_MANY_PIECES', 'uploadId') : { accepts: criterion.accepts };
  }

  private async whole(upload: UploadRow): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (const { fileId, sha256 } of await this.keeping.uploads.parts(upload)) {
      const part = await this.keeping.files.readVerified(fileId, sha256);
      if (part === null) throw new Error('A part of an upload is not in the store.');
      parts.push(part);
    }
    const whole = Buffer.concat(parts);
    if (whole.length !== upload.length) throw new Error('The parts of an upload are not all of it.');
    return whole;
  }

  private async keep(accountId: string, piece: AttachWish & { readonly criterion: string; readonly format: Parameters<PieceStore['add']>[1]['format']; readonly fileName: string; readonly bytes: Buffer }, from: RequestContext) {
    const { files, uploads, pieces, scanner, outbox, audit } = this.keeping;
    const { placeId, applicationId, uploadId, bytes } = piece;
    const fileId = await files.put(bytes, 'label_piece.file_id');
    let kept = false;
    try {
      return await this.database.transaction(async (manager) => {
        kept = false;
        const accepted = await this.accepts(manager, accountId, piece, piece);
        if ((await pieces.find(manager, piece, uploadId)) !== null) return { pieceId: uploadId };
        if (accepted instanceof PieceRefused) return accepted;
        const now = this.clock.now();
        const state = scanner.isSetUp ? 'WAITING' : 'CLEAN';
        await pieces.add(manager, { ...piece, id: uploadId, bytes: bytes.length, sha256: sha256Of(bytes), fileId, state, uploadedBy: accountId }, now);
        await uploads.remove(manager, accountId, uploadId);
        if (state === 'WAITING') await outbox.add(manager, 'scan-piece', { placeId, pieceId: uploadId }, now);
        await audit.record(manager, { act: 'LABEL_PIECES_CHANGED', actorId: accountId, subject: { kind: 'PLACE', id: placeId }, detail: { place: placeId, file: applicationId, piece: uploadId, change: 'ADDED' }, from });
        kept = true;
        return { pieceId: uploadId };
      });
    } finally {
      if (!kept) await files.remove(fileId);
    }
  }
}
