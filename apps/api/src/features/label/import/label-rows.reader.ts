import { LABEL_REGISTRARS, type LabelRowState } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';
import { Database } from '../../../platform/database/database.ts';
import type { LabelRowSeen } from './label-row.ts';

/** Whether account `$1` keeps the register where row `r` is about; of a row that does not say where, only who keeps all of it. */
const KEEPS = `EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = $1 AND g.role IN (${LABEL_REGISTRARS.map((role) => `'${role}'`).join(', ')})
  AND (g.scope_kind = 'NETWORK' OR r.department_code IS NOT NULL AND scope_covers(g.scope_kind, g.scope_id, 'DEPARTMENT', r.department_code)))`;
const placeOf = (id: string): string => `(SELECT jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'addressLine', p.address_line, 'communeName', p.commune_name) FROM place p WHERE p.id = ${id})`;
const ROWS = `SELECT r.id, r.version, r.line, i.file_name AS "fileName", r.state, r.reason, r.field, r.value, r.label_name AS "labelName", r.ref, r.granted_on::text AS "grantedOn", r.name, r.commune, r.department_code AS "departmentCode", r.in_file AS "inFile",
  ${placeOf('r.place_id')} AS place,
  (SELECT coalesce(jsonb_agg(c || jsonb_build_object('place', ${placeOf(`(c->>'placeId')::uuid`)}) ORDER BY o), '[]') FROM jsonb_array_elements(r.candidates) WITH ORDINALITY AS e (c, o)) AS candidates,
  search_form(coalesce(r.name, r.ref, r.label_name, '')) AS "sortKey"
  FROM label_import_row r JOIN label_import i ON i.id = r.import_id`;

export interface LabelRowQuestion {
  readonly state: LabelRowState | null;
  readonly text: string | null;
  readonly first: number;
  readonly after: readonly [string, string] | null;
}

/** Rows of imported registers, for who keeps the register there; that they do is part of each query. */
@Injectable()
export class LabelRowsReader {
  constructor(private readonly database: Database) {}

  /** One page, by name; one more than asked, to know whether there is another. */
  async page(accountId: string, { state, text, first, after }: LabelRowQuestion): Promise<readonly LabelRowSeen[]> {
    return this.database.query<LabelRowSeen>(
      `SELECT * FROM (${ROWS} WHERE ${KEEPS} AND ($2::text IS NULL OR r.state = $2) AND ($3::text IS NULL OR strpos(search_form(concat_ws(' ', r.name, r.commune, r.ref, r.label_name)), search_form($3)) > 0)) x
       WHERE $4::text IS NULL OR ("sortKey", id) > ($4, $5::uuid) ORDER BY "sortKey", id LIMIT $6`,
      [accountId, state, text, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    );
  }

  async one(accountId: string, id: string): Promise<LabelRowSeen | null> {
    const [row] = await this.database.query<LabelRowSeen>(`${ROWS} WHERE ${KEEPS} AND r.id = $2`, [accountId, id]);
    return row ?? null;
  }

  async counts(accountId: string): Promise<readonly { readonly state: LabelRowState; readonly count: number }[]> {
    return this.database.query(`SELECT r.state, count(*)::int AS count FROM label_import_row r WHERE ${KEEPS} GROUP BY r.state`, [accountId]);
  }

  /** Takes a row for the length of the transaction; null for who does not keep the register there. */
  async take(manager: EntityManager, accountId: string, id: string): Promise<TakenRow | null> {
    const [row] = await manager.query<TakenRow[]>(
      `SELECT r.state, r.version, jsonb_array_length(r.candidates) > 0 AS "hasCandidates", r.place_id AS "placeId", r.label_id AS "labelId", r.outside_code AS "outsideCode", r.programme_id AS "programmeId", r.ref, r.granted_on::text AS "grantedOn", r.until::text AS until
       FROM label_import_row r WHERE ${KEEPS} AND r.id = $2 FOR UPDATE`,
      [accountId, id],
    );
    return row ?? null;
  }

  /** Whether a place is in the territory of who keeps the register. */
  async keepsAt(manager: EntityManager, accountId: string, placeId: string): Promise<boolean> {
    return (await manager.query<unknown[]>(`SELECT 1 FROM ${ownPlaceAsSql('$1', LABEL_REGISTRARS)} AND p.id = $2`, [accountId, placeId])).length > 0;
  }
}

export interface TakenRow {
  readonly state: LabelRowState;
  readonly version: number;
  readonly hasCandidates: boolean;
  readonly placeId: string | null;
  readonly labelId: string | null;
  readonly outsideCode: string | null;
  readonly programmeId: string | null;
  readonly ref: string | null;
  readonly grantedOn: string | null;
  readonly until: string | null;
}
