import { AGREEMENT_PLACE_ROLES, type AgreementState, ORGANISATION_DECIDERS, type OrganisationStanding } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownPlaceAsSql } from '../../platform/access/acts-at.sql.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';

/** What became of an agreement. */
export type AgreementNews = AgreementState | 'CHANGED';

const MANAGERS = `SELECT DISTINCT g.account_id AS id FROM role_grant g WHERE g.role = 'ORGANISATION_MANAGER' AND g.scope_kind = 'ORGANISATION' AND g.scope_id = $1::text`;
const DECIDERS = `SELECT DISTINCT account_id AS id FROM role_grant WHERE scope_kind = 'NETWORK' AND role IN (${ORGANISATION_DECIDERS.map((role) => `'${role}'`).join(', ')})`;
const KEEPERS = `SELECT a.id FROM account a WHERE EXISTS (SELECT 1 FROM ${ownPlaceAsSql('a.id', AGREEMENT_PLACE_ROLES)} AND p.id = $1::uuid)`;

/** Promises the mails about organisations and agreements, one a person, in the transaction that gives them a reason. */
@Injectable()
export class PromiseOrganisationMail {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** To whoever speaks for an organisation, what the network decided on it; of a request, to who made it. */
  async decided(manager: EntityManager, organisationId: string, standing: OrganisationStanding): Promise<void> {
    const people = await manager.query<{ id: string }[]>(standing === 'REFUSED' ? 'SELECT requested_by AS id FROM organisation WHERE id = $1::uuid AND requested_by IS NOT NULL' : MANAGERS, [organisationId]);
    await this.each(manager, people, `ORGANISATION_${standing}`, organisationId);
  }

  /** To the other side: a wish to the place or the network, an answer to the organisation, an end to both; never to who did it. */
  async agreement(manager: EntityManager, agreement: { readonly id: string; readonly organisationId: string; readonly placeId: string | null }, news: AgreementNews, actorId: string): Promise<void> {
    const { id, organisationId, placeId } = agreement;
    const asking = news === 'ASKED' ? [] : await manager.query<{ id: string }[]>(MANAGERS, [organisationId]);
    const agreeing = news !== 'ASKED' && news !== 'ENDED' ? [] : placeId === null ? await manager.query<{ id: string }[]>(DECIDERS) : await manager.query<{ id: string }[]>(KEEPERS, [placeId]);
    const others = new Map([...asking, ...agreeing].filter((person) => person.id !== actorId).map((person) => [person.id, person]));
    await this.each(manager, [...others.values()], `AGREEMENT_${news}`, id);
  }

  private async each(manager: EntityManager, people: readonly { readonly id: string }[], kind: string, id: string): Promise<void> {
    for (const person of people) await this.outbox.add(manager, 'send-organisation-mail', { kind, id, accountId: person.id }, this.clock.now());
  }
}
