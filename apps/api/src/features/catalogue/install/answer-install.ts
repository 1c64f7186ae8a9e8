import { dayOf, decideInstallAnswer, type InstallAnswer, installStateOf } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { InstallRefused } from './install-refused.ts';
import { InstallReader } from './install.reader.ts';
import { InstallStore } from './install.store.ts';
import { PromiseInstallMail } from './promise-install-mail.ts';
import type { Asking } from './request-install.ts';

export interface InstallAnswering {
  readonly requestId: string;
  readonly expectedVersion: number;
  readonly answer: InstallAnswer;
}

/** A place plans the day on which it installs a module, or says no. That it was done, it does not say: its equipment shows it. */
@Injectable()
export class AnswerInstall {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: InstallReader,
    private readonly store: InstallStore,
    private readonly audit: AuditLog,
    private readonly mail: PromiseInstallMail,
  ) {}

  async run({ requestId: id, expectedVersion, answer }: InstallAnswering, { accountId, from }: Asking): Promise<string | InstallRefused> {
    return this.database.transaction(async (manager) => {
      if (!(await this.reader.takePlaceOf(manager, accountId, id))) return new InstallRefused({ code: 'REQUEST_UNKNOWN', field: 'requestId' });
      const before = await this.reader.one(manager, accountId, id);
      if (before === null) return new InstallRefused({ code: 'REQUEST_UNKNOWN', field: 'requestId' });
      if (before.version !== expectedVersion) return new InstallRefused({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
      const now = this.clock.now();
      const decision = decideInstallAnswer(installStateOf(before.kept, before.installed), answer, dayOf(now, before.timeZone));
      if (!decision.ok) return new InstallRefused(decision.refusal);
      await this.store.answer(manager, id, decision.value, accountId, now);
      await this.mail.answered(manager, id, decision.value.state, before.askedById, accountId);
      await this.audit.record(manager, { act: 'INSTALL_ANSWERED', actorId: accountId, subject: { kind: 'INSTALL_REQUEST', id }, detail: { placeId: before.placeId, from: before.kept, to: decision.value.state }, from });
      return id;
    });
  }
}
