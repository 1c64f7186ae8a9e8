import { CsvError, parse } from 'csv-parse/sync';
import type { Delimiter } from './delimiter.ts';

export type Split = { readonly kind: 'CELLS'; readonly cells: readonly string[] } | { readonly kind: 'OPEN' } | { readonly kind: 'BROKEN' };

function oneRecord(text: string, delimiter: Delimiter, how: { readonly quote: '"' | null; readonly relaxed: boolean }): readonly string[] {
  const records: string[][] = parse(text, { delimiter, quote: how.quote, relax_quotes: how.relaxed, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
  return records[0] ?? [];
}

/** Cells of one record by the rules of CSV (RFC 4180): `OPEN` when a quoted cell goes on, `BROKEN` when quotes stand where none may. */
export function splitCells(text: string, delimiter: Delimiter): Split {
  try {
    return { kind: 'CELLS', cells: oneRecord(text, delimiter, { quote: '"', relaxed: false }) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { kind: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'OPEN' : 'BROKEN' };
  }
}

/** Cells of one line with stray quotes (`5" pipe`, `"La "Forge""`), read as people mean them; null when a quote is never closed. */
export function splitLoosely(line: string, delimiter: Delimiter): readonly string[] | null {
  try {
    return oneRecord(line, delimiter, { quote: '"', relaxed: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return null;
  }
}

/** Cells of one line as if quotes meant nothing: the last resort, to give a broken line back. */
export const splitBlindly = (line: string, delimiter: Delimiter): readonly string[] => oneRecord(line, delimiter, { quote: null, relaxed: true });
