import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';

/** Promises the mails about roles, in the transaction that gives them a reason. */
@Injectable()
export class PromiseRoleMail {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** To whoever is invited. */
  async invited(manager: EntityManager, invitationId: string): Promise<void> {
    await this.outbox.add(manager, 'send-role-mail', { kind: 'INVITED', id: invitationId }, this.clock.now());
  }

  /** To every administrator but the one who proposed: a second pair of eyes is wanted. */
  async decisionWaits(manager: EntityManager, proposerId: string): Promise<void> {
    const others = await manager.query<{ accountId: string }[]>(`SELECT DISTINCT account_id AS "accountId" FROM role_grant WHERE role = 'ADMINISTRATOR' AND account_id <> $1`, [proposerId]);
    for (const { accountId } of others) await this.outbox.add(manager, 'send-role-mail', { kind: 'DECISION_WAITS', id: accountId }, this.clock.now());
  }

  /** To whoever no longer has a role. */
  async removed(manager: EntityManager, accountId: string, role: string): Promise<void> {
    await this.outbox.add(manager, 'send-role-mail', { kind: 'REMOVED', id: accountId, role }, this.clock.now());
  }
}
