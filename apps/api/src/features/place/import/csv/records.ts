import { type Delimiter, delimiterOf } from './delimiter.ts';
import { physicalLines, type PhysicalLine } from './physical-lines.ts';
import { type Header, readHeader } from './read-header.ts';
import { splitBlindly, splitCells, splitLoosely } from './split-cells.ts';

/** One row of the file: its cells as written, or what keeps it from being read. */
export interface CsvRecord {
  /** Physical line on which it starts. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly trouble: 'QUOTE_NOT_CLOSED' | 'TOO_MANY_CELLS' | 'TOO_FEW_CELLS' | 'LINE_TOO_LONG' | null;
  /** True when cells are missing at the end, none of which matters. */
  readonly short: boolean;
}

export interface CsvFile {
  readonly header: Header;
  readonly delimiter: Delimiter;
  readonly records: AsyncIterable<CsvRecord>;
  /** Known once the records have been read: the first line that was read as Windows-1252, and lines left out because they say nothing. */
  readonly findings: { firstConvertedLine: number | null; blankLines: number; repeatedHeaders: number };
}

/** No description of a place runs over more lines; a quote open for longer was never closed. */
const MOST_LINES_OF_A_RECORD = 200;
const LONGEST_TEXT = 1_000_000;

const isBlank = (text: string): boolean => /^[\s,;|"\uFEFF]*$/.test(text);

/** Lines one can step back over. */
class Lines {
  private readonly waiting: PhysicalLine[] = [];
  constructor(private readonly source: AsyncIterator<PhysicalLine, void>) {}

  async next(): Promise<PhysicalLine | null> {
    const again = this.waiting.shift();
    if (again !== undefined) return again;
    const step = await this.source.next();
    return step.done === true ? null : step.value;
  }

  giveBack(lines: readonly PhysicalLine[]): void {
    this.waiting.unshift(...lines);
  }
}

/** A record may run over several lines when a quoted cell does; it must then be faultless, so that one stray quote never swallows its neighbours. */
async function takeRecord(first: PhysicalLine, lines: Lines, delimiter: Delimiter, width: number | null): Promise<Pick<CsvRecord, 'cells' | 'trouble'>> {
  const further: PhysicalLine[] = [];
  let text = first.text;
  for (;;) {
    const split = splitCells(text, delimiter);
    if (split.kind === 'CELLS' && (further.length === 0 || width === null || split.cells.length === width)) return { cells: split.cells, trouble: null };
    if (split.kind !== 'OPEN' || further.length >= MOST_LINES_OF_A_RECORD || text.length > LONGEST_TEXT) break;
    const more = await lines.next();
    if (more === null) break;
    further.push(more);
    text += more.text;
  }
  lines.giveBack(further);
  const loose = splitLoosely(first.text, delimiter);
  if (loose !== null && (further.length === 0 || loose.length === width)) return { cells: loose, trouble: null };
  return { cells: splitBlindly(first.text, delimiter), trouble: 'QUOTE_NOT_CLOSED' };
}

async function takeHeader(lines: Lines): Promise<{ header: Header; delimiter: Delimiter } | null> {
  for (let line = await lines.next(); line !== null; line = await lines.next()) {
    const text = line.text.replace(/^\uFEFF/, '');
    if (isBlank(text)) continue;
    const delimiter = delimiterOf(text);
    const { cells } = await takeRecord({ ...line, text }, lines, delimiter, null);
    return { delimiter, header: readHeader(cells) };
  }
  return null;
}

/** Reads a CSV file as a stream; null when it has no header, that is, nothing at all. */
export async function readCsv(bytes: AsyncIterable<Uint8Array>): Promise<CsvFile | null> {
  const findings: CsvFile['findings'] = { firstConvertedLine: null, blankLines: 0, repeatedHeaders: 0 };
  const watched = async function* (): AsyncGenerator<PhysicalLine> {
    for await (const line of physicalLines(bytes)) {
      if (line.converted) findings.firstConvertedLine ??= line.number;
      yield line;
    }
  };
  const lines = new Lines(watched());
  const found = await takeHeader(lines);
  if (found === null) return null;
  const { header, delimiter } = found;
  const width = header.cells.length;
  const title = header.cells.join('\n');
  const records = async function* (): AsyncGenerator<CsvRecord> {
    for (let line = await lines.next(); line !== null; line = await lines.next()) {
      if (isBlank(line.text)) {
        findings.blankLines += 1;
        continue;
      }
      const { cells, trouble } = await takeRecord(line, lines, delimiter, width);
      if (cells.join('\n') === title) findings.repeatedHeaders += 1;
      else yield { line: line.number, cells, trouble: trouble ?? misfit(cells, header, line), short: cells.length < width };
    }
  };
  return { header, delimiter, records: records(), findings };
}

function misfit(cells: readonly string[], header: Header, line: PhysicalLine): CsvRecord['trouble'] {
  if (line.text.length >= LONGEST_TEXT) return 'LINE_TOO_LONG';
  if (cells.slice(header.cells.length).some((cell) => cell.trim() !== '')) return 'TOO_MANY_CELLS';
  return cells.length < header.fewestCells ? 'TOO_FEW_CELLS' : null;
}
