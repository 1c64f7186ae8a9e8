import { closeSync, openSync, writeSync } from 'node:fs';
import type { Translate } from '@escale/messages';
import { REJECTS_COLUMNS } from './columns.ts';
import type { Delimiter } from './csv/delimiter.ts';
import { writeRow } from './csv/write-row.ts';
import type { RejectedRow } from './import-summary.ts';
import { sayRejection } from './say-note.ts';

const OURS: ReadonlySet<string> = new Set(REJECTS_COLUMNS);

/** The rejected rows as they were given, each with what to mend: the same file, corrected, can be imported again. Created with the first row. */
export class RejectsFile {
  private header: readonly string[] = [];
  private delimiter: Delimiter = ',';
  private descriptor: number | null = null;

  constructor(
    private readonly path: string,
    private readonly t: Translate,
  ) {}

  get written(): boolean {
    return this.descriptor !== null;
  }

  start(header: readonly string[], delimiter: Delimiter): void {
    this.header = header;
    this.delimiter = delimiter;
  }

  add({ line, cells, rejections }: RejectedRow): void {
    // With a byte-order mark, by which spreadsheets know that it is UTF-8.
    const before = this.descriptor === null ? `\uFEFF${writeRow([...this.original(this.header), ...REJECTS_COLUMNS], this.delimiter)}` : '';
    this.descriptor ??= openSync(this.path, 'w');
    const said = rejections.map((rejection) => ({ ...rejection, ...sayRejection(this.t, rejection) }));
    const join = (part: (one: (typeof said)[number]) => string): string => said.map(part).join(' | ');
    const explained = [String(line), join(({ field }) => field), join(({ value }) => value), join(({ reason }) => reason), join(({ remedy }) => remedy)];
    writeSync(this.descriptor, before + writeRow([...this.original(this.fitted(cells)), ...explained], this.delimiter));
  }

  close(): void {
    if (this.descriptor !== null) closeSync(this.descriptor);
  }

  /** As many cells as the header has; what is over stays in the last one, so that nothing is lost. */
  private fitted(cells: readonly string[]): readonly string[] {
    const width = this.header.length;
    const kept = cells.slice(0, width);
    if (cells.length > width) kept[width - 1] = cells.slice(width - 1).join(this.delimiter);
    return [...kept, ...Array.from({ length: width - kept.length }, () => '')];
  }

  /** Without what an earlier import explained: that is written anew. */
  private original(cells: readonly string[]): readonly string[] {
    return cells.filter((_cell, index) => !OURS.has(this.header[index] ?? ''));
  }
}
