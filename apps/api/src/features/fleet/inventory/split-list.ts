import { delimiterOf, type HeaderRefusal, type InventoryHeader, ok, readInventoryHeader, readText, readTag, refuse, type Result } from '@escale/domain';
import { CsvError, parse } from 'csv-parse/sync';

/** Rows of one list: as many as one transaction writes while the place waits. */
export const LIST_ROWS_MOST = 500;

export interface List {
  readonly header: InventoryHeader;
  /** Each with the line of the file it begins on. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** The tags the rows may be about, read as far as they can be. */
  readonly tags: readonly string[];
}

export type ListRefusal = HeaderRefusal | { readonly code: 'FILE_EMPTY' | 'FILE_UNREADABLE' | 'TOO_MANY_ROWS' };

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** The records of a text, each with the line it begins on; null where a quote is never closed. */
function recordsOf(text: string): List['rows'] | null {
  try {
    const settings = { delimiter: delimiterOf(text), bom: true, info: true, relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n', '\r'] };
    // With `info` it gives each record with its line, which its types do not say.
    const records = parse(text, settings) as unknown as readonly CsvRecord[];
    let line = 1;
    return records.map(({ record, info }) => {
      const begins = line;
      line = info.lines + 1;
      return { line: begins, cells: record };
    });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** A list of equipment as rows under their header, or why it is none. Blank lines are nothing. */
export function splitList(text: string): Result<List, ListRefusal> {
  const records = recordsOf(text);
  if (records === null) return refuse({ code: 'FILE_UNREADABLE' });
  const [titles, ...rows] = records.filter(({ cells }) => !isBlank(cells));
  if (titles === undefined) return refuse({ code: 'FILE_EMPTY' });
  const header = readInventoryHeader(titles.cells);
  if (!header.ok) return header;
  if (rows.length === 0) return refuse({ code: 'FILE_EMPTY' });
  if (rows.length > LIST_ROWS_MOST) return refuse({ code: 'TOO_MANY_ROWS' });
  const column = header.value.indexOf('tag');
  return ok({ header: header.value, rows, tags: rows.flatMap(({ cells }) => readTag(readText(cells[column] ?? '') ?? '') ?? []) });
}
