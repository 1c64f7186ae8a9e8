import { addDays, type LocalDay } from '../time/local-day.ts';
import type { ApplicationState } from './application.ts';
import type { Criterion, PieceKind } from './grid.ts';

/** Largest piece, in bytes: 20 MB. */
export const PIECE_BYTES_MOST = 20_000_000;
/** Most pieces to one criterion, those removed not counted. */
export const PIECES_MOST = 10;
/** Most files an account may have under way at once, in all files of all places. */
export const UPLOADS_MOST = 10;
/** How long what was begun may be resumed, in hours. */
export const UPLOAD_HOURS = 24;
/** How long a removed piece can be brought back, in hours; one that was sent once is kept with the file. */
export const PIECE_UNDO_HOURS = 24;
/** A paper that holds for longer than this was written wrong. */
const YEARS_MOST = 30;

export const PIECE_FORMATS = { PDF: ['PDF'], IMAGE: ['JPEG', 'PNG', 'WEBP'], OFFICE: ['DOCX', 'XLSX', 'PPTX', 'ODT', 'ODS', 'ODP'] } as const satisfies Record<PieceKind, readonly string[]>;
/** What a file is, by its content. */
export type PieceFormat = (typeof PIECE_FORMATS)[PieceKind][number];

/** Endings that names of files of a format have. */
export const FORMAT_ENDINGS: Readonly<Record<PieceFormat, readonly string[]>> = {
  PDF: ['pdf'], JPEG: ['jpg', 'jpeg', 'jpe', 'jfif'], PNG: ['png'], WEBP: ['webp'], DOCX: ['docx'], XLSX: ['xlsx'], PPTX: ['pptx'], ODT: ['odt'], ODS: ['ods'], ODP: ['odp'],
};

/** States in which the place may add and take away pieces. */
export const PIECE_STATES_OPEN = ['DRAFT', 'CORRECTION_REQUESTED'] as const satisfies readonly ApplicationState[];
export const mayChangePieces = (state: ApplicationState): boolean => PIECE_STATES_OPEN.some((open) => open === state);

export const formatsOf = (kinds: readonly PieceKind[]): readonly PieceFormat[] => kinds.flatMap((kind): readonly PieceFormat[] => PIECE_FORMATS[kind]);

export const PIECE_REFUSALS = ['OUTSIDE_YOUR_SCOPE', 'FILE_CLOSED', 'CRITERION_UNKNOWN', 'TOO_MANY_PIECES', 'UPLOAD_UNKNOWN', 'UPLOAD_UNFINISHED', 'EMPTY', 'TOO_LARGE', 'KIND_NOT_ALLOWED', 'NAME_DIFFERS', 'HAS_MACROS', 'DATE_NOT_ASKED', 'DATE_PAST', 'DATE_FAR', 'PIECE_UNKNOWN', 'PIECE_GONE'] as const;
/** Why a piece is not taken or changed. */
export type PieceRefusal = (typeof PIECE_REFUSALS)[number];

const endingOf = (name: string): string | null => /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? null;

/** Whether a file is called something else than what it is; one whose name has no ending says nothing. */
export const nameDiffers = (name: string, format: PieceFormat): boolean => {
  const ending = endingOf(name);
  return ending !== null && !FORMAT_ENDINGS[format].includes(ending);
};

/** Why a last day is not taken for a criterion: the paper says none, it is over already, or nobody wrote that. Null where it is taken; no day at all is, and is missing later. */
export const pieceDateFault = (criterion: Criterion, expiresOn: LocalDay | null, today: LocalDay): PieceRefusal | null => {
  if (criterion.kind !== 'EVIDENCE') return 'CRITERION_UNKNOWN';
  if (expiresOn === null) return null;
  if (!criterion.expires) return 'DATE_NOT_ASKED';
  if (expiresOn < today) return 'DATE_PAST';
  return expiresOn > addDays(today, YEARS_MOST * 366) ? 'DATE_FAR' : null;
};
