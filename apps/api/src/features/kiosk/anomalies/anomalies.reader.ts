import { type AnomalyCode, DESK_ROLES } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsAtSql, ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';
import { Database } from '../../../platform/database/database.ts';
import { ANOMALY, NEEDS_DECISION } from './anomalies.sql.ts';
import type { AnomalyRow } from './anomaly-row.ts';

export interface AnomaliesAsked {
  readonly placeId: string;
  readonly decided: boolean;
  readonly code: AnomalyCode | null;
  readonly from: Date | null;
  readonly until: Date | null;
  readonly first: number;
  /** The last of the page before: whether it needed a decision, its time and its id. */
  readonly after: { readonly needs: boolean; readonly at: Date; readonly id: string } | null;
}

/** More of them are not counted, for nobody reads the number then. */
const COUNTED_MOST = 100;
const TOTAL_MOST = 1_000;

/** What is asked of anomalies `a`: `$1` who asks, `$2` the place, `$3` whether they are decided, `$4` their code, `$5` and `$6` from and until when they were raised. */
const ASKED = `a.place_id = (SELECT p.id FROM ${ownPlaceAsSql('$1', DESK_ROLES)} AND p.id = $2) AND (a.resolved_at IS NOT NULL) = $3 AND ($4::text IS NULL OR a.code = $4) AND ($5::timestamptz IS NULL OR a.raised_at >= $5) AND ($6::timestamptz IS NULL OR a.raised_at < $6)`;

/** Reads what kiosks and the plan contradict, for the team of a place; that the reader is of it is part of each query. */
@Injectable()
export class AnomaliesReader {
  constructor(private readonly database: Database) {}

  /** Those that need a decision first, the latest of each first; one more than asked, which tells that there are more. */
  async page(accountId: string, { placeId, decided, code, from, until, first, after }: AnomaliesAsked): Promise<readonly AnomalyRow[]> {
    return this.database.query<AnomalyRow>(
      `${ANOMALY} WHERE ${ASKED}
         AND ($7::boolean IS NULL OR (${NEEDS_DECISION}, date_trunc('milliseconds', a.raised_at), a.id) < ($7, $8::timestamptz, $9::uuid))
       ORDER BY ${NEEDS_DECISION} DESC, date_trunc('milliseconds', a.raised_at) DESC, a.id DESC LIMIT $10`,
      [accountId, placeId, decided, code, from, until, after?.needs ?? null, after?.at ?? null, after?.id ?? null, first + 1],
    );
  }

  /** How many there are on all pages together. */
  async total(accountId: string, { placeId, decided, code, from, until }: AnomaliesAsked): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(`SELECT count(*)::integer AS total FROM (SELECT FROM kiosk_anomaly a WHERE ${ASKED} LIMIT ${String(TOTAL_MOST)}) counted`, [accountId, placeId, decided, code, from, until]);
    return row?.total ?? 0;
  }

  /** How many wait for somebody at each place whose desk the account keeps; places without any are left out. */
  async waiting(accountId: string): Promise<readonly { readonly placeId: string; readonly toDecide: number; readonly toKnow: number; readonly unread: number }[]> {
    return this.database.query(
      `SELECT p.id AS "placeId", w.* FROM place p LEFT JOIN commune c ON c.insee_code = p.insee_code CROSS JOIN LATERAL (SELECT
         (SELECT count(*) FROM (SELECT FROM kiosk_anomaly a WHERE a.place_id = p.id AND a.resolved_at IS NULL AND ${NEEDS_DECISION} LIMIT ${String(COUNTED_MOST)}) counted)::integer AS "toDecide",
         (SELECT count(*) FROM (SELECT FROM kiosk_anomaly a WHERE a.place_id = p.id AND a.resolved_at IS NULL AND NOT ${NEEDS_DECISION} LIMIT ${String(COUNTED_MOST)}) counted)::integer AS "toKnow",
         (SELECT count(*) FROM (SELECT FROM kiosk_rejection r WHERE r.place_id = p.id AND r.seen_at IS NULL LIMIT ${String(COUNTED_MOST)}) counted)::integer AS unread) w
       WHERE p.id IN (SELECT a.place_id FROM kiosk_anomaly a WHERE a.resolved_at IS NULL UNION SELECT r.place_id FROM kiosk_rejection r WHERE r.seen_at IS NULL) AND ${actsAtSql('$1', DESK_ROLES)} ORDER BY p.id`,
      [accountId],
    );
  }

  async one(accountId: string, id: string): Promise<AnomalyRow | null> {
    const [row] = await this.database.query<AnomalyRow>(`${ANOMALY} WHERE a.id = $2 AND EXISTS (SELECT FROM ${ownPlaceAsSql('$1', DESK_ROLES)} AND p.id = a.place_id)`, [accountId, id]);
    return row ?? null;
  }

  /** Takes the place of one, as every writer at a place does; null where the account does not keep its desk. */
  async takePlaceOf(manager: EntityManager, accountId: string, anomalyId: string): Promise<string | null> {
    const [place] = await manager.query<{ id: string }[]>(`SELECT p.id FROM ${ownPlaceAsSql('$1', DESK_ROLES)} AND p.id = (SELECT place_id FROM kiosk_anomaly WHERE id = $2) FOR NO KEY UPDATE OF p`, [accountId, anomalyId]);
    return place?.id ?? null;
  }

  /** One at a place that is taken. */
  async taken(manager: EntityManager, placeId: string, id: string): Promise<AnomalyRow | null> {
    const [row] = await manager.query<AnomalyRow[]>(`${ANOMALY} WHERE a.place_id = $1 AND a.id = $2`, [placeId, id]);
    return row ?? null;
  }
}
