import { type Agreeing, decideGive, type GrantRefusalCode, INVITATION_DAYS, invitationState, isEmail } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../../../platform/access/principal.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { badInput } from '../../../platform/graphql/bad-input.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { type RateLimit, RateLimiter } from '../../../platform/limits/rate-limiter.ts';
import { GrantFactsReader, scopeOf } from './grant-facts.reader.ts';
import { InvitationEntity } from './invitation.entity.ts';
import { PromiseRoleMail } from './promise-role-mail.ts';
import type { InviteToRoleInput } from './roles.input.ts';
import { GrantRefusedType } from './roles.type.ts';

const PER_PERSON: RateLimit = { name: 'invitation', hits: 60, minutes: 60 };
/** Nobody's mailbox is filled by people who give roles. */
export const PER_INVITED: RateLimit = { name: 'invitation-mail', hits: 6, minutes: 24 * 60 };

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

/** INSEE codes of regions and departments (2A and 2B among them); ids of our own. */
const SHAPES = { REGION: /^\d{2}$/, DEPARTMENT: /^(?:\d{2,3}|2[AB])$/, ORGANISATION: UUID, PLACE: UUID } as const;

const DAY_MS = 86_400_000;

const FIELDS: Partial<Record<GrantRefusalCode, string>> = { ALREADY_HOLDS: 'email', ALREADY_INVITED: 'email', NOT_YOURS_TO_GIVE: 'role', SCOPE_UNFIT: 'scopeKind' };

/** Asks somebody by mail to take a role; the role of administrator waits for a second administrator first. */
@Injectable()
export class InviteToRole {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: GrantFactsReader,
    private readonly limiter: RateLimiter,
    private readonly audit: AuditLog,
    private readonly mail: PromiseRoleMail,
  ) {}

  /** Gives the id of the invitation. */
  async run(input: InviteToRoleInput, { accountId }: Principal, context: RequestContext): Promise<string | GrantRefusedType> {
    const email = input.email.trim().normalize('NFC').toLowerCase();
    if (!isEmail(email)) return new GrantRefusedType('EMAIL_UNREADABLE', 'email');
    const scope = scopeOf(input.scopeKind, input.scopeId ?? null);
    // A network with an id, or anything else without one.
    if (scope.kind !== input.scopeKind || (scope.kind === 'NETWORK' && input.scopeId != null)) return new GrantRefusedType('SCOPE_UNKNOWN', 'scopeId');
    if (scope.kind !== 'NETWORK' && !SHAPES[scope.kind].test(scope.id)) throw badInput('scopeId', 'must be one that scopeChoices gives.');
    if (!(await this.limiter.take(PER_PERSON, accountId))) return new GrantRefusedType('TOO_MANY_ATTEMPTS');
    return this.database.transaction(async (manager) => {
      const facts = await this.reader.facts(manager, accountId);
      const before = await manager.findOneBy(InvitationEntity, { invitedBy: accountId, requestKey: input.idempotencyKey });
      if (before !== null) return before.id;
      const there = await this.reader.standing(manager, scope);
      if (there === null) return new GrantRefusedType('SCOPE_UNKNOWN', 'scopeId');
      const decision = decideGive(input.role, there, facts);
      if (!decision.ok) return new GrantRefusedType(decision.refusal, FIELDS[decision.refusal]);
      const invitation = this.invitation(input, email, accountId, decision.value);
      const taken = await this.taken(manager, invitation);
      if (taken !== null) return new GrantRefusedType(taken, FIELDS[taken]);
      if (!(await this.limiter.take(PER_INVITED, email))) return new GrantRefusedType('TOO_MANY_ATTEMPTS', 'email');
      await manager.insert(InvitationEntity, invitation);
      await this.tell(manager, invitation);
      const { role, scopeKind, scopeId } = invitation;
      await this.audit.record(manager, { act: 'INVITATION_SENT', actorId: accountId, subject: { kind: 'INVITATION', id: invitation.id }, detail: { role, scopeKind, scopeId, agreement: decision.value }, after: invitation, from: context });
      return invitation.id;
    });
  }

  private invitation(input: InviteToRoleInput, email: string, accountId: string, agreement: Agreeing): InvitationEntity {
    const now = this.clock.now();
    return {
      id: newId(),
      email,
      locale: input.locale,
      role: input.role,
      scopeKind: input.scopeKind,
      scopeId: input.scopeId ?? null,
      invitedBy: accountId,
      requestKey: input.idempotencyKey,
      createdAt: now,
      expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_MS),
      needsSecond: agreement === 'TWO',
      confirmedBy: null,
      confirmedAt: null,
      acceptedBy: null,
      acceptedAt: null,
      withdrawnAt: null,
    };
  }

  /** Whether that person has the role, or is asked already; what ran out without an answer makes room. */
  private async taken(manager: EntityManager, { email, role, scopeKind, scopeId }: InvitationEntity): Promise<'ALREADY_HOLDS' | 'ALREADY_INVITED' | null> {
    const same = 'role = $2 AND scope_kind = $3 AND scope_id IS NOT DISTINCT FROM $4';
    const held = await manager.query<unknown[]>(`SELECT 1 FROM role_grant g JOIN account a ON a.id = g.account_id WHERE a.email = $1 AND ${same}`, [email, role, scopeKind, scopeId]);
    if (held.length > 0) return 'ALREADY_HOLDS';
    const open = await manager.createQueryBuilder(InvitationEntity, 'i').where(`i.email = :email AND i.role = :role AND i.scopeKind = :scopeKind AND i.scopeId IS NOT DISTINCT FROM :scopeId AND i.acceptedAt IS NULL AND i.withdrawnAt IS NULL`, { email, role, scopeKind, scopeId }).getOne();
    if (open === null) return null;
    const now = this.clock.now();
    if (invitationState(open, now) !== 'EXPIRED') return 'ALREADY_INVITED';
    await manager.update(InvitationEntity, { id: open.id }, { withdrawnAt: now });
    return null;
  }

  private async tell(manager: EntityManager, { id, needsSecond, invitedBy }: InvitationEntity): Promise<void> {
    if (needsSecond) await this.mail.decisionWaits(manager, invitedBy);
    else await this.mail.invited(manager, id);
  }
}
