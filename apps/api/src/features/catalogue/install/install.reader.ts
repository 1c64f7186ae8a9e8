import { INSTALL_PLACE_ROLES, type InstallFacts } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';
import { Database } from '../../../platform/database/database.ts';
import { installedSql, READS, REQUESTS } from './install.sql.ts';
import type { InstallRow } from './install-row.ts';

// What waits for somebody first: asked, planned, then what is over.
const OPEN_FIRST = `ORDER BY array_position(ARRAY['ASKED', 'PLANNED', 'DECLINED'], r.state), r.created_at DESC, r.id LIMIT 200`;

/** In whose name a place is asked. */
export interface InstallName {
  readonly placeId: string;
  readonly moduleId: string;
  readonly organisationId: string | null;
}

/** Reads requests to install a module for the places and organisations they are between; who may is part of each query. */
@Injectable()
export class InstallReader {
  constructor(private readonly database: Database) {}

  async ofPlace(accountId: string, placeId: string): Promise<readonly InstallRow[]> {
    return this.database.query<InstallRow>(`${REQUESTS} WHERE r.place_id = $2 AND EXISTS (SELECT FROM (SELECT p.id FROM ${ownPlaceAsSql('$1', INSTALL_PLACE_ROLES)} AND p.id = $2) own) ${OPEN_FIRST}`, [accountId, placeId]);
  }

  async ofOrganisation(accountId: string, organisationId: string): Promise<readonly InstallRow[]> {
    return this.database.query<InstallRow>(`${REQUESTS} WHERE r.organisation_id = $2 AND ${READS} ${OPEN_FIRST}`, [accountId, organisationId]);
  }

  async one(manager: EntityManager, accountId: string, id: string): Promise<InstallRow | null> {
    const [row] = await manager.query<InstallRow[]>(`${REQUESTS} WHERE r.id = $2 AND ${READS}`, [accountId, id]);
    return row ?? null;
  }

  /** What was asked with a key before, by the same person. */
  async byRequest(manager: EntityManager, accountId: string, requestKey: string): Promise<(InstallName & { readonly id: string }) | null> {
    const [row] = await manager.query<(InstallName & { id: string })[]>('SELECT id, place_id AS "placeId", module_id AS "moduleId", organisation_id AS "organisationId" FROM install_request WHERE asked_by = $1 AND request_key = $2', [accountId, requestKey]);
    return row ?? null;
  }

  /** Takes an open place for the length of the transaction: its requests are written one after another. With `own`, only for who answers for it. */
  async takePlace(manager: EntityManager, accountId: string, placeId: string, own: boolean): Promise<boolean> {
    const whose = own ? ownPlaceAsSql('$1', INSTALL_PLACE_ROLES) : 'place p WHERE $1::uuid IS NOT NULL';
    return (await manager.query<unknown[]>(`SELECT p.id FROM ${whose} AND p.id = $2 AND p.status <> 'CLOSED' FOR NO KEY UPDATE OF p`, [accountId, placeId])).length > 0;
  }

  /** Takes the place of a request, for who answers for it. */
  async takePlaceOf(manager: EntityManager, accountId: string, id: string): Promise<boolean> {
    return (await manager.query<unknown[]>(`SELECT p.id FROM ${ownPlaceAsSql('$1', INSTALL_PLACE_ROLES)} AND p.id = (SELECT place_id FROM install_request WHERE id = $2) FOR NO KEY UPDATE OF p`, [accountId, id])).length > 0;
  }

  /** What is known when a place is asked for a module; null where there is no such module. */
  async facts(manager: EntityManager, { placeId, moduleId, organisationId }: InstallName): Promise<InstallFacts | null> {
    const same = organisationId === null ? 'r.organisation_id IS NULL AND r.place_id = $1 AND $3::uuid IS NULL' : 'r.organisation_id = $3::uuid';
    const [facts] = await manager.query<InstallFacts[]>(
      `SELECT ${installedSql('mo.id')} AS installed,
         EXISTS (SELECT FROM install_request r WHERE ${same} AND r.place_id = $1 AND r.module_id = mo.id AND r.state <> 'DECLINED') AS asked,
         EXISTS (SELECT FROM equipment_unit u JOIN module_model mm ON mm.model_id = u.model_id WHERE u.place_id = p.id AND u.in_service AND mm.module_id = mo.id) AS fitting,
         (SELECT count(*)::int FROM install_request r WHERE ${same} AND r.state = 'ASKED') AS open
       FROM module mo, place p WHERE mo.id = $2 AND p.id = $1`,
      [placeId, moduleId, organisationId],
    );
    return facts ?? null;
  }
}
