import { windows1252 } from '../../../../platform/csv/read-text.ts';

/** One line of the file as its bytes are laid out; `text` keeps its line end, which may be inside a quoted cell. */
export interface PhysicalLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** True when the line was not UTF-8 and was read as Windows-1252. */
  readonly converted: boolean;
}

/** A longer line is no row of a list of places; it is cut so that no file can fill the memory. */
export const LONGEST_LINE_BYTES = 1_000_000;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Line by line, so that a file pasted together from two encodings is read right and nothing has to be known beforehand. */
function decode(bytes: Uint8Array, number: number): PhysicalLine {
  try {
    return { number, text: utf8.decode(bytes), converted: false };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    return { number, text: windows1252(bytes), converted: true };
  }
}

/** Excel's "Unicode text" is UTF-16; its byte-order mark says so. */
async function* asUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let utf16: TextDecoder | null | undefined;
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of bytes) {
    const piece: Uint8Array = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    if (utf16 === undefined) {
      if (piece.length < 2) {
        // A piece may be a view of a buffer that the stream fills again.
        held = Uint8Array.from(piece);
        continue;
      }
      utf16 = piece[0] === 0xff && piece[1] === 0xfe ? new TextDecoder('utf-16le') : piece[0] === 0xfe && piece[1] === 0xff ? new TextDecoder('utf-16be') : null;
      held = new Uint8Array();
    }
    yield utf16 ? Buffer.from(utf16.decode(piece, { stream: true })) : piece;
  }
  if (held.length > 0) yield held;
}

/** Cuts bytes into lines ended by LF, CRLF or a lone CR, whatever the sizes of the pieces; holds one line at a time. */
export async function* physicalLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<PhysicalLine> {
  let number = 0;
  let pieces: Uint8Array[] = [];
  let size = 0;
  let afterReturn = false;
  const keep = (piece: Uint8Array): void => {
    const room = LONGEST_LINE_BYTES - size;
    if (room > 0 && piece.length > 0) pieces.push(Uint8Array.from(piece.subarray(0, room)));
    size += Math.min(piece.length, Math.max(room, 0));
  };
  const take = (): PhysicalLine => {
    number += 1;
    const line = decode(Buffer.concat(pieces), number);
    pieces = [];
    size = 0;
    return line;
  };
  for await (const chunk of asUtf8(bytes)) {
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (afterReturn && byte !== LINE_FEED) {
        keep(chunk.subarray(start, at));
        start = at;
        yield take();
      }
      afterReturn = byte === CARRIAGE_RETURN;
      if (byte === LINE_FEED) {
        keep(chunk.subarray(start, at + 1));
        start = at + 1;
        yield take();
      }
    }
    keep(chunk.subarray(start));
  }
  if (size > 0) yield take();
}
