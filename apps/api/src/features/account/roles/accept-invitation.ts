import { decideAccept, decideGive } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { SESSION_COOKIE } from '../../../platform/access/cookies.ts';
import type { Principal } from '../../../platform/access/principal.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { SessionStore } from '../../../platform/access/session.store.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { hashOf, sameHash, Secrets } from '../../../platform/secret/secrets.ts';
import { AccountEntity } from '../account.entity.ts';
import { OpenSession } from '../open-session.ts';
import { GrantFactsReader, scopeOf } from './grant-facts.reader.ts';
import { GrantEntity } from './grant.entity.ts';
import { InvitationEntity } from './invitation.entity.ts';
import type { InvitationLinkInput } from './roles.input.ts';
import { GrantRefusedType, type InvitationAcceptedType } from './roles.type.ts';

/** Gives the role to whoever holds the link and has signed in with the invited address, if whoever invited them could still give it. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly reader: GrantFactsReader,
    private readonly sessions: SessionStore,
    private readonly opening: OpenSession,
    private readonly audit: AuditLog,
  ) {}

  async run({ invitationId: id, token }: InvitationLinkInput, principal: Principal, context: RequestContext): Promise<InvitationAcceptedType | GrantRefusedType> {
    const { accountId } = principal;
    const now = this.clock.now();
    const rightLink = sameHash(hashOf(token), hashOf(this.secrets.invitationToken(id)));
    const outcome = await this.database.transaction(async (manager) => {
      const invitation = await manager.findOne(InvitationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const { email } = await manager.findOneByOrFail(AccountEntity, { id: accountId });
      const decision = decideAccept(invitation, rightLink, email, now);
      if (invitation === null || !decision.ok) return new GrantRefusedType(decision.ok ? 'INVITATION_UNKNOWN' : decision.refusal);
      const { role, scopeKind, scopeId, invitedBy, confirmedBy } = invitation;
      const there = await this.reader.standing(manager, scopeOf(scopeKind, scopeId));
      // Who has lost the right to give a role meanwhile gives none with an old letter.
      const inviter = await this.reader.facts(manager, invitedBy);
      if (there === null || !decideGive(role, there, inviter).ok) return new GrantRefusedType('INVITATION_UNKNOWN');
      await manager.update(InvitationEntity, { id }, { acceptedBy: accountId, acceptedAt: now });
      await manager.createQueryBuilder().insert().into(GrantEntity).values({ id: newId(), accountId, role, scopeKind, scopeId, createdAt: now, givenBy: invitedBy, removalProposedBy: null, removalProposedAt: null }).orIgnore().execute();
      const renewed = await this.sessions.renew(manager, principal);
      await this.audit.record(manager, { act: 'INVITATION_ACCEPTED', actorId: accountId, subject: { kind: 'INVITATION', id }, detail: { role, scopeKind, scopeId, invitedBy, confirmedBy }, after: { role, scopeKind, scopeId }, from: context });
      return renewed;
    });
    if (outcome instanceof GrantRefusedType) return outcome;
    context.cookies.write(SESSION_COOKIE, outcome.token, outcome.endsAt);
    return this.opening.shown(accountId);
  }
}
