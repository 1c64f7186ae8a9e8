import { CsvError, parse } from 'csv-parse/sync';

/** A record of a list, with the line of the text it begins on. */
export interface ListRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** The records of a text as spreadsheets write it, blank lines left out; null where a quote is never closed. */
export function csvRecords(text: string, delimiter: string): readonly ListRecord[] | null {
  try {
    const settings = { delimiter, bom: true, info: true, relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n', '\r'] };
    // With `info` it gives each record with its line, which its types do not say.
    const records = parse(text, settings) as unknown as readonly CsvRecord[];
    let line = 1;
    const all = records.map(({ record, info }) => {
      const begins = line;
      line = info.lines + 1;
      return { line: begins, cells: record };
    });
    return all.filter(({ cells }) => !isBlank(cells));
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
