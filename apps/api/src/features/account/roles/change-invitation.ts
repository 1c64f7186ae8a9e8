import { decideSecondPerson, INVITATION_DAYS, invitationState } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../../../platform/access/principal.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { RateLimiter } from '../../../platform/limits/rate-limiter.ts';
import { GrantFactsReader } from './grant-facts.reader.ts';
import { InvitationEntity } from './invitation.entity.ts';
import { PER_INVITED } from './invite-to-role.ts';
import { PeopleReader } from './people.reader.ts';
import { PromiseRoleMail } from './promise-role-mail.ts';
import { GrantRefusedType } from './roles.type.ts';

const DAY_MS = 86_400_000;

type Change = (manager: EntityManager, invitation: InvitationEntity, now: Date) => Promise<null | GrantRefusedType>;

/** What becomes of an invitation before it is accepted: withdrawn, sent once more, or agreed to by a second administrator. */
@Injectable()
export class ChangeInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: GrantFactsReader,
    private readonly people: PeopleReader,
    private readonly limiter: RateLimiter,
    private readonly audit: AuditLog,
    private readonly mail: PromiseRoleMail,
  ) {}

  async withdraw(id: string, { accountId }: Principal, context: RequestContext): Promise<null | GrantRefusedType> {
    return this.change(id, accountId, async (manager, invitation, now) => {
      await manager.update(InvitationEntity, { id }, { withdrawnAt: now });
      await this.audit.record(manager, { act: 'INVITATION_WITHDRAWN', actorId: accountId, subject: { kind: 'INVITATION', id }, before: invitation, from: context });
      return null;
    });
  }

  async sendAgain(id: string, { accountId }: Principal, context: RequestContext): Promise<null | GrantRefusedType> {
    return this.change(id, accountId, async (manager, invitation, now) => {
      if (invitation.needsSecond && invitation.confirmedAt === null) return new GrantRefusedType('WAITS_FOR_SECOND_PERSON');
      if (!(await this.limiter.take(PER_INVITED, invitation.email))) return new GrantRefusedType('TOO_MANY_ATTEMPTS');
      await manager.update(InvitationEntity, { id }, { expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_MS) });
      await this.mail.invited(manager, id);
      const { role, scopeKind, scopeId } = invitation;
      await this.audit.record(manager, { act: 'INVITATION_SENT', actorId: accountId, subject: { kind: 'INVITATION', id }, detail: { role, scopeKind, scopeId, again: true }, from: context });
      return null;
    });
  }

  async confirm(id: string, { accountId }: Principal, context: RequestContext): Promise<null | GrantRefusedType> {
    return this.change(id, accountId, async (manager, invitation, now) => {
      const proposal = invitationState(invitation, now) === 'WAITING' ? { byAccountId: invitation.invitedBy, at: invitation.createdAt } : null;
      const decision = decideSecondPerson(proposal, accountId, await this.reader.facts(manager, accountId), now);
      if (!decision.ok) return new GrantRefusedType(decision.refusal);
      await manager.update(InvitationEntity, { id }, { confirmedBy: accountId, confirmedAt: now });
      await this.mail.invited(manager, id);
      await this.audit.record(manager, { act: 'INVITATION_CONFIRMED', actorId: accountId, subject: { kind: 'INVITATION', id }, detail: { proposedBy: invitation.invitedBy }, from: context });
      return null;
    });
  }

  /** Changes an open invitation that is this person's to give; two who change it at once come one after the other. */
  private async change(id: string, accountId: string, work: Change): Promise<null | GrantRefusedType> {
    if ((await this.people.invitation(accountId, id)) === null) return new GrantRefusedType('INVITATION_UNKNOWN', 'id');
    return this.database.transaction(async (manager) => {
      await this.reader.facts(manager, accountId);
      const invitation = await manager.findOne(InvitationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (invitation === null || invitation.withdrawnAt !== null) return new GrantRefusedType('INVITATION_UNKNOWN', 'id');
      if (invitation.acceptedAt !== null) return new GrantRefusedType('INVITATION_USED', 'id');
      return work(manager, invitation, this.clock.now());
    });
  }
}
