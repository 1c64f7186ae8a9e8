import type { LocalDay, PieceFormat, PieceState } from '@escale/domain';

/** A piece as it is shown. */
export interface PieceRow {
  readonly id: string;
  readonly placeId: string;
  readonly applicationId: string;
  readonly criterion: string;
  readonly fileName: string;
  readonly format: PieceFormat;
  readonly bytes: number;
  readonly sha256: string;
  readonly expiresOn: LocalDay | null;
  readonly state: PieceState;
  readonly at: Date;
}

export const PIECE_ROW = `x.id, x.place_id AS "placeId", x.application_id AS "applicationId", x.criterion, x.file_name AS "fileName", x.format, x.bytes, x.sha256, x.expires_on::text AS "expiresOn", x.state, x.at`;

export type PiecesOf = { readonly placeId: string; readonly applicationId: string };
