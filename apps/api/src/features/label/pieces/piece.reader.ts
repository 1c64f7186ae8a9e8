import type { PieceFormat } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { answersFor, FILES, OPEN_FOR_PIECES, readsAsNetwork } from './label-roles.sql.ts';
import { PIECE_ROW, type PieceRow } from './piece-row.ts';

/** What the store has of a piece, for who may read it. */
export interface PieceFile {
  readonly fileId: string;
  readonly fileName: string;
  readonly format: PieceFormat;
  readonly sha256: string;
}

/** Reads pieces: the place's own team of managers sees all of them; the network, once the file was sent, those in which nothing was found. */
@Injectable()
export class PieceReader {
  constructor(private readonly database: Database) {}

  /** Null for who may not read the file. */
  async ofFile(accountId: string, placeId: string, applicationId: string): Promise<{ readonly mayChange: boolean; readonly pieces: readonly PieceRow[] } | null> {
    const [file] = await this.database.query<{ answers: boolean; open: boolean }>(
      `SELECT ${answersFor('$1')} AS answers, ${OPEN_FOR_PIECES} AS open FROM ${FILES} WHERE f.place_id = $2 AND f.id = $3 AND (${answersFor('$1')} OR ${readsAsNetwork('$1')})`,
      [accountId, placeId, applicationId],
    );
    if (file === undefined) return null;
    const pieces = await this.database.query<PieceRow>(
      `SELECT ${PIECE_ROW} FROM label_piece x WHERE x.place_id = $1 AND x.application_id = $2 AND x.removed_at IS NULL AND ($3 OR x.state = 'CLEAN') ORDER BY x.criterion, x.at, x.id`,
      [placeId, applicationId, file.answers],
    );
    return { mayChange: file.answers && file.open, pieces };
  }

  /** What may be opened: what was looked at and found clean, by the place and by the network; what waits for that, by who sent it alone. */
  async file(accountId: string, placeId: string, pieceId: string): Promise<PieceFile | null> {
    const [row] = await this.database.query<PieceFile>(
      `SELECT x.file_id AS "fileId", x.file_name AS "fileName", x.format, x.sha256 FROM label_piece x JOIN ${FILES} ON (f.place_id, f.id) = (x.place_id, x.application_id)
       WHERE x.place_id = $2 AND x.id = $3 AND x.removed_at IS NULL AND (x.state = 'CLEAN' AND (${answersFor('$1')} OR ${readsAsNetwork('$1')}) OR x.state = 'WAITING' AND x.uploaded_by = $1 AND ${answersFor('$1')})`,
      [accountId, placeId, pieceId],
    );
    return row ?? null;
  }
}
