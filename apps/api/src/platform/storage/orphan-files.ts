import { ORPHAN_HOURS } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { FILE_COLUMNS, FileStore } from './file-store.ts';
import type { StoredFile } from './object-store.ts';

/** The ids among `$1` that a row names. */
const NAMED = FILE_COLUMNS.map((named) => {
  const [table, column] = named.split('.');
  return `SELECT ${column} AS id FROM ${table} WHERE ${column} = ANY ($1::uuid[])`;
}).join(' UNION ');

/**
 * Finds what a process that was killed between writing a file and committing its row has left. Only what is older than a day, far longer than an upload may take;
 * the rows are read after the folder, so that what was committed while the folder was read is known.
 */
@Injectable()
export class OrphanFiles {
  constructor(
    private readonly files: FileStore,
    private readonly database: Database,
  ) {}

  /** How many there are, and when the oldest was written; changes nothing. */
  async due(now: Date): Promise<{ readonly rows: number; readonly oldest: Date | null }> {
    let [rows, oldest]: [number, Date | null] = [0, null];
    for await (const orphans of this.find(now)) {
      rows += orphans.length;
      for (const { writtenAt } of orphans) if (oldest === null || writtenAt < oldest) oldest = writtenAt;
    }
    return { rows, oldest };
  }

  /** Removes them, and says how many. */
  async sweep(now: Date): Promise<number> {
    let removed = 0;
    for await (const orphans of this.find(now)) {
      for (const { id } of orphans) await this.files.remove(id);
      removed += orphans.length;
    }
    return removed;
  }

  private async *find(now: Date): AsyncGenerator<readonly StoredFile[]> {
    for await (const old of this.files.writtenBefore(new Date(now.getTime() - ORPHAN_HOURS * 3_600_000))) {
      const named = new Set((await this.database.query<{ id: string }>(NAMED, [old.map(({ id }) => id)])).map(({ id }) => id));
      const orphans = old.filter(({ id }) => !named.has(id.toLowerCase()));
      if (orphans.length > 0) yield orphans;
    }
  }
}
