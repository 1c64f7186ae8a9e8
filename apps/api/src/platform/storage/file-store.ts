import { randomUUID } from 'node:crypto';
import { constants, type ReadStream } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { isId } from '../graphql/bad-input.ts';

/** The columns in which rows name what is kept, `table.column`: whoever keeps a file says which, for the sweep takes what none of them names. */
export const FILE_COLUMNS = ['guardian_consent.scan_id', 'incident_photo.file_id', 'place_photo.large_file_id', 'place_photo.medium_file_id', 'place_photo.small_file_id'] as const;
export type FileColumn = (typeof FILE_COLUMNS)[number];

export interface StoredFile {
  readonly id: string;
  readonly writtenAt: Date;
}

const PARTIAL = '.part';
const FOLDER = /^[0-9a-f]{2}$/;
const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Keeps what people upload, on disk, under names drawn at random: neither what a file is called nor what it is decides where it lies. */
@Injectable()
export class FileStore {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Keeps these bytes, safe from a power cut, and gives the name to find them by, which the caller writes into `namedBy` within a day. */
  async put(bytes: Uint8Array, namedBy: FileColumn): Promise<string> {
    if (!FILE_COLUMNS.includes(namedBy)) throw new Error('A file that no known column names would be swept.');
    const id = randomUUID();
    const path = this.pathOf(id);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(`${path}${PARTIAL}`, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}${PARTIAL}`, path);
    return id;
  }

  /** What is kept under a name, to be read once; null when there is nothing, or when it is no name of ours. */
  async open(id: string): Promise<ReadStream | null> {
    if (!isId(id)) return null;
    try {
      // A link planted in the folder is not followed.
      const file = await open(this.pathOf(id.toLowerCase()), constants.O_RDONLY | constants.O_NOFOLLOW);
      return file.createReadStream();
    } catch (error) {
      if (['ENOENT', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
      throw error;
    }
  }

  /** Forgets what is kept under a name; nothing happens when there is nothing. */
  async remove(id: string): Promise<void> {
    if (isId(id)) for (const end of ['', PARTIAL]) await rm(`${this.pathOf(id.toLowerCase())}${end}`, { force: true });
  }

  /** The names of what was written before an instant, whole or not, folder by folder; whatever else lies there is left alone. */
  async *writtenBefore(instant: Date): AsyncGenerator<readonly StoredFile[]> {
    for (const folder of await this.entries(this.config.filesFolder)) {
      if (!FOLDER.test(folder)) continue;
      const found: StoredFile[] = [];
      for (const name of await this.entries(join(this.config.filesFolder, folder))) {
        const id = name.endsWith(PARTIAL) ? name.slice(0, -PARTIAL.length) : name;
        if (!isId(id) || id.slice(0, 2) !== folder) continue;
        const writtenAt = await this.writtenAt(join(this.config.filesFolder, folder, name));
        if (writtenAt !== null && writtenAt < instant) found.push({ id, writtenAt });
      }
      if (found.length > 0) yield found;
    }
  }

  private async entries(folder: string): Promise<readonly string[]> {
    try {
      return (await readdir(folder)).sort();
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  /** Null for what is no file, or is gone meanwhile. */
  private async writtenAt(path: string): Promise<Date | null> {
    try {
      const found = await lstat(path);
      return found.isFile() ? found.mtime : null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** In 256 folders, so that none grows too large to list. */
  private pathOf(id: string): string {
    return join(this.config.filesFolder, id.slice(0, 2), id);
  }
}
