import { UPLOAD_HOURS } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { answersFor, FILES, OPEN_FOR_PIECES } from './label-roles.sql.ts';
import type { PartRow, UploadRow, UploadWish } from './upload-row.ts';

const ROW = `u.place_id AS "placeId", u.application_id AS "applicationId", u.id, u.criterion, u.file_name AS "fileName", u.length, u.received, u.expires_at AS "expiresAt"`;

/** Keeps how far files on their way are, where every process sees it. */
@Injectable()
export class UploadStore {
  constructor(private readonly database: Database) {}

  /** The kind of evidence and the state a file is in, if the account answers for its place; the application is held until the transaction ends. */
  async takeFile(manager: EntityManager, accountId: string, placeId: string, applicationId: string): Promise<{ readonly open: boolean } | null> {
    const [found] = await manager.query<{ open: boolean }[]>(
      `SELECT ${OPEN_FOR_PIECES} AS open FROM ${FILES} WHERE f.place_id = $2 AND f.id = $3 AND ${answersFor('$1')} FOR NO KEY UPDATE OF p`,
      [accountId, placeId, applicationId],
    );
    return found ?? null;
  }

  /** How many files an account has on their way; waits for whoever begins another for it. */
  async underWay(manager: EntityManager, accountId: string, now: Date): Promise<number> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('escale:upload:' || $1))`, [accountId]);
    const [row] = await manager.query<{ count: number }[]>('SELECT count(*)::int AS count FROM label_upload WHERE account_id = $1 AND expires_at > $2', [accountId, now]);
    return row?.count ?? 0;
  }

  async add(manager: EntityManager, accountId: string, id: string, { placeId, applicationId, criterion, fileName, length }: UploadWish, now: Date): Promise<Date> {
    const expiresAt = new Date(now.getTime() + UPLOAD_HOURS * 3_600_000);
    await manager.query(
      `INSERT INTO label_upload (place_id, application_id, id, criterion, account_id, file_name, length, received, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9)`,
      [placeId, applicationId, id, criterion, accountId, fileName, length, now, expiresAt],
    );
    return expiresAt;
  }

  /** An account's own, while it answers for the place; over or not. */
  async find(accountId: string, id: string): Promise<UploadRow | null> {
    const [row] = await this.database.query<UploadRow>(`SELECT ${ROW} FROM label_upload u JOIN ${FILES} ON (f.place_id, f.id) = (u.place_id, u.application_id) WHERE u.id = $2 AND u.account_id = $1 AND ${answersFor('$1')}`, [accountId, id]);
    return row ?? null;
  }

  /** Notes a part that was kept, if exactly what comes before it has arrived; whoever comes second changes nothing. */
  async addPart(manager: EntityManager, { placeId, id }: UploadRow, { fromByte, bytes, fileId, sha256 }: PartRow, now: Date): Promise<boolean> {
    const moved = await manager.query<unknown[]>('WITH moved AS (UPDATE label_upload SET received = received + $4 WHERE place_id = $1 AND id = $2 AND received = $3 AND expires_at > $5 RETURNING 1) SELECT * FROM moved', [placeId, id, fromByte, bytes, now]);
    if (moved.length === 0) return false;
    await manager.query('INSERT INTO label_upload_part (place_id, upload_id, from_byte, bytes, file_id, sha256) VALUES ($1, $2, $3, $4, $5, $6)', [placeId, id, fromByte, bytes, fileId, sha256]);
    return true;
  }

  /** All that arrived, in its order. */
  parts({ placeId, id }: UploadRow): Promise<readonly PartRow[]> {
    return this.database.query<PartRow>('SELECT from_byte AS "fromByte", bytes, file_id AS "fileId", sha256 FROM label_upload_part WHERE place_id = $1 AND upload_id = $2 ORDER BY from_byte', [placeId, id]);
  }

  /** Forgets an upload with its parts, which leave the store by the outbox. */
  async remove(manager: EntityManager, accountId: string, id: string): Promise<void> {
    await manager.query('DELETE FROM label_upload WHERE id = $2 AND account_id = $1', [accountId, id]);
  }

  async removeOver(manager: EntityManager, now: Date): Promise<void> {
    await manager.query('DELETE FROM label_upload WHERE expires_at <= $1', [now]);
  }
}
