import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { isId } from '../graphql/bad-input.ts';
import type { ObjectStore, StoredFile } from './object-store.ts';

const PARTIAL = '.part';
const FOLDER = /^[0-9a-f]{2}$/;
/** A name is safe from a power cut once its folder is. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};
const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Keeps files in a folder. What is half written has another name until it is whole and safe from a power cut. */
export class DiskStore implements ObjectStore {
  constructor(private readonly folder: string) {}

  async put(id: string, bytes: Uint8Array): Promise<void> {
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
    await syncFolder(dirname(path));
  }

  async open(id: string): Promise<Readable | null> {
    try {
      // A link planted in the folder is not followed.
      const file = await open(this.pathOf(id), constants.O_RDONLY | constants.O_NOFOLLOW);
      return file.createReadStream();
    } catch (error) {
      if (['ENOENT', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
      throw error;
    }
  }

  async remove(id: string): Promise<void> {
    for (const end of ['', PARTIAL]) await rm(`${this.pathOf(id)}${end}`, { force: true });
  }

  /** Whole or not, folder by folder. */
  async *writtenBefore(instant: Date): AsyncGenerator<readonly StoredFile[]> {
    for (const folder of await this.entries(this.folder)) {
      if (!FOLDER.test(folder)) continue;
      const found: StoredFile[] = [];
      for (const name of await this.entries(join(this.folder, folder))) {
        const id = name.endsWith(PARTIAL) ? name.slice(0, -PARTIAL.length) : name;
        if (!isId(id) || id.slice(0, 2) !== folder) continue;
        const writtenAt = await this.writtenAt(join(this.folder, folder, name));
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
    return join(this.folder, id.slice(0, 2), id);
  }
}
