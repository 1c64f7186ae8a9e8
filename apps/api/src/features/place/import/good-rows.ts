import { type Column, ESSENTIAL } from './columns.ts';
import type { CommuneIndex } from './communes/commune-index.ts';
import { type CsvFile, type CsvRecord, readCsv } from './csv/records.ts';
import { ImportRefused } from './import-refused.ts';
import { rejection, type Warning, warning } from './note.ts';
import type { PlaceDraft } from './place-draft.ts';
import { readRow } from './read-row.ts';
import type { Tally } from './tally.ts';

export type GoodRow = { readonly line: number; readonly cells: readonly string[]; readonly draft: PlaceDraft; readonly warnings: readonly Warning[] };

/** Opens a file whose header says enough; throws `ImportRefused` otherwise. */
export async function openFile(bytes: AsyncIterable<Uint8Array>): Promise<CsvFile> {
  const file = await readCsv(bytes);
  if (file === null) throw new ImportRefused('EMPTY_FILE');
  const lacking = ESSENTIAL.filter((column) => !file.header.indexOf.has(column));
  if (lacking.length > 0) throw new ImportRefused('COLUMN_MISSING', lacking.join(', '));
  return file;
}

/** The rows that can be stored; the others are tallied here. `seen` learns every identifier, also of rows that are rejected: they have not vanished. */
export async function* goodRows({ header, records }: CsvFile, communes: CommuneIndex, tally: Tally, seen: Set<string>): AsyncGenerator<GoodRow> {
  const lineOf = new Map<string, number>();
  for await (const record of records) {
    tally.rows += 1;
    const { line, cells } = record;
    const reading = readRow((column: Column) => cells[header.indexOf.get(column) ?? -1] ?? '', communes);
    const id = reading.draft?.sourceId ?? (cells[header.indexOf.get('id') ?? -1] ?? '').trim();
    if (id !== '') seen.add(id);
    if (record.trouble !== null) tally.reject(line, cells, [rejection('', cells.join(' '), record.trouble)]);
    else if (reading.draft === null) tally.reject(line, cells, reading.rejections);
    else if (lineOf.has(id)) tally.reject(line, cells, [rejection('id', id, 'DUPLICATE_ID', String(lineOf.get(id)))]);
    else {
      lineOf.set(id, line);
      yield { line, cells, draft: reading.draft, warnings: [...reading.warnings, ...shortness(record)] };
    }
  }
}

const shortness = ({ short, cells }: CsvRecord): readonly Warning[] => (short ? [warning('', cells.at(-1) ?? '', 'CELLS_MISSING')] : []);
