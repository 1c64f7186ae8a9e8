import { type FileHandle, open } from 'node:fs/promises';

/** More than two lines of such a file: 40 hexadecimal digits, a colon, a count, an end of line. */
const WINDOW = 160;
const LINE = /^[0-9A-F]{40}(?::\d+)?\r?$/;

/** A file of lines "SHA-1 in capitals, colon, count" in ascending order, of any size; it is searched where it lies. */
export class SortedHashFile {
  private constructor(
    private readonly file: FileHandle,
    private readonly size: number,
  ) {}

  /** Throws, with the remedy, when there is no such file or its first line is not of this kind. */
  static async open(path: string, setting: string): Promise<SortedHashFile> {
    let file: FileHandle;
    try {
      file = await open(path, 'r');
    } catch (cause) {
      throw new Error(`${setting} names a file that cannot be read. Give the path of a list sorted by SHA-1, or remove the setting.`, { cause });
    }
    const list = new SortedHashFile(file, (await file.stat()).size);
    const first = await list.lineFrom(0);
    if (first !== null && LINE.test(first.text)) return list;
    await file.close();
    throw new Error(`${setting} must be a list sorted by SHA-1, one "40 capital hexadecimal digits:count" a line; its first line is something else.`);
  }

  /** Whether a line begins with this digest (40 capital hexadecimal digits): some thirty short reads in the largest list there is. */
  async has(digest: string): Promise<boolean> {
    let [from, to] = [0, this.size];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      const line = await this.lineFrom(middle);
      // Nothing begins between the middle and the end: what is left lies before.
      if (line === null || line.start >= to) {
        to = middle;
        continue;
      }
      const found = line.text.slice(0, 40);
      if (found === digest) return true;
      if (found < digest) from = line.end;
      else to = middle;
    }
    return false;
  }

  async close(): Promise<void> {
    await this.file.close();
  }

  /** The first line that begins at or after an offset, in bytes. */
  private async lineFrom(offset: number): Promise<{ readonly text: string; readonly start: number; readonly end: number } | null> {
    // One byte earlier, to see whether a line begins right here.
    const base = Math.max(0, offset - 1);
    const { buffer, bytesRead } = await this.file.read(Buffer.alloc(WINDOW), 0, WINDOW, base);
    const text = buffer.toString('latin1', 0, bytesRead);
    const begins = offset === 0 ? 0 : text.indexOf('\n') + 1;
    if ((offset !== 0 && begins === 0) || begins >= text.length) return null;
    const stop = text.indexOf('\n', begins);
    const ends = stop === -1 ? text.length : stop;
    return { text: text.slice(begins, ends), start: base + begins, end: base + ends + 1 };
  }
}
