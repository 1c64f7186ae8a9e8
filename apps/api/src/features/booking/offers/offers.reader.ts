import type { DraftFacts, Id, OfferDraft } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { OfferEntity } from '../offer.entity.ts';
import type { ManagedOfferRow } from './managed-offer.ts';
import { MANAGED, MANAGED_OFFERS } from './offers.sql.ts';

/** Reads offers for the team of their place; that they are is part of each query. */
@Injectable()
export class OffersReader {
  constructor(private readonly database: Database) {}

  /** The offers of a place, by name, or one of them; none for who does not keep its desk. */
  async managed(accountId: string, named: { readonly place?: string; readonly offer?: string }, now: Date, manager: EntityManager = this.database.source.manager): Promise<readonly ManagedOfferRow[]> {
    return manager.query<ManagedOfferRow[]>(MANAGED_OFFERS, [accountId, named.place ?? null, named.offer ?? null, now]);
  }

  /** Takes the place, or that of an offer, for the length of the transaction; null for who does not write its offers. */
  async take(manager: EntityManager, accountId: string, named: { readonly place?: string; readonly offer?: string }): Promise<Id<'Place'> | null> {
    const [found] = await manager.query<{ id: Id<'Place'> }[]>(`SELECT p.id FROM ${MANAGED} AND p.id = coalesce($2::uuid, (SELECT place_id FROM offer WHERE id = $3)) FOR NO KEY UPDATE OF p`, [
      accountId,
      named.place ?? null,
      named.offer ?? null,
    ]);
    return found?.id ?? null;
  }

  /** Whether an account writes the offers of a place. */
  async writes(accountId: string, placeId: string): Promise<boolean> {
    return (await this.database.query(`SELECT 1 FROM ${MANAGED} AND p.id = $2`, [accountId, placeId])).length > 0;
  }

  /** An offer of a place that was taken, as it is stored. */
  async stored(manager: EntityManager, placeId: Id<'Place'>, offerId: string): Promise<OfferEntity | null> {
    return manager.findOneBy(OfferEntity, { placeId, id: offerId });
  }

  async byRequest(manager: EntityManager, placeId: Id<'Place'>, requestKey: string): Promise<OfferEntity | null> {
    return manager.findOneBy(OfferEntity, { placeId, requestKey });
  }

  /** What of its place a draft is measured against. */
  async draftFacts(placeId: string, draft: OfferDraft, manager: EntityManager = this.database.source.manager): Promise<DraftFacts> {
    const modelIds = draft.needs.flatMap(({ modelId }) => (modelId === null ? [] : [modelId]));
    const [row] = await manager.query<DraftFacts[]>(
      `SELECT (SELECT coalesce(json_agg(json_build_object('id', m.id, 'category', m.category)), '[]') FROM equipment_model m WHERE m.id = ANY ($2::uuid[])) AS models,
              (SELECT coalesce(json_agg(s.id), '[]') FROM space s WHERE s.place_id = $1) AS "spaceIds"`,
      [placeId, modelIds],
    );
    return row ?? { models: [], spaceIds: [] };
  }
}
