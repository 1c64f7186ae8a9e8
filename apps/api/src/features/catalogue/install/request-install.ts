import { decideInstallRequest } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { OrganisationReader } from '../../organisation/organisation.reader.ts';
import { InstallRefused } from './install-refused.ts';
import { type InstallName, InstallReader } from './install.reader.ts';
import { InstallStore } from './install.store.ts';
import { PromiseInstallMail } from './promise-install-mail.ts';

export interface Asking {
  readonly accountId: string;
  readonly from: RequestContext;
}

export type InstallWish = InstallName & { readonly note: string | null; readonly requestKey: string };

const same = (one: InstallName, other: InstallName): boolean => one.placeId === other.placeId && one.moduleId === other.moduleId && one.organisationId === other.organisationId;

/** Asks a place to install a module, in the name of an organisation, or of the place itself. */
@Injectable()
export class RequestInstall {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReader,
    private readonly reader: InstallReader,
    private readonly store: InstallStore,
    private readonly audit: AuditLog,
    private readonly mail: PromiseInstallMail,
  ) {}

  async run(wish: InstallWish, { accountId, from }: Asking): Promise<string | InstallRefused> {
    return this.database.transaction(async (manager) => {
      const { placeId, moduleId, organisationId } = wish;
      const stranger = await this.strangerTo(manager, wish, accountId);
      if (stranger !== null) return stranger;
      const earlier = await this.reader.byRequest(manager, accountId, wish.requestKey);
      if (earlier !== null) return same(earlier, wish) ? earlier.id : new InstallRefused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
      const facts = await this.reader.facts(manager, wish);
      if (facts === null) return new InstallRefused({ code: 'MODULE_UNKNOWN', field: 'moduleId' });
      const decision = decideInstallRequest(wish.note, facts);
      if (!decision.ok) return new InstallRefused(decision.refusal);
      const id = await this.store.insert(manager, { placeId, moduleId, organisationId, askedBy: accountId, note: decision.value.note, requestKey: wish.requestKey }, this.clock.now());
      await this.mail.asked(manager, id, placeId, accountId);
      await this.audit.record(manager, { act: 'INSTALL_REQUESTED', actorId: accountId, subject: { kind: 'INSTALL_REQUEST', id }, detail: { placeId, moduleId, organisationId }, from });
      return id;
    });
  }

  /** Why whoever asks may not in this name; null when they may, and organisation and place are taken, in this order. */
  private async strangerTo(manager: EntityManager, { placeId, organisationId }: InstallWish, accountId: string): Promise<InstallRefused | null> {
    if (organisationId !== null) {
      const organisation = await this.organisations.take(manager, accountId, organisationId, 'SPEAKING');
      if (organisation === null) return new InstallRefused({ code: 'ORGANISATION_UNKNOWN', field: 'organisationId' });
      if (organisation.standing !== 'VERIFIED') return new InstallRefused({ code: 'ORGANISATION_UNVERIFIED', field: 'organisationId' });
    }
    return (await this.reader.takePlace(manager, accountId, placeId, organisationId === null)) ? null : new InstallRefused({ code: 'PLACE_UNKNOWN', field: 'placeId' });
  }
}
