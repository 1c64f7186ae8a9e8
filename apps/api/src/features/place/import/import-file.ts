import { createReadStream, writeFileSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Translate } from '@escale/messages';
import { readCsv } from './csv/records.ts';
import { cleanLine } from './fields/clean-text.ts';
import { ImportRefused } from './import-refused.ts';
import type { ImportPlaces } from './import-places.ts';
import type { FoundDuplicate, ImportSummary } from './import-summary.ts';
import type { ImportNote } from './note.ts';
import { RejectsFile } from './rejects-file.ts';
import { sayNote } from './say-note.ts';
import { sourceKey, sourceOf } from './source-name.ts';

export interface ImportFileWish {
  readonly file: string;
  readonly source?: string | undefined;
  readonly dryRun: boolean;
  /** Where rejected rows go; `<file>.rejets.csv` in the present folder by default. */
  readonly rejects?: string | undefined;
  /** Where a full report goes, as JSON. */
  readonly report?: string | undefined;
  readonly onProgress?: (progress: { readonly bytes: number; readonly totalBytes: number; readonly rows: number; readonly rejected: number }) => void;
}

export interface ImportFileResult {
  readonly summary: ImportSummary;
  readonly rejectsFile: string | null;
  readonly reportFile: string | null;
  readonly duplicates: readonly FoundDuplicate[];
}

async function* piecesOf(file: string, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    onBytes(piece.length);
    yield piece;
  }
}

/** Every name that the column `source` gives; two are enough to know that they differ. */
async function sourcesNamedIn(file: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  const csv = await readCsv(piecesOf(file, () => undefined));
  const index = csv?.header.indexOf.get('source');
  if (csv === null || index === undefined) return names;
  for await (const { cells, trouble } of csv.records) {
    const { text } = cleanLine(cells[index] ?? '');
    if (trouble === null && text !== '') names.add(text);
    if (names.size > 1) break;
  }
  return names;
}

const UNREADABLE: ReadonlySet<string> = new Set(['ENOENT', 'EACCES', 'EPERM', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);

async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file);
    if (found.isFile()) return found.size;
  } catch (error) {
    if (!UNREADABLE.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  throw new ImportRefused('FILE_UNREADABLE', file);
}

const sameFile = async (one: string, other: string): Promise<boolean> => {
  // A file that does not exist yet is no other file.
  const real = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
  return (await real(one)) === (await real(other));
};

/** Imports one file from disk, with the rejects file and the report beside it. */
export async function importFile(importPlaces: ImportPlaces, wish: ImportFileWish, t: Translate): Promise<ImportFileResult> {
  const { file, dryRun } = wish;
  const totalBytes = await sizeOf(file);
  const rejectsPath = resolve(wish.rejects ?? `${basename(file).replace(/\.csv$/i, '')}.rejets.csv`);
  if (await sameFile(rejectsPath, file)) throw new ImportRefused('REJECTS_IS_FILE');
  const source = (wish.source === undefined ? '' : sourceKey(wish.source)) || sourceOf(await sourcesNamedIn(file), file);
  const rejects = new RejectsFile(rejectsPath, t);
  const notes: ImportNote[] = [];
  const duplicates: FoundDuplicate[] = [];
  let bytes = 0;
  try {
    const summary = await importPlaces.run(
      { bytes: piecesOf(file, (count) => { bytes += count; }), source, dryRun },
      {
        header: (cells, delimiter) => rejects.start(cells, delimiter),
        rejected: (row) => rejects.add(row),
        duplicate: (duplicate) => duplicates.push(duplicate),
        note: (note) => { if (wish.report !== undefined) notes.push(note); },
        progress: (counts) => wish.onProgress?.({ bytes, totalBytes, ...counts }),
      },
    );
    const reportFile = wish.report === undefined ? null : resolve(wish.report);
    if (reportFile !== null) {
      const report = { file: resolve(file), ...summary, duplicatesFound: duplicates, notes: notes.map((note) => ({ ...note, ...sayNote(t, note) })) };
      writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
    }
    return { summary, rejectsFile: rejects.written ? rejectsPath : null, reportFile, duplicates };
  } finally {
    rejects.close();
  }
}
