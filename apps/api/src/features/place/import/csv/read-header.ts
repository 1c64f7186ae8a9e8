import { ALIASES, COLUMNS, type Column, ESSENTIAL, REJECTS_COLUMNS } from '../columns.ts';

export interface Header {
  /** As written in the file. */
  readonly cells: readonly string[];
  readonly indexOf: ReadonlyMap<Column, number>;
  /** Titles that mean nothing here; their cells are ignored. */
  readonly unknown: readonly string[];
  /** Titles that repeat a column already read; their cells are ignored. */
  readonly repeated: readonly string[];
  /** Columns of the format that the file does not have. */
  readonly missing: readonly Column[];
  /** A row that stops before this many cells lacks something that matters. */
  readonly fewestCells: number;
}

const KNOWN: ReadonlySet<string> = new Set(COLUMNS);
const OURS: ReadonlySet<string> = new Set(REJECTS_COLUMNS);
const POSITIONED: readonly Column[] = [...ESSENTIAL, 'commune', 'code_postal', 'code_insee', 'adresse', 'latitude', 'longitude'];

/** A title as it is compared: no accents or case, words joined by `_` (`Code Postal` is `code_postal`). */
const titleKey = (title: string): string =>
  title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '');

const columnOf = (key: string): Column | null => (KNOWN.has(key) ? (key as Column) : Object.hasOwn(ALIASES, key) ? (ALIASES[key] ?? null) : null);

/** Finds the columns by their titles, in any order; exact names win over other names of the same column. */
export function readHeader(cells: readonly string[]): Header {
  const keys = cells.map(titleKey);
  const indexOf = new Map<Column, number>();
  const unknown: string[] = [];
  const repeated: string[] = [];
  for (const exact of [true, false]) {
    for (const [index, key] of keys.entries()) {
      const column = columnOf(key);
      if (column === null || exact !== KNOWN.has(key)) continue;
      if (indexOf.has(column)) repeated.push(cells[index] ?? '');
      else indexOf.set(column, index);
    }
  }
  for (const [index, key] of keys.entries()) if (key !== '' && columnOf(key) === null && !OURS.has(key)) unknown.push(cells[index] ?? '');
  return {
    cells,
    indexOf,
    unknown,
    repeated,
    missing: COLUMNS.filter((column) => !indexOf.has(column)),
    fewestCells: Math.max(...POSITIONED.map((column) => (indexOf.get(column) ?? -1) + 1)),
  };
}
