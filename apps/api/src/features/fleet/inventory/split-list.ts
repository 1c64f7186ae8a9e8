import { delimiterOf, type HeaderRefusal, type InventoryHeader, ok, readInventoryHeader, readText, readTag, refuse, type Result } from '@escale/domain';
import { csvRecords, type ListRecord } from '../../../platform/csv/csv-records.ts';

/** Rows of one list: as many as one transaction writes while the place waits. */
export const LIST_ROWS_MOST = 500;

export interface List {
  readonly header: InventoryHeader;
  /** Each with the line of the file it begins on. */
  readonly rows: readonly ListRecord[];
  /** The tags the rows may be about, read as far as they can be. */
  readonly tags: readonly string[];
}

export type ListRefusal = HeaderRefusal | { readonly code: 'FILE_EMPTY' | 'FILE_UNREADABLE' | 'TOO_MANY_ROWS' };

/** A list of equipment as rows under their header, or why it is none. Blank lines are nothing. */
export function splitList(text: string): Result<List, ListRefusal> {
  const records = csvRecords(text, delimiterOf(text));
  if (records === null) return refuse({ code: 'FILE_UNREADABLE' });
  const [titles, ...rows] = records;
  if (titles === undefined) return refuse({ code: 'FILE_EMPTY' });
  const header = readInventoryHeader(titles.cells);
  if (!header.ok) return header;
  if (rows.length === 0) return refuse({ code: 'FILE_EMPTY' });
  if (rows.length > LIST_ROWS_MOST) return refuse({ code: 'TOO_MANY_ROWS' });
  const column = header.value.indexOf('tag');
  return ok({ header: header.value, rows, tags: rows.flatMap(({ cells }) => readTag(readText(cells[column] ?? '') ?? '') ?? []) });
}
