/** How many lines that say the same are written in a minute; the others are counted. */
const SAME = 5;
/** How many different lines are told apart in a minute; of the others only the kind is counted. */
const DIFFERENT = 300;
/** How many lines are written in a minute, whatever they say. */
const ALL = 600;

/** What was left out of the log: a line, and how many like it. */
export interface LeftOut<Line> {
  readonly line: Line;
  readonly more: number;
}

interface Seen<Line> {
  readonly line: Line;
  written: number;
  more: number;
}

/** Lets a log grow by so much a minute and no more, however it is driven: what is too much is counted, never lost from sight. */
export class LineValve<Line extends object> {
  private seen = new Map<string, Seen<Line>>();
  private written = 0;

  /** Whether to write this line; if not, it is counted, under its `kind` alone when too many others differ. */
  admits(line: Line, kind: Line): boolean {
    const told = this.seen.has(JSON.stringify(line)) || this.seen.size < DIFFERENT;
    const seen = this.entry(told ? line : kind);
    if (!told || seen.written >= SAME || this.written >= ALL) {
      seen.more += 1;
      return false;
    }
    seen.written += 1;
    this.written += 1;
    return true;
  }

  /** What was left out since the last call, one entry a line; then everything begins anew. */
  close(): readonly LeftOut<Line>[] {
    const left = [...this.seen.values()].flatMap(({ line, more }) => (more === 0 ? [] : [{ line, more }]));
    this.seen = new Map();
    this.written = 0;
    return left;
  }

  private entry(line: Line): Seen<Line> {
    const key = JSON.stringify(line);
    const seen = this.seen.get(key) ?? { line, written: 0, more: 0 };
    this.seen.set(key, seen);
    return seen;
  }
}
