import { crc32 } from 'node:zlib';

export interface Archived {
  readonly name: string;
  readonly text: string;
  /** What its list says it unpacks to, where that is a lie. */
  readonly unpacked?: number;
}

const head = (signature: number, size: number, { name, text, unpacked }: Archived, at: number): Buffer => {
  const [words, called] = [Buffer.from(text), Buffer.from(name)];
  const found = Buffer.alloc(size);
  const shift = size === 46 ? 2 : 0;
  found.writeUInt32LE(signature, 0);
  if (shift > 0) found.writeUInt16LE(20, 4);
  found.writeUInt16LE(20, 4 + shift);
  found.writeUInt32LE(crc32(words), 14 + shift);
  found.writeUInt32LE(words.length, 18 + shift);
  found.writeUInt32LE(unpacked ?? words.length, 22 + shift);
  found.writeUInt16LE(called.length, 26 + shift);
  if (shift > 0) found.writeUInt32LE(at, 42);
  return Buffer.concat([found, called]);
};

/** A ZIP archive of these files, each as it is. */
export function archiveOf(files: readonly Archived[]): Buffer {
  const [bodies, list]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const file of files) {
    const body = Buffer.concat([head(0x04034b50, 30, file, 0), Buffer.from(file.text)]);
    bodies.push(body);
    list.push(head(0x02014b50, 46, file, at));
    at += body.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  for (const offset of [8, 10]) end.writeUInt16LE(files.length, offset);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...list, end]);
}

const MAIN: Readonly<Record<string, string>> = { 'word/document.xml': 'wordprocessingml.document', 'xl/workbook.xml': 'spreadsheetml.sheet', 'ppt/presentation.xml': 'presentationml.presentation' };

/** A document of Microsoft's offices that holds this part, and others. */
export const officeOf = (part: string, more: readonly string[] = []): Buffer =>
  archiveOf([
    { name: '[Content_Types].xml', text: `<Types><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${MAIN[part] ?? ''}.main+xml"/></Types>` },
    ...['_rels/.rels', part, ...more].map((name) => ({ name, text: '<x/>' })),
  ]);

/** A text of LibreOffice, with other files in it. */
export const odtOf = (more: readonly string[] = [], type = 'application/vnd.oasis.opendocument.text'): Buffer =>
  archiveOf([{ name: 'mimetype', text: type }, ...['content.xml', 'META-INF/manifest.xml', ...more].map((name) => ({ name, text: '<x/>' }))]);
