import { decideSecondPerson, decideTake } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SESSION_COOKIE } from '../../../platform/access/cookies.ts';
import type { Principal } from '../../../platform/access/principal.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { RoleEndings } from '../../../platform/access/role-end.ts';
import { SessionStore } from '../../../platform/access/session.store.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { GrantFactsReader, grantOf, scopeOf } from './grant-facts.reader.ts';
import { GrantEntity } from './grant.entity.ts';
import { PeopleReader } from './people.reader.ts';
import { PromiseRoleMail } from './promise-role-mail.ts';
import { GrantRefusedType, type RoleChangedType } from './roles.type.ts';

type Renewed = { readonly token: string; readonly endsAt: Date } | null;

/** Takes roles back: at once, or where it is administration, once a second administrator agrees. */
@Injectable()
export class TakeRole {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: GrantFactsReader,
    private readonly people: PeopleReader,
    private readonly sessions: SessionStore,
    private readonly audit: AuditLog,
    private readonly mail: PromiseRoleMail,
    private readonly endings: RoleEndings,
  ) {}

  /** Takes a role, or proposes it; one's own may be given back. */
  async run(grantId: string, principal: Principal, context: RequestContext): Promise<RoleChangedType | GrantRefusedType> {
    const { accountId } = principal;
    return this.change(grantId, principal, context, async (manager, grant) => {
      const facts = await this.reader.facts(manager, accountId);
      const there = await this.reader.standing(manager, scopeOf(grant.scopeKind, grant.scopeId));
      // What it stands on is gone: only the network still holds it.
      const decision = decideTake(grantOf(grant), there ?? { scope: { kind: 'NETWORK', id: null }, departmentCode: null, regionCode: null, organisationId: null }, grant.accountId === accountId, facts);
      if (!decision.ok) return new GrantRefusedType(decision.refusal, 'grantId');
      if (decision.value === 'ONE') return this.remove(manager, grant, principal, context, null);
      await manager.update(GrantEntity, { id: grant.id }, { removalProposedBy: accountId, removalProposedAt: this.clock.now() });
      await this.mail.decisionWaits(manager, accountId);
      await this.audit.record(manager, { act: 'GRANT_REMOVAL_PROPOSED', actorId: accountId, onBehalfOf: grant.accountId, subject: { kind: 'GRANT', id: grant.id }, from: context });
      return 'WAITS';
    });
  }

  /** The second pair of eyes agrees. */
  async confirm(grantId: string, principal: Principal, context: RequestContext): Promise<RoleChangedType | GrantRefusedType> {
    return this.change(grantId, principal, context, async (manager, grant) => {
      const { removalProposedBy, removalProposedAt } = grant;
      const proposal = removalProposedBy === null || removalProposedAt === null ? null : { byAccountId: removalProposedBy, at: removalProposedAt };
      const decision = decideSecondPerson(proposal, principal.accountId, await this.reader.facts(manager, principal.accountId), this.clock.now());
      return decision.ok ? this.remove(manager, grant, principal, context, removalProposedBy) : new GrantRefusedType(decision.refusal, 'grantId');
    });
  }

  /** Any administrator lets a proposed removal drop. */
  async keep(grantId: string, principal: Principal, context: RequestContext): Promise<RoleChangedType | GrantRefusedType> {
    return this.change(grantId, principal, context, async (manager, grant) => {
      if (grant.removalProposedBy === null) return new GrantRefusedType('NOTHING_PROPOSED', 'grantId');
      await manager.update(GrantEntity, { id: grant.id }, { removalProposedBy: null, removalProposedAt: null });
      await this.audit.record(manager, { act: 'GRANT_KEPT', actorId: principal.accountId, onBehalfOf: grant.accountId, subject: { kind: 'GRANT', id: grant.id }, from: context });
      return null;
    });
  }

  /** Changes a role that is one's own or one's to give; what is neither is unknown. */
  private async change(grantId: string, { accountId }: Principal, context: RequestContext, work: (manager: EntityManager, grant: GrantEntity) => Promise<Renewed | 'WAITS' | GrantRefusedType>): Promise<RoleChangedType | GrantRefusedType> {
    if (!(await this.people.grantIsWithinReach(accountId, grantId))) return new GrantRefusedType('GRANT_UNKNOWN', 'grantId');
    const outcome = await this.database.transaction(async (manager) => {
      await this.reader.facts(manager, accountId);
      const grant = await manager.findOne(GrantEntity, { where: { id: grantId }, lock: { mode: 'pessimistic_write' } });
      return grant === null ? new GrantRefusedType('GRANT_UNKNOWN', 'grantId') : work(manager, grant);
    });
    if (outcome instanceof GrantRefusedType) return outcome;
    if (outcome !== null && outcome !== 'WAITS') context.cookies.write(SESSION_COOKIE, outcome.token, outcome.endsAt);
    return { grantId, done: outcome !== 'WAITS' };
  }

  private async remove(manager: EntityManager, grant: GrantEntity, principal: Principal, context: RequestContext, proposedBy: string | null): Promise<Renewed> {
    const { id, accountId, role, scopeKind, scopeId } = grant;
    await manager.delete(GrantEntity, { id });
    await this.endings.tell(manager, { accountId, role, scopeKind, scopeId, by: principal.accountId, from: context });
    let renewed: Renewed = null;
    if (accountId === principal.accountId) renewed = await this.sessions.renew(manager, principal);
    else await this.sessions.endAll(manager, accountId);
    await this.mail.removed(manager, accountId, role);
    await this.audit.record(manager, { act: 'GRANT_REMOVED', actorId: principal.accountId, onBehalfOf: accountId, subject: { kind: 'GRANT', id }, detail: { role, scopeKind, scopeId, proposedBy }, before: { role, scopeKind, scopeId }, from: context });
    return renewed;
  }
}
