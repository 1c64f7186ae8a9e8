import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';
import { Database } from '../../../platform/database/database.ts';
import type { ProgrammeRow } from '../programmes/programme-row.ts';
import type { ActRow, AnswerRow, FilePlaceRow, FileRow, MessageRow, PieceFactRow, SentFile } from './file-row.ts';
import { FILE_MANAGERS, FILE_READERS, readsFileSql } from './file-scope.sql.ts';

/** Far more than a place ever asks for. */
const MOST_FILES = 100;
const MOST_PROGRAMMES = 100;

const NAME = (account: string): string => `nullif(concat_ws(' ', ${account}.given_name, ${account}.family_name), '')`;
const VERSION = `v.number, v.name_fr AS "nameFr", v.name_en AS "nameEn", v.purpose_fr AS "purposeFr", v.purpose_en AS "purposeEn", v.grid, v.rules, v.published_at AS "publishedAt"`;
const PLACE = (account: string): string => `SELECT p.id, p.name, p.slug, c.region_code AS region, ${actsAtSql(account, FILE_MANAGERS)} AS manages FROM place p LEFT JOIN commune c ON c.insee_code = p.insee_code`;

const FILES = `SELECT a.place_id AS "placeId", p.name AS "placeName", p.slug AS "placeSlug", p.time_zone AS "timeZone", p.holiday_zone AS "holidayZone", a.id, a.programme_id AS "programmeId", r.code, ${VERSION},
    a.state, a.revision, a.created_at AS "createdAt", a.submitted_at AS "submittedAt", a.decided_at AS "decidedAt", n.number AS "newerNumber", n.grid AS "newerGrid", ${actsAtSql('$1', FILE_MANAGERS)} AS "mayChange",
    (SELECT max(o.decided_at) FROM label_application o WHERE o.place_id = a.place_id AND o.programme_id = a.programme_id AND o.state = 'REFUSED' AND o.id <> a.id) AS "refusedAt"
  FROM label_application a JOIN place p ON p.id = a.place_id LEFT JOIN commune c ON c.insee_code = p.insee_code
    JOIN label_programme r ON r.id = a.programme_id JOIN label_programme_version v ON v.programme_id = a.programme_id AND v.number = a.version_number
    LEFT JOIN label_programme_version n ON n.programme_id = a.programme_id AND n.state = 'PUBLISHED' AND n.number > a.version_number
  WHERE ${readsFileSql('$1')} AND a.place_id = $2 AND ($3::uuid IS NULL OR a.id = $3) ORDER BY a.created_at DESC, a.id LIMIT ${String(MOST_FILES)}`;

type Of<Row> = Row & { readonly applicationId: string };

/** Reads the files of places; who may is part of each query. */
@Injectable()
export class ApplicationReader {
  constructor(private readonly database: Database) {}

  /** A file for who may read it; null for everybody else. */
  async file(accountId: string, placeId: string, id: string, manager: EntityManager = this.database.source.manager): Promise<FileRow | null> {
    const [row] = await this.read(manager, accountId, placeId, id);
    return row ?? null;
  }

  /** The files of a place that the account may read, the newest first. */
  async ofPlace(accountId: string, placeId: string): Promise<readonly FileRow[]> {
    return this.read(this.database.source.manager, accountId, placeId, null);
  }

  /** The place for who manages it; null for everybody else. */
  async ownPlace(accountId: string, placeId: string): Promise<FilePlaceRow | null> {
    const [row] = await this.database.query<FilePlaceRow>(`${PLACE('$1')} WHERE ${actsAtSql('$1', FILE_MANAGERS)} AND p.id = $2`, [accountId, placeId]);
    return row ?? null;
  }

