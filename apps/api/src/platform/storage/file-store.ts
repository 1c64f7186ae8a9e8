import { randomUUID } from 'node:crypto';
import { constants, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { isId } from '../graphql/bad-input.ts';

/** Keeps what people upload, on disk, under names drawn at random: neither what a file is called nor what it is decides where it lies. */
@Injectable()
export class FileStore {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Keeps these bytes, safe from a power cut, and gives the name to find them by. */
  async put(bytes: Uint8Array): Promise<string> {
    const id = randomUUID();
    const path = this.pathOf(id);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(`${path}.part`, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
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
    if (isId(id)) await rm(this.pathOf(id.toLowerCase()), { force: true });
  }

  /** In 256 folders, so that none grows too large to list. */
  private pathOf(id: string): string {
    return join(this.config.filesFolder, id.slice(0, 2), id);
  }
}
