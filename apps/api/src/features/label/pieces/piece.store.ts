import { type Criterion, criteriaOf, type Grid, type LocalDay, PIECE_UNDO_HOURS, type PieceState } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { answersFor, FILES, OPEN_FOR_PIECES } from './label-roles.sql.ts';
import { PIECE_ROW, type PieceRow, type PiecesOf } from './piece-row.ts';

/** A file whose place is held, so that nobody else changes it meanwhile. */
export interface HeldFile {
  readonly open: boolean;
  readonly zone: string;
  readonly criteria: readonly Criterion[];
}
export type NewPiece = Omit<PieceRow, 'at'> & { readonly fileId: string; readonly uploadedBy: string };

const ONE = 'place_id = $1 AND application_id = $2 AND id = $3';

/** Writes pieces; every method runs in the caller's transaction. */
@Injectable()
export class PieceStore {
  /** Takes the place of a file, if the account answers for it. */
  async take(manager: EntityManager, accountId: string, { placeId, applicationId }: PiecesOf): Promise<HeldFile | null> {
    const [found] = await manager.query<{ open: boolean; zone: string; grid: Grid }[]>(
      `SELECT ${OPEN_FOR_PIECES} AS open, p.time_zone AS zone, v.grid FROM ${FILES} JOIN label_programme_version v ON (v.programme_id, v.number) = (f.programme_id, f.version_number)
       WHERE f.place_id = $2 AND f.id = $3 AND ${answersFor('$1')} FOR NO KEY UPDATE OF p`,
      [accountId, placeId, applicationId],
    );
    return found === undefined ? null : { open: found.open, zone: found.zone, criteria: criteriaOf(found.grid) };
  }

  /** Removed or not. */
  async find(manager: EntityManager, { placeId, applicationId }: PiecesOf, id: string): Promise<(PieceRow & { readonly removedAt: Date | null }) | null> {
    const [row] = await manager.query<(PieceRow & { removedAt: Date | null })[]>(`SELECT ${PIECE_ROW}, x.removed_at AS "removedAt" FROM label_piece x WHERE ${ONE}`, [placeId, applicationId, id]);
    return row ?? null;
  }

  async count(manager: EntityManager, { placeId, applicationId }: PiecesOf, criterion: string): Promise<number> {
    const [row] = await manager.query<{ count: number }[]>('SELECT count(*)::int AS count FROM label_piece WHERE place_id = $1 AND application_id = $2 AND criterion = $3 AND removed_at IS NULL', [placeId, applicationId, criterion]);
    return row?.count ?? 0;
  }

  async add(manager: EntityManager, piece: NewPiece, now: Date): Promise<void> {
    const { placeId, applicationId, id, criterion, fileName, format, bytes, sha256, fileId, expiresOn, state, uploadedBy } = piece;
    await manager.query(
      `INSERT INTO label_piece (place_id, application_id, id, criterion, file_name, format, bytes, sha256, file_id, expires_on, state, uploaded_by, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [placeId, applicationId, id, criterion, fileName, format, bytes, sha256, fileId, expiresOn, state, uploadedBy, now],
    );
  }

  async setDate(manager: EntityManager, { placeId, applicationId }: PiecesOf, id: string, expiresOn: LocalDay | null): Promise<void> {
    await manager.query(`UPDATE label_piece SET expires_on = $4 WHERE ${ONE}`, [placeId, applicationId, id, expiresOn]);
  }

  /** Takes a piece out, or brings it back (null). */
  async setRemoved(manager: EntityManager, { placeId, applicationId }: PiecesOf, id: string, at: Date | null): Promise<void> {
    await manager.query(`UPDATE label_piece SET removed_at = $4 WHERE ${ONE}`, [placeId, applicationId, id, at]);
  }

  /** A piece that waits for the scanner; null once it was looked at, or is gone. */
  async waiting(manager: EntityManager, placeId: string, id: string): Promise<(PiecesOf & { readonly fileId: string; readonly sha256: string; readonly uploadedBy: string | null }) | null> {
    const [row] = await manager.query<(PiecesOf & { fileId: string; sha256: string; uploadedBy: string | null })[]>(
      `SELECT place_id AS "placeId", application_id AS "applicationId", file_id AS "fileId", sha256, uploaded_by AS "uploadedBy" FROM label_piece WHERE place_id = $1::text::uuid AND id = $2::text::uuid AND state = 'WAITING' FOR UPDATE`,
      [placeId, id],
    );
    return row ?? null;
  }

  /** Notes what the scanner said; what something was found in leaves the store. */
  async setFound(manager: EntityManager, { placeId, applicationId }: PiecesOf, id: string, state: PieceState): Promise<void> {
    await manager.query(`UPDATE label_piece SET state = $4, file_id = CASE WHEN $4 = 'INFECTED' THEN NULL ELSE file_id END WHERE ${ONE}`, [placeId, applicationId, id, state]);
  }

  /** Forgets what was taken out and not brought back in time; what was sent once stays, for the decision stands on it. */
  async removeForGood(manager: EntityManager, now: Date): Promise<void> {
    await manager.query(
      `DELETE FROM label_piece x USING label_application f WHERE (f.place_id, f.id) = (x.place_id, x.application_id) AND x.removed_at <= $1 AND (f.submitted_at IS NULL OR x.at > f.submitted_at)`,
      [new Date(now.getTime() - PIECE_UNDO_HOURS * 3_600_000)],
    );
  }
}
