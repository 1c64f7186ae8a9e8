import { csvRecords } from '../../../platform/csv/csv-records.ts';
import { delimiterIn, readText } from '../../../platform/csv/read-text.ts';
import { LabelImportRefused } from './label-import-refused.ts';
import { type LabelColumn, type LabelRow, type NamedLabel, readLabelHeader, readLabelRow, type RowFault } from './read-label-row.ts';

/** A row with its line, what it says of itself, and what it is read as. */
export interface ReadRow {
  readonly line: number;
  readonly cell: (column: LabelColumn) => string;
  readonly read: LabelRow | RowFault;
}
export const isFault = (read: LabelRow | RowFault): read is RowFault => 'reason' in read;

/** Reads a whole register, some thousands of rows; throws `LabelImportRefused` when the file says too little to tell one row from another. */
export function readLabelFile(bytes: Uint8Array, labels: ReadonlyMap<string, NamedLabel>): { readonly rows: readonly ReadRow[]; readonly unknown: readonly string[] } {
  const text = readText(bytes);
  const records = csvRecords(text, delimiterIn(text));
  if (records === null) throw new LabelImportRefused('QUOTE_NOT_CLOSED');
  const [title, ...body] = records;
  if (title === undefined) throw new LabelImportRefused('EMPTY_FILE');
  const { at, unknown } = readLabelHeader(title.cells);
  const lacking = (['id', 'label'] as const).filter((column) => !at.has(column));
  if (lacking.length > 0) throw new LabelImportRefused('COLUMN_MISSING', lacking.join(', '));
  const lineOf = new Map<string, number>();
  const rows = body.map(({ line, cells }): ReadRow => {
    const cell = (column: LabelColumn): string => cells[at.get(column) ?? -1] ?? '';
    const extra = cells.slice(title.cells.length).find((each) => each.trim() !== '');
    if (extra !== undefined) return { line, cell, read: { reason: 'TOO_MANY_CELLS', field: '', value: extra.slice(0, 300) } };
    const read = readLabelRow(cell, labels);
    if (isFault(read)) return { line, cell, read };
    const key = keyOf(read);
    const before = lineOf.get(key);
    if (before !== undefined) return { line, cell, read: { reason: 'ID_TWICE', field: 'id', value: `${read.sought.ref} (${String(before)})` } };
    lineOf.set(key, line);
    return { line, cell, read };
  });
  return { rows, unknown };
}

/** What tells a row from all others, in whatever file: its label and its identifier. */
export const keyOf = ({ label, sought }: LabelRow): string => `${label.outsideCode ?? label.programmeId}:${sought.ref}`;
