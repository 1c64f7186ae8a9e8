import type { Result } from '@escale/domain';
import { fileTypeFromBuffer } from 'file-type';
import { OFFICE_KIND_NAMES, OFFICE_KINDS, type OfficeKind, officeKindOf } from './office-document.ts';

/** Kinds of files that people may give us, by what they are sent back as and the ending of their name. */
export const FILE_KINDS = {
  PDF: { mime: 'application/pdf', ending: 'pdf' },
  JPEG: { mime: 'image/jpeg', ending: 'jpg' },
  PNG: { mime: 'image/png', ending: 'png' },
  WEBP: { mime: 'image/webp', ending: 'webp' },
  ...OFFICE_KINDS,
} as const;
export type FileKind = keyof typeof FILE_KINDS;

export interface Upload {
  readonly bytes: Uint8Array;
  readonly kind: FileKind;
}

export type UploadRefusal = 'EMPTY' | 'TOO_LARGE' | 'KIND_NOT_ALLOWED';

export interface UploadRules {
  readonly allowed: readonly FileKind[];
  readonly maxBytes: number;
}

/** Reads what somebody gives us. What it is is decided by its content alone: its name and the type it claims are somebody's word. Reading stops at the first byte too many. */
export async function readUpload(source: Uint8Array | AsyncIterable<Uint8Array>, { allowed, maxBytes }: UploadRules): Promise<Result<Upload, UploadRefusal>> {
  const bytes = source instanceof Uint8Array ? source : await upTo(maxBytes, source);
  if (bytes === null || bytes.length > maxBytes) return { ok: false, refusal: 'TOO_LARGE' };
  if (bytes.length === 0) return { ok: false, refusal: 'EMPTY' };
  const found = await fileTypeFromBuffer(bytes);
  const kind = allowed.find((one) => FILE_KINDS[one].mime === found?.mime);
  return kind !== undefined && isWhole(kind, bytes) ? { ok: true, value: { bytes, kind } } : { ok: false, refusal: 'KIND_NOT_ALLOWED' };
}

/** A stream's bytes; null when there are more. */
async function upTo(maxBytes: number, source: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of source) {
    length += part.length;
    if (length > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const ENDS: { readonly [Kind in Exclude<FileKind, OfficeKind>]: (bytes: Buffer) => boolean } = {
  // Writers leave some blanks after the last line.
  PDF: (bytes) => bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) && bytes.subarray(-1_024).includes('%%EOF'),
  JPEG: (bytes) => bytes.subarray(-64).includes(Buffer.from([0xff, 0xd9])),
  PNG: (bytes) => bytes.subarray(-12, -4).toString('latin1').endsWith('IEND'),
  WEBP: (bytes) => bytes.length >= 12 && Math.abs(bytes.readUInt32LE(4) + 8 - bytes.length) <= 1,
};

/** Whether a file ends as its kind does: half a file is of no use, and one with another behind it (an archive, a program) is two. */
export function isWhole(kind: FileKind, bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isOffice(kind) ? officeKindOf(whole) === kind : ENDS[kind](whole);
}

const isOffice = (kind: FileKind): kind is OfficeKind => OFFICE_KIND_NAMES.some((one) => one === kind);
