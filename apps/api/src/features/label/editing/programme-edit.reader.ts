import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DECIDES_NETWORK, READS_NETWORK } from '../../../platform/access/decides-network.sql.ts';
import { Database } from '../../../platform/database/database.ts';
import { contentOf, type DraftRow, type ProgrammeSummary, type VersionRow, type VersionSummary } from './draft-row.ts';

/** A network has some dozens of programmes, each with some versions a year. */
const MOST_VERSIONS = 1_000;

const WHOLE = `SELECT p.id AS "programmeId", p.code, v.number, v.state, v.revision, v.changed_at AS "changedAt",
    jsonb_build_object('name', jsonb_build_object('fr', v.name_fr, 'en', v.name_en), 'purpose', jsonb_build_object('fr', v.purpose_fr, 'en', v.purpose_en), 'grid', v.grid, 'rules', v.rules) AS content
  FROM label_programme p JOIN label_programme_version v ON v.programme_id = p.id`;
const CRITERIA = `(SELECT coalesce(sum(jsonb_array_length(f -> 'criteria')), 0)::int FROM jsonb_array_elements(v.grid -> 'families') f)`;

type Stored = Omit<VersionRow, 'content'> & { readonly content: unknown };
const rowOf = (stored: Stored): VersionRow => ({ ...stored, content: contentOf(stored.content) });

/** Reads programmes for who coordinates; that they do is part of the query. */
@Injectable()
export class ProgrammeEditReader {
  constructor(private readonly database: Database) {}

  /** Every programme, or one; none for who coordinates nothing. */
  async shown(accountId: string, code: string | null): Promise<readonly ProgrammeSummary[]> {
    const rows = await this.database.query<VersionSummary & { code: string; mayChange: boolean }>(
      `SELECT p.code, ${DECIDES_NETWORK} AS "mayChange", v.number, v.state, v.name_fr AS "nameFr", v.name_en AS "nameEn", ${CRITERIA} AS "criteriaCount",
         v.changed_at AS "changedAt", v.published_at AS "publishedAt", v.retired_at AS "retiredAt"
       FROM label_programme p JOIN label_programme_version v ON v.programme_id = p.id
       WHERE ${READS_NETWORK} AND ($2::text IS NULL OR p.code = $2) ORDER BY p.created_at, p.code, v.number DESC LIMIT ${String(MOST_VERSIONS)}`,
      [accountId, code],
    );
    const programmes = new Map<string, ProgrammeSummary & { versions: VersionSummary[] }>();
    for (const { code: of, mayChange, ...version } of rows) {
      const known = programmes.get(of) ?? { code: of, mayChange, versions: [] };
      known.versions.push(version);
      programmes.set(of, known);
    }
    return [...programmes.values()];
  }

  /** The draft of a programme beside what is published; null where there is none, or for who coordinates nothing. */
  async draft(accountId: string, code: string): Promise<DraftRow | null> {
    const rows = await this.database.query<Stored & { mayChange: boolean }>(`${WHOLE.replace('SELECT', `SELECT ${DECIDES_NETWORK} AS "mayChange",`)} WHERE ${READS_NETWORK} AND p.code = $2 AND v.state IN ('DRAFT', 'PUBLISHED')`, [accountId, code]);
    const draft = rows.find(({ state }) => state === 'DRAFT');
    const published = rows.find(({ state }) => state === 'PUBLISHED');
    return draft === undefined ? null : { draft: rowOf(draft), published: published === undefined ? null : rowOf(published), mayChange: draft.mayChange };
  }

  /** How many open places may ask, by the regions a programme names; all of them where it names none. */
  async placesIn(regions: readonly string[]): Promise<number> {
    const [row] = await this.database.query<{ places: number }>(
      `SELECT count(*)::int AS places FROM place p LEFT JOIN commune c ON c.insee_code = p.insee_code WHERE p.status = 'OPEN' AND (cardinality($1::text[]) = 0 OR c.region_code = ANY ($1::text[]))`,
      [regions],
    );
    return row?.places ?? 0;
  }

  /** The regions a programme can be kept to. */
  async regions(): Promise<readonly { readonly code: string; readonly name: string }[]> {
    return this.database.query(`SELECT region_code AS code, min(region_name) AS name FROM commune WHERE region_code IS NOT NULL GROUP BY region_code ORDER BY name`);
  }

  async decides(manager: EntityManager, accountId: string): Promise<boolean> {
    const [row] = await manager.query<{ decides: boolean }[]>(`SELECT ${DECIDES_NETWORK} AS decides`, [accountId]);
    return row?.decides === true;
  }

  /** Takes a programme for who decides, for the length of the transaction, with its versions, the newest first; null where there is none, or it is not theirs. */
  async take(manager: EntityManager, accountId: string, code: string): Promise<readonly [VersionRow, ...VersionRow[]] | null> {
    const taken = await manager.query<unknown[]>(`SELECT 1 FROM label_programme p WHERE p.code = $2 AND ${DECIDES_NETWORK} FOR NO KEY UPDATE OF p`, [accountId, code]);
    if (taken.length === 0) return null;
    const [newest, ...older] = (await manager.query<Stored[]>(`${WHOLE} WHERE p.code = $1 ORDER BY v.number DESC`, [code])).map(rowOf);
    return newest === undefined ? null : [newest, ...older];
  }

  /** What an earlier request with the same key began; null where there was none. */
  async begunBy(manager: EntityManager, requestKey: string): Promise<string | null> {
    const [row] = await manager.query<{ code: string }[]>('SELECT p.code FROM label_programme p JOIN label_programme_version v ON v.programme_id = p.id WHERE v.request_key = $1', [requestKey]);
    return row?.code ?? null;
  }

  async isTaken(manager: EntityManager, code: string): Promise<boolean> {
    return (await manager.query<unknown[]>('SELECT 1 FROM label_programme WHERE code = $1', [code])).length > 0;
  }
}