  /** Takes a place the account manages for the length of the transaction, as every writer at a place does; with `orNetwork`, also one in whose territory they answer for the network. */
  async take(manager: EntityManager, accountId: string, placeId: string, orNetwork = false): Promise<FilePlaceRow | null> {
    const [row] = await manager.query<FilePlaceRow[]>(`${PLACE('$1')} WHERE ${actsAtSql('$1', orNetwork ? FILE_READERS : FILE_MANAGERS)} AND p.id = $2 FOR NO KEY UPDATE OF p`, [accountId, placeId]);
    return row ?? null;
  }

  /** The programmes that take files. */
  async programmes(manager: EntityManager = this.database.source.manager): Promise<readonly (ProgrammeRow & { readonly programmeId: string })[]> {
    return manager.query(`SELECT r.id AS "programmeId", r.code, ${VERSION} FROM label_programme r JOIN label_programme_version v ON v.programme_id = r.id AND v.state = 'PUBLISHED' ORDER BY r.created_at, r.code LIMIT ${String(MOST_PROGRAMMES)}`);
  }

  /** The act by which a file was sent last, with what was sent; null before. */
  async sent(manager: EntityManager, { placeId, id }: Pick<FileRow, 'placeId' | 'id'>): Promise<{ readonly detail: SentFile; readonly at: Date } | null> {
    const [row] = await manager.query<{ detail: SentFile; at: Date }[]>(`SELECT detail, at FROM label_act WHERE place_id = $1 AND application_id = $2 AND act = 'SUBMIT' ORDER BY sequence DESC LIMIT 1`, [placeId, id]);
    return row ?? null;
  }

  private async read(manager: EntityManager, accountId: string, placeId: string, id: string | null): Promise<readonly FileRow[]> {
    const files = await manager.query<Omit<FileRow, 'answers' | 'acts' | 'messages' | 'pieces'>[]>(FILES, [accountId, placeId, id]);
    if (files.length === 0) return [];
    const of = [placeId, files.map((file) => file.id)];
    const answers = await manager.query<Of<AnswerRow>[]>(
      `SELECT w.application_id AS "applicationId", w.criterion, w.answer, w.revision, w.prefilled, w.answered_at AS "answeredAt", ${NAME('u')} AS "answeredBy"
       FROM label_answer w LEFT JOIN account u ON u.id = w.answered_by WHERE w.place_id = $1 AND w.application_id = ANY ($2) ORDER BY w.criterion`,
      of,
    );
    const acts = await manager.query<Of<ActRow>[]>(
      `SELECT t.application_id AS "applicationId", t.act, t.actor_kind AS "actorKind", t.at, t.to_state AS "toState", t.reason, ${NAME('u')} AS by
       FROM label_act t LEFT JOIN account u ON u.id = t.account_id WHERE t.place_id = $1 AND t.application_id = ANY ($2) ORDER BY t.sequence`,
      of,
    );
    const messages = await manager.query<Of<MessageRow>[]>(
      `SELECT m.application_id AS "applicationId", m.id, m.side, m.text, m.sent_at AS "sentAt", ${NAME('u')} AS author, coalesce(m.author_id = $3, false) AS mine
       FROM label_message m LEFT JOIN account u ON u.id = m.author_id WHERE m.place_id = $1 AND m.application_id = ANY ($2) ORDER BY m.sent_at, m.id`,
      [...of, accountId],
    );
    const pieces = await manager.query<Of<PieceFactRow>[]>(
      `SELECT x.application_id AS "applicationId", x.id, x.criterion, x.state, x.expires_on::text AS "expiresOn", x.sha256 FROM label_piece x WHERE x.place_id = $1 AND x.application_id = ANY ($2) AND x.removed_at IS NULL ORDER BY x.criterion, x.at, x.id`,
      of,
    );
    const ofFile = <Row>(rows: readonly Of<Row>[], file: { readonly id: string }): readonly Row[] => rows.filter(({ applicationId }) => applicationId === file.id);
    return files.map((file) => ({ ...file, answers: ofFile(answers, file), acts: ofFile(acts, file), messages: ofFile(messages, file), pieces: ofFile(pieces, file) }));
  }
}
