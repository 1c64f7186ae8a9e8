import { ERASURE_REFUSAL_CODES, type ErasureRefusalCode, holdsLastAdministration } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { ForgetPerson } from '../../../platform/privacy/forget-person.ts';
import { People } from '../../../platform/privacy/people.ts';
import type { Farewell } from '../../../platform/privacy/personal-data.ts';

/** What an erasure would change, and why it may not be done yet. */
export interface ErasureForeseen extends Farewell {
  readonly refusal: ErasureRefusalCode | null;
}

/** Why an account was not erased. */
export class ErasureRefusal {
  constructor(readonly code: (typeof ERASURE_REFUSAL_CODES)[number]) {}
}

/** Forgets whoever asks for it, all at once or not at all; asked twice, the second time there is nobody left. */
@Injectable()
export class EraseAccount {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly forget: ForgetPerson,
    private readonly audit: AuditLog,
  ) {}

  /** `typedEmail`: the address of the account, typed by its owner, so that nobody erases another's on a screen left open. */
  async run(accountId: string, typedEmail: string): Promise<Farewell | ErasureRefusal> {
    return this.database.transaction(async (manager) => {
      // Two administrators who leave at the same moment come one after the other, and the second finds themselves the last.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('escale:administrators'))`);
      const person = await this.forget.find(manager, accountId);
      if (person === null) return { bookingsCancelled: 0, visitsKept: 0 };
      if (typedEmail.trim().normalize('NFC').toLowerCase() !== person.email) return new ErasureRefusal('ADDRESS_DIFFERS');
      if (await this.isLast(manager, person.roles)) return new ErasureRefusal('LAST_ADMINISTRATOR');
      const farewell = await this.forget.run(manager, person, this.clock.now());
      // Not from where: that would be kept of somebody who has just been forgotten.
      await this.audit.record(manager, { act: 'ACCOUNT_ERASED', actorId: accountId, subject: { kind: 'ACCOUNT', id: accountId }, detail: { ...farewell }, from: null });
      return farewell;
    });
  }

  /** Null when the account is gone. */
  async foresee(accountId: string): Promise<ErasureForeseen | null> {
    return this.database.transaction(async (manager) => {
      const person = await this.forget.find(manager, accountId);
      if (person === null) return null;
      return { ...(await this.people.foresee(manager, person, this.clock.now())), refusal: (await this.isLast(manager, person.roles)) ? 'LAST_ADMINISTRATOR' : null };
    });
  }

  private async isLast(manager: EntityManager, roles: readonly string[]): Promise<boolean> {
    const [row] = await manager.query<{ administrators: number }[]>(`SELECT count(DISTINCT account_id)::int AS administrators FROM role_grant WHERE role = 'ADMINISTRATOR'`);
    return holdsLastAdministration(roles.filter((role) => role === 'ADMINISTRATOR').map(() => ({ role: 'ADMINISTRATOR' })), { administrators: row?.administrators ?? 0 });
  }
}
