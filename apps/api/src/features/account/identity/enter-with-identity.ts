import { decideIdentity, type IdentityDecision, isStaffRole, type Locale, ok, type ProvidedAddress, type ProviderRefusalCode, refuse, type Result, type Role } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { IdentityProvider } from '../../../platform/config/identity-providers.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { OpenSession } from '../open-session.ts';
import { IdentityReader } from './identity.reader.ts';
import type { ProvenIdentity } from './read-answer.ts';
import { TripSecrets } from './trip-secrets.ts';
import type { Trip } from './trip.store.ts';

/** Opens the account an identity belongs to, and links the two the first time; answers the account. */
@Injectable()
export class EnterWithIdentity {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly identities: IdentityReader,
    private readonly sessions: OpenSession,
    private readonly secrets: TripSecrets,
    private readonly audit: AuditLog,
  ) {}

  async run(provider: IdentityProvider, person: ProvenIdentity, trip: Pick<Trip, 'linkTo' | 'locale'>, context: RequestContext): Promise<Result<string, ProviderRefusalCode>> {
    return this.database.transaction(async (manager): Promise<Result<string, ProviderRefusalCode>> => {
      const decision = decideIdentity(person.address, {
        linkedTo: await this.identities.ownerOf(person.issuer, person.subject, manager),
        linkingTo: trip.linkTo,
        addressOf: await this.holderOf(manager, person.address),
        providerForStaff: provider.staff,
      });
      if (!decision.ok) return decision;
      const accountId = decision.value.kind === 'CREATE' ? await this.make(manager, decision.value.email, trip.locale) : decision.value.accountId;
      const link = await this.link(manager, provider, person, accountId);
      // Somebody who came at the same time was first.
      if (link.ownerId !== accountId) return refuse('IDENTITY_TAKEN');
      await manager.query('UPDATE account SET given_name = coalesce(given_name, $2), family_name = coalesce(family_name, $3) WHERE id = $1', [accountId, person.givenName, person.familyName]);
      const sessionId = await this.sessions.run(manager, accountId, 'OIDC', context);
      await manager.query('INSERT INTO session_identity (session_id, identity_id, provider, id_token_sealed) VALUES ($1, $2, $3, $4)', [sessionId, link.id, provider.key, this.secrets.seal(person.idToken, sessionId)]);
      await this.tell(manager, decision.value, accountId, link.id, provider, context);
      return ok(accountId);
    });
  }

  private async holderOf(manager: EntityManager, address: ProvidedAddress): Promise<{ readonly accountId: string; readonly staff: boolean } | null> {
    if (address === null) return null;
    const [row] = await manager.query<{ id: string; roles: Role[] }[]>('SELECT id, ARRAY(SELECT role FROM role_grant WHERE account_id = account.id) AS roles FROM account WHERE email = $1', [address.email]);
    return row === undefined ? null : { accountId: row.id, staff: row.roles.some(isStaffRole) };
  }

  /** Two who come at once with one address find one account. */
  private async make(manager: EntityManager, email: string, locale: Locale): Promise<string> {
    const [row] = await manager.query<{ id: string }[]>(
      `INSERT INTO account (id, email, locale, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT account_email DO UPDATE SET email = excluded.email RETURNING id`,
      [newId(), email, locale, this.clock.now()],
    );
    if (row === undefined) throw new Error('An account was neither found nor made.');
    return row.id;
  }

  private async link(manager: EntityManager, provider: IdentityProvider, person: ProvenIdentity, accountId: string): Promise<{ readonly id: string; readonly ownerId: string }> {
    const [row] = await manager.query<{ id: string; ownerId: string }[]>(
      `INSERT INTO account_identity (id, account_id, provider, issuer, subject, created_at, used_at) VALUES ($1, $2, $3, $4, $5, $6, $6)
       ON CONFLICT ON CONSTRAINT account_identity_subject DO UPDATE SET used_at = excluded.used_at RETURNING id, account_id AS "ownerId"`,
      [newId(), accountId, provider.key, person.issuer, person.subject, this.clock.now()],
    );
    if (row === undefined) throw new Error('An identity was neither found nor linked.');
    return row;
  }

  private async tell(manager: EntityManager, { kind }: IdentityDecision, accountId: string, identityId: string, provider: IdentityProvider, context: RequestContext): Promise<void> {
    if (kind === 'ENTER') return;
    await this.audit.record(manager, { act: 'IDENTITY_LINKED', actorId: accountId, subject: { kind: 'ACCOUNT', id: accountId }, detail: { provider: provider.key, identity: identityId }, from: context });
  }
}
