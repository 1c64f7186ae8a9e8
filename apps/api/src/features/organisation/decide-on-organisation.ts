import { decideStanding, INVITATION_DAYS, type OrganisationStanding } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids/new-id.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { InvitationEntity } from '../account/roles/invitation.entity.ts';
import { OrganisationRefused } from './organisation-refused.ts';
import { OrganisationReader } from './organisation.reader.ts';
import { OrganisationStore } from './organisation.store.ts';
import { PromiseOrganisationMail } from './promise-organisation-mail.ts';
import type { Asking } from './write-organisation.ts';

export interface StandingWish {
  readonly organisationId: string;
  readonly expectedVersion: number;
  readonly standing: OrganisationStanding;
  readonly reason: string | null;
}

const DAY_MS = 86_400_000;

/** A coordinator says whether an organisation is what it says. Whoever asked for it is invited to manage it: the role is theirs once they accept. */
@Injectable()
export class DecideOnOrganisation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: OrganisationReader,
    private readonly store: OrganisationStore,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly mail: PromiseOrganisationMail,
  ) {}

  async run({ organisationId: id, expectedVersion, standing, reason }: StandingWish, asking: Asking): Promise<string | OrganisationRefused> {
    return this.database.transaction(async (manager) => {
      const before = await this.reader.take(manager, asking.accountId, id, 'DECIDING');
      if (before === null) return new OrganisationRefused({ code: 'ORGANISATION_UNKNOWN', field: 'organisationId' });
      if (before.version !== expectedVersion) return new OrganisationRefused({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
      const decision = decideStanding(before.standing, standing, reason);
      if (!decision.ok) return new OrganisationRefused(decision.refusal);
      const now = this.clock.now();
      await this.store.stand(manager, id, standing, decision.value, now);
      if (before.standing === 'REQUESTED' && standing === 'VERIFIED') await this.invite(manager, id, asking.accountId, now);
      else await this.mail.decided(manager, id, standing);
      await this.audit.record(manager, { act: 'ORGANISATION_DECIDED', actorId: asking.accountId, subject: { kind: 'ORGANISATION', id }, detail: { from: before.standing, to: standing }, from: asking.from });
      return id;
    });
  }

  /** An account that went meanwhile is invited by nobody; a coordinator can invite another person. */
  private async invite(manager: EntityManager, organisationId: string, invitedBy: string, now: Date): Promise<void> {
    const [asked] = await manager.query<{ email: string; locale: 'fr' | 'en' }[]>('SELECT a.email, a.locale FROM organisation o JOIN account a ON a.id = o.requested_by WHERE o.id = $1', [organisationId]);
    if (asked === undefined) return;
    const id = newId();
    await manager.insert(InvitationEntity, {
      id, ...asked, role: 'ORGANISATION_MANAGER', scopeKind: 'ORGANISATION', scopeId: organisationId, invitedBy, requestKey: id, createdAt: now, expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_MS),
      needsSecond: false, confirmedBy: null, confirmedAt: null, acceptedBy: null, acceptedAt: null, withdrawnAt: null,
    });
    await this.outbox.add(manager, 'send-role-mail', { kind: 'INVITED', id }, now);
  }
}
