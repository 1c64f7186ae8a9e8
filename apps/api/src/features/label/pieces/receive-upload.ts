import { createHash } from 'node:crypto';
import { PIECE_BYTES_MOST, UPLOADS_MOST } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { FileStore } from '../../../platform/storage/file-store.ts';
import { sha256Of } from '../../../platform/storage/sha256.ts';
import type { Checksum } from '../../../platform/upload/tus.ts';
import type { UploadRow, UploadWish } from './upload-row.ts';
import { UploadStore } from './upload.store.ts';

/** So much is kept and noted at a time: what a cut costs at most, and what a request holds in memory. */
const PART_BYTES = 1_048_576;

export type UploadRefusal = 'FILE_UNKNOWN' | 'FILE_CLOSED' | 'TOO_LARGE' | 'EMPTY' | 'TOO_MANY_UPLOADS';
export type AppendRefusal = 'OFFSET_DIFFERS' | 'TOO_LARGE' | 'CHECKSUM_DIFFERS';

/** Takes files as they come, part by part; what has arrived stays, whatever happens to the connection or the process. */
@Injectable()
export class ReceiveUpload {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: UploadStore,
    private readonly files: FileStore,
  ) {}

  async begin(accountId: string, wish: UploadWish): Promise<{ readonly id: string; readonly expiresAt: Date } | UploadRefusal> {
    if (wish.length > PIECE_BYTES_MOST) return 'TOO_LARGE';
    if (wish.length === 0) return 'EMPTY';
    const [now, id] = [this.clock.now(), newId()];
    return this.database.transaction(async (manager) => {
      const file = await this.store.takeFile(manager, accountId, wish.placeId, wish.applicationId);
      if (file === null) return 'FILE_UNKNOWN';
      if (!file.open) return 'FILE_CLOSED';
      if ((await this.store.underWay(manager, accountId, now)) >= UPLOADS_MOST) return 'TOO_MANY_UPLOADS';
      return { id, expiresAt: await this.store.add(manager, accountId, id, wish, now) };
    });
  }

  /** How far an upload is; null when there is none of the account's, `OVER` once its time is. */
  async find(accountId: string, id: string): Promise<UploadRow | 'OVER' | null> {
    const upload = await this.store.find(accountId, id);
    return upload !== null && upload.expiresAt <= this.clock.now() ? 'OVER' : upload;
  }

  /** Adds what a request brings and answers how much there is then. A connection that is cut leaves what it brought; with a checksum, only what the checksum covers whole. */
  async append(upload: UploadRow, offset: number, source: AsyncIterable<Buffer>, checksum: Checksum | null): Promise<number | AppendRefusal> {
    if (offset !== upload.received) return 'OFFSET_DIFFERS';
    const most = checksum === null ? PART_BYTES : upload.length;
    let [at, waiting, size]: [number, Buffer[], number] = [offset, [], 0];
    const keep = async (): Promise<boolean> => {
      const bytes = Buffer.concat(waiting);
      if (bytes.length === 0) return true;
      if (!(await this.keepPart(upload, at, bytes))) return false;
      [at, waiting, size] = [at + bytes.length, [], 0];
      return true;
    };
    try {
      for await (const chunk of source) {
        if (at + size + chunk.length > upload.length) return 'TOO_LARGE';
        waiting.push(chunk);
        size += chunk.length;
        if (checksum === null && size >= most && !(await keep())) return 'OFFSET_DIFFERS';
      }
    } catch (error) {
      if (checksum === null && isCut(error)) await keep();
      throw error;
    }
    if (checksum !== null && !createHash(checksum.algorithm).update(Buffer.concat(waiting)).digest().equals(checksum.digest)) return 'CHECKSUM_DIFFERS';
    return (await keep()) ? at : 'OFFSET_DIFFERS';
  }

  async end(accountId: string, id: string): Promise<void> {
    await this.database.transaction((manager) => this.store.remove(manager, accountId, id));
  }

  private async keepPart(upload: UploadRow, fromByte: number, bytes: Buffer): Promise<boolean> {
    const fileId = await this.files.put(bytes, 'label_upload_part.file_id');
    let kept = false;
    try {
      kept = await this.database.transaction((manager) => this.store.addPart(manager, upload, { fromByte, bytes: bytes.length, fileId, sha256: sha256Of(bytes) }, this.clock.now()));
      return kept;
    } finally {
      // Somebody else was faster, or the database is away: what no row names is not left lying.
      if (!kept) await this.files.remove(fileId);
    }
  }
}

/** Whether a request ended because its connection did. */
export const isCut = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_PREMATURE_CLOSE');
