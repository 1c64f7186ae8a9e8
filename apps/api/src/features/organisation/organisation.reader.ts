import { ORGANISATION_DECIDERS, type OrganisationStanding } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import type { OrganisationRow, OrganisationSeen } from './organisation-row.ts';
import { actsForSql, ORGANISATION_COLUMNS, seesSql, speaksForSql } from './organisation.sql.ts';

export interface OrganisationQuestion {
  readonly text: string | null;
  readonly standing: OrganisationStanding | null;
  readonly first: number;
  readonly after: readonly [string, string] | null;
}

const seen = (more = ''): string => `SELECT ${ORGANISATION_COLUMNS}, ${speaksForSql('$1')} AS "speaksFor", ${actsForSql('$1', ORGANISATION_DECIDERS)} AS decides${more} FROM organisation o`;

/** Reads organisations for their people and for the network; who may is part of each query. */
@Injectable()
export class OrganisationReader {
  constructor(private readonly database: Database) {}

  /** Those somebody speaks or trains for, by name. */
  async mine(accountId: string): Promise<readonly OrganisationSeen[]> {
    return this.database.query<OrganisationSeen>(`${seen()} WHERE ${speaksForSql('$1')} OR EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = $1 AND g.role = 'TRAINER' AND g.scope_kind = 'ORGANISATION' AND g.scope_id = o.id::text) ORDER BY search_form(o.name), o.id LIMIT 100`, [
      accountId,
    ]);
  }

  async one(accountId: string, id: string, manager: EntityManager = this.database.source.manager): Promise<OrganisationSeen | null> {
    const [row] = await manager.query<OrganisationSeen[]>(`${seen()} WHERE o.id = $2 AND ${seesSql('$1')}`, [accountId, id]);
    return row ?? null;
  }

  /** One page of those somebody decides on, by name; one more than asked, to know whether there is another. */
  async page(accountId: string, { text, standing, first, after }: OrganisationQuestion): Promise<readonly (OrganisationSeen & { readonly sortKey: string })[]> {
    return this.database.query(
      `${seen(', search_form(o.name) AS "sortKey"')} WHERE ${actsForSql('$1', ORGANISATION_DECIDERS)} AND ($2::text IS NULL OR o.standing = $2)
         AND ($3::text IS NULL OR strpos(search_form(concat_ws(' ', o.name, o.siret, o.nda, o.uai)), search_form($3)) > 0) AND ($4::text IS NULL OR (search_form(o.name), o.id) > ($4, $5::uuid))
       ORDER BY "sortKey", o.id LIMIT $6`,
      [accountId, standing, text, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    );
  }

  /** Takes an organisation for the length of the transaction, for who speaks for it or (`deciding`) decides on it; null for others. */
  async take(manager: EntityManager, accountId: string, id: string, as: 'SPEAKING' | 'DECIDING'): Promise<OrganisationRow | null> {
    const [row] = await manager.query<OrganisationRow[]>(`SELECT ${ORGANISATION_COLUMNS} FROM organisation o WHERE o.id = $2 AND ${as === 'SPEAKING' ? speaksForSql('$1') : actsForSql('$1', ORGANISATION_DECIDERS)} FOR NO KEY UPDATE OF o`, [accountId, id]);
    return row ?? null;
  }

  /** Takes an organisation by its number, whoever asks: the caller has checked that they may. A refused one is nobody's. */
  async takeBySiret(manager: EntityManager, siret: string): Promise<OrganisationRow | null> {
    const [row] = await manager.query<OrganisationRow[]>(`SELECT ${ORGANISATION_COLUMNS} FROM organisation o WHERE o.siret = $1 AND o.standing <> 'REFUSED' FOR NO KEY UPDATE OF o`, [siret]);
    return row ?? null;
  }

  /** Whether somebody decides on organisations and agrees for the network. */
  async decides(manager: EntityManager, accountId: string): Promise<boolean> {
    return (await manager.query<unknown[]>(`SELECT 1 FROM role_grant WHERE account_id = $1 AND scope_kind = 'NETWORK' AND role = ANY ($2)`, [accountId, ORGANISATION_DECIDERS])).length > 0;
  }

  async byRequest(manager: EntityManager, accountId: string, requestKey: string): Promise<OrganisationRow | null> {
    const [row] = await manager.query<OrganisationRow[]>(`SELECT ${ORGANISATION_COLUMNS} FROM organisation o WHERE o.requested_by = $1 AND o.request_key = $2`, [accountId, requestKey]);
    return row ?? null;
  }

  /** Whether the network knows a SIRET already, under another organisation that was not refused. */
  async siretTaken(manager: EntityManager, siret: string, butNot: string | null): Promise<boolean> {
    return (await manager.query<unknown[]>(`SELECT 1 FROM organisation WHERE siret = $1 AND standing <> 'REFUSED' AND id IS DISTINCT FROM $2::uuid`, [siret, butNot])).length > 0;
  }
}
