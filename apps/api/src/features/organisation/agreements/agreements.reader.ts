import { type Agreement, AGREEMENT_PLACE_ROLES, type TimeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';
import { Database } from '../../../platform/database/database.ts';
import type { AgreementRow } from './agreement-row.ts';
import { AGREEMENTS, READS } from './agreement.sql.ts';

const NEWEST_FIRST = 'ORDER BY a.from_day DESC, a.id LIMIT 200';

/** Reads agreements for the organisations and places they are between; who may is part of each query. */
@Injectable()
export class AgreementsReader {
  constructor(private readonly database: Database) {}

  /** Of an organisation, for its people and for the network; the newest first. */
  async ofOrganisation(accountId: string, organisationId: string): Promise<readonly AgreementRow[]> {
    return this.database.query<AgreementRow>(`${AGREEMENTS} WHERE a.organisation_id = $2 AND ${READS} ${NEWEST_FIRST}`, [accountId, organisationId]);
  }

  /** Of a place, with those of the whole network, for who agrees for it. */
  async ofPlace(accountId: string, placeId: string): Promise<readonly AgreementRow[]> {
    return this.database.query<AgreementRow>(`${AGREEMENTS} WHERE (a.place_id = $2 OR a.place_id IS NULL AND a.state = 'AGREED') AND EXISTS (SELECT 1 FROM ${ownPlaceAsSql('$1', AGREEMENT_PLACE_ROLES)} AND p.id = $2) ${NEWEST_FIRST}`, [
      accountId,
      placeId,
    ]);
  }

  /** Those with the whole network, for who agrees for it. */
  async ofNetwork(accountId: string): Promise<readonly AgreementRow[]> {
    return this.database.query<AgreementRow>(`${AGREEMENTS} WHERE a.place_id IS NULL AND ${READS} ${NEWEST_FIRST}`, [accountId]);
  }

  async one(manager: EntityManager, accountId: string, id: string): Promise<AgreementRow | null> {
    const [row] = await manager.query<AgreementRow[]>(`${AGREEMENTS} WHERE a.id = $2 AND ${READS}`, [accountId, id]);
    return row ?? null;
  }

  /** Takes an agreement for the length of the transaction, for either side. */
  async take(manager: EntityManager, accountId: string, id: string): Promise<AgreementRow | null> {
    const [row] = await manager.query<AgreementRow[]>(`${AGREEMENTS} WHERE a.id = $2 AND ${READS} FOR NO KEY UPDATE OF a`, [accountId, id]);
    return row ?? null;
  }

  /** All of an organisation, whoever asks: what a new one is compared with. */
  async standing(manager: EntityManager, organisationId: string, butNot: string | null): Promise<readonly Agreement[]> {
    return manager.query<Agreement[]>(
      `SELECT id, place_id AS "placeId", from_day::text AS "from", until_day::text AS "until", quotas, price_note AS "priceNote", bookers, state FROM agreement WHERE organisation_id = $1 AND state IN ('ASKED', 'AGREED') AND id IS DISTINCT FROM $2::uuid`,
      [organisationId, butNot],
    );
  }

  async byRequest(manager: EntityManager, organisationId: string, requestKey: string): Promise<string | null> {
    const [row] = await manager.query<{ id: string }[]>('SELECT id FROM agreement WHERE organisation_id = $1 AND request_key = $2', [organisationId, requestKey]);
    return row?.id ?? null;
  }

  /** The zone of a place that can be agreed on; null where there is none. */
  async zoneOf(manager: EntityManager, placeId: string): Promise<TimeZone | null> {
    const [row] = await manager.query<{ zone: TimeZone }[]>(`SELECT time_zone AS zone FROM place WHERE id = $1 AND status <> 'CLOSED'`, [placeId]);
    return row?.zone ?? null;
  }

  /** Whether somebody agrees for a place. */
  async agreesFor(manager: EntityManager, accountId: string, placeId: string): Promise<boolean> {
    return (await manager.query<unknown[]>(`SELECT 1 FROM ${ownPlaceAsSql('$1', AGREEMENT_PLACE_ROLES)} AND p.id = $2`, [accountId, placeId])).length > 0;
  }
}
