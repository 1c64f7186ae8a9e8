import { randomBytes } from 'node:crypto';
import { booksForGroups, type ConfirmGroupWish, decideConfirmGroup, shortCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { brokenConstraint, Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { GroupRefused } from './group-refused.ts';
import { GroupsStore } from './groups.store.ts';
import type { ForOrganisation } from './hold-group.ts';
import { TakeGroup } from './take-group.ts';

export type ConfirmGroupRequest = ConfirmGroupWish & { readonly groupBookingId: string };

/** Two live bookings never share a code; a draw that meets one is drawn again. */
const DRAWS = 3;

/** Makes what is held for a group its booking, all of it or nothing; sent again, it answers the same. */
@Injectable()
export class ConfirmGroup {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly taking: TakeGroup,
    private readonly store: GroupsStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async run(request: ConfirmGroupRequest, who: ForOrganisation): Promise<string | GroupRefused> {
    for (let draw = 1; ; draw += 1) {
      try {
        return await this.database.transaction((manager) => this.confirm(manager, request, who));
      } catch (error) {
        if (brokenConstraint(error) !== 'booking_short_code' || draw === DRAWS) throw error;
      }
    }
  }

  private async confirm(manager: EntityManager, { groupBookingId, ...wish }: ConfirmGroupRequest, { accountId, from }: ForOrganisation): Promise<string | GroupRefused> {
    const group = await this.taking.run(manager, accountId, groupBookingId);
    if (group instanceof GroupRefused) return group;
    if (!booksForGroups(group.standing)) return new GroupRefused({ code: 'ORGANISATION_UNVERIFIED' });
    const now = this.clock.now();
    const decision = decideConfirmGroup(wish, group, now);
    if (!decision.ok) return new GroupRefused(decision.refusal);
    if (decision.value.replay) return groupBookingId;
    await this.store.confirm(manager, groupBookingId, decision.value, () => shortCode(randomBytes(5)), now);
    await this.outbox.add(manager, 'send-group-mail', { groupBookingId, kind: 'CONFIRMED' }, now);
    await this.audit.record(manager, { act: 'GROUP_CONFIRMED', actorId: accountId, subject: { kind: 'GROUP', id: groupBookingId }, detail: { organisation: group.organisationId, sessions: decision.value.sessions.length }, from });
    return groupBookingId;
  }
}
