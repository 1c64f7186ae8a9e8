import { formatsOf, nameDiffers, PIECE_BYTES_MOST, type PieceFormat, type PieceKind } from '@escale/domain';
import { officeKindOf } from '../../../platform/upload/office-document.ts';
import { FILE_KINDS, readUpload } from '../../../platform/upload/read-upload.ts';
import { safeFileName } from '../../../platform/upload/file-name.ts';
import { PieceRefused } from './piece-refused.ts';

/** What a file is, by its content, and what it is called from then on; or why it is no piece for what is asked. */
export async function readPiece(bytes: Buffer, given: string, accepts: readonly PieceKind[]): Promise<{ readonly format: PieceFormat; readonly fileName: string } | PieceRefused> {
  const allowed = formatsOf(accepts);
  const read = await readUpload(bytes, { allowed, maxBytes: PIECE_BYTES_MOST });
  if (!read.ok) return new PieceRefused(read.refusal === 'KIND_NOT_ALLOWED' && officeKindOf(bytes) === 'HAS_MACROS' ? 'HAS_MACROS' : read.refusal, 'file');
  const format = allowed.find((one) => one === read.value.kind);
  if (format === undefined) return new PieceRefused('KIND_NOT_ALLOWED', 'file');
  return nameDiffers(given, format) ? new PieceRefused('NAME_DIFFERS', 'file') : { format, fileName: safeFileName(given, FILE_KINDS[format].ending) };
}
