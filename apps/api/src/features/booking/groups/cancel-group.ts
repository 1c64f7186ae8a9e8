import { type GroupScope, sessionsMeant } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { GroupRefused } from './group-refused.ts';
import { GroupsStore } from './groups.store.ts';
import type { ForOrganisation } from './hold-group.ts';
import { TakeGroup } from './take-group.ts';

export interface CancelGroupRequest {
  readonly groupBookingId: string;
  readonly scope: GroupScope;
  readonly sessionId: string | null;
}

/** Cancels the sessions of a group, all, one, or one and those after it; the past stays. Sent again, it finds nothing left to do and answers the same. */
@Injectable()
export class CancelGroup {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly taking: TakeGroup,
    private readonly store: GroupsStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async run({ groupBookingId, scope, sessionId }: CancelGroupRequest, { accountId, from }: ForOrganisation): Promise<string | GroupRefused> {
    return this.database.transaction(async (manager) => {
      const group = await this.taking.run(manager, accountId, groupBookingId);
      if (group instanceof GroupRefused) return group;
      const now = this.clock.now();
      const meant = sessionsMeant(group.sessions, scope, sessionId, now);
      if (!meant.ok) return new GroupRefused(meant.refusal);
      if (meant.value.length === 0) return groupBookingId;
      await this.store.cancel(manager, groupBookingId, meant.value.map(({ id }) => id), now);
      if (group.confirmedAt !== null) await this.outbox.add(manager, 'send-group-mail', { groupBookingId, kind: 'CANCELLED' }, now);
      await this.audit.record(manager, { act: 'GROUP_CANCELLED', actorId: accountId, subject: { kind: 'GROUP', id: groupBookingId }, detail: { organisation: group.organisationId, scope, sessions: meant.value.length }, from });
      return groupBookingId;
    });
  }
}
