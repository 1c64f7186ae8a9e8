import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { isId } from '../graphql/bad-input.ts';
import { DiskStore } from './disk-store.ts';
import type { ObjectStore, StoredFile } from './object-store.ts';
import { S3Store } from './s3-store.ts';
import { sha256Of } from './sha256.ts';

/** The columns in which rows name what is kept, `table.column`: whoever keeps a file says which, for the sweep takes what none of them names. */
export const FILE_COLUMNS = ['guardian_consent.scan_id', 'incident_photo.file_id', 'label_piece.file_id', 'label_upload_part.file_id', 'place_photo.large_file_id', 'place_photo.medium_file_id', 'place_photo.small_file_id'] as const;
export type FileColumn = (typeof FILE_COLUMNS)[number];

/** What is read back is not what was given: the store, or somebody at it, changed it. */
export class FileDamaged extends Error {
  constructor(id: string) {
    super(`The file ${id} is not what was kept. Restore it from a backup of the store.`);
  }
}

/** Keeps what people upload under names drawn at random, on disk or in a bucket: neither what a file is called nor what it is decides where it lies. */
@Injectable()
export class FileStore {
  private readonly store: ObjectStore;

  constructor(@Inject(CONFIG) { s3, filesFolder }: Config) {
    this.store = s3 === null ? new DiskStore(filesFolder) : new S3Store(s3);
  }

  /** Keeps these bytes and gives the name to find them by, which the caller writes into `namedBy` within a day. */
  async put(bytes: Uint8Array, namedBy: FileColumn): Promise<string> {
    if (!FILE_COLUMNS.includes(namedBy)) throw new Error('A file that no known column names would be swept.');
    const id = randomUUID();
    await this.store.put(id, bytes);
    return id;
  }

  /** What is kept under a name, to be read once; null when there is nothing, or when it is no name of ours. */
  async open(id: string): Promise<Readable | null> {
    return isId(id) ? this.store.open(id.toLowerCase()) : null;
  }

  /** All of it, held against what was noted when it was kept; null when there is nothing. */
  async readVerified(id: string, sha256: string): Promise<Buffer | null> {
    const stream = await this.open(id);
    if (stream === null) return null;
    const bytes = await buffer(stream);
    if (sha256Of(bytes) !== sha256) throw new FileDamaged(id);
    return bytes;
  }

  /** Forgets what is kept under a name; nothing happens when there is nothing. */
  async remove(id: string): Promise<void> {
    if (isId(id)) await this.store.remove(id.toLowerCase());
  }

  /** The names of what was written before an instant, whole or not; whatever else lies there is left alone. */
  writtenBefore(instant: Date): AsyncGenerator<readonly StoredFile[]> {
    return this.store.writtenBefore(instant);
  }
}
