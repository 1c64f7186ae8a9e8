import { formatsOf, FORMAT_ENDINGS, PIECE_REFUSALS, type PieceKind, type PieceRefusal } from '@escale/domain';
import { formatList, formatNumber, type Locale, type Translate } from '@escale/messages';

/** A piece and what it is for, as the field needs it. */
export interface CriterionOfPieces {
  readonly code: string;
  readonly title: string;
  readonly accepts: readonly PieceKind[];
  readonly expires: boolean;
}

/** Endings a chooser of files offers. */
export const endingsOf = (accepts: readonly PieceKind[]): string[] => formatsOf(accepts).flatMap((format) => FORMAT_ENDINGS[format].map((ending) => `.${ending}`));

/** Which files are taken, in words. */
export const takesInWords = (accepts: readonly PieceKind[], { t, locale }: { readonly t: Translate; readonly locale: Locale }): string => t('labelPieces:takes', { formats: formatList(accepts.map((kind) => t(`labelPieces:formats.${kind}`)), locale) });

/** How large a file is: whole kilobytes, or megabytes with one decimal. */
export const sizeInWords = (bytes: number, { t, locale }: { readonly t: Translate; readonly locale: Locale }): string =>
  bytes < 1_000_000 ? t('labelPieces:kilobytes', { size: formatNumber(Math.max(1, Math.round(bytes / 1_000)), locale) }) : t('labelPieces:megabytes', { size: formatNumber(Math.round(bytes / 100_000) / 10, locale) });

const isRefusal = (code: string): code is PieceRefusal => PIECE_REFUSALS.some((one) => one === code);

/** Why a file was not taken, with what would do. */
export const refusalInWords = (code: string, t: Translate): string => {
  if (code === 'FILE_UNKNOWN') return t('labelPieces:refused.OUTSIDE_YOUR_SCOPE');
  if (code === 'TOO_MANY_UPLOADS') return t('labelPieces:tooManyUploads');
  return isRefusal(code) ? t(`labelPieces:refused.${code}`) : t('labelPieces:failed');
};
