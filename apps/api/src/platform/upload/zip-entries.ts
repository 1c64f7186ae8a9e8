/** One file of an archive, as its list says. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  /** How it is packed: 0 as it is, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly offset: number;
}

const END_OF_LIST = 0x06054b50;
const LIST_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const ENCRYPTED = 0x0001;
/** More than any document of an office has. */
const ENTRIES_MOST = 10_000;

/**
 * What an archive says is in it, read from the list at its end without unpacking anything; null unless it is one whole archive and nothing else: begins with its first file, ends with its list.
 */
export function zipEntries(bytes: Buffer): readonly ZipEntry[] | null {
  const end = bytes.length - END_BYTES;
  // Writers of offices leave no remark behind the list; what has one may have anything behind it.
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_LIST || bytes.readUInt16LE(end + 20) !== 0) return null;
  const [count, size, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  if (count === 0 || count > ENTRIES_MOST || start + size !== end) return null;
  const found: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > end || bytes.readUInt32LE(at) !== LIST_ENTRY) return null;
    const [nameLength, extra, remark] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const offset = bytes.readUInt32LE(at + 42);
    if (offset + LOCAL_BYTES > start || bytes.readUInt32LE(offset) !== LOCAL_ENTRY) return null;
    found.push({
      name: bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength), method: bytes.readUInt16LE(at + 10), encrypted: (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0, packed: bytes.readUInt32LE(at + 20), unpacked: bytes.readUInt32LE(at + 24), offset,
    });
    at += ENTRY_BYTES + nameLength + extra + remark;
  }
  return at === end && found.some(({ offset }) => offset === 0) ? found : null;
}

/** A file that lies in an archive as it is; null when it is packed, or longer than `most`. */
export function plainEntry(bytes: Buffer, { method, offset, packed }: ZipEntry, most: number): Buffer | null {
  if (method !== 0 || packed > most) return null;
  const start = offset + LOCAL_BYTES + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  return start + packed > bytes.length ? null : bytes.subarray(start, start + packed);
}
