import { decideChange, decideOrganisation, type OrganisationDraft } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { AuditLog } from '../../platform/audit/audit-log.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { brokenConstraint, Database } from '../../platform/database/database.ts';
import { type RateLimit, RateLimiter } from '../../platform/limits/rate-limiter.ts';
import { OrganisationRefused } from './organisation-refused.ts';
import type { OrganisationRow } from './organisation-row.ts';
import { OrganisationReader } from './organisation.reader.ts';
import { OrganisationStore } from './organisation.store.ts';

/** Nobody fills the coordinators' queue. */
const PER_PERSON: RateLimit = { name: 'organisation', hits: 5, minutes: 24 * 60 };

export interface Asking {
  readonly accountId: string;
  readonly from: RequestContext;
}

const same = (row: OrganisationRow, draft: OrganisationDraft): boolean => Object.entries(draft).every(([field, value]) => row[field as keyof OrganisationDraft] === value);

/** Enters an organisation, for a coordinator to verify, and keeps what it says of itself. */
@Injectable()
export class WriteOrganisation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: OrganisationReader,
    private readonly store: OrganisationStore,
    private readonly audit: AuditLog,
    private readonly limiter: RateLimiter,
  ) {}

  async register(draft: OrganisationDraft, requestKey: string, { accountId, from }: Asking): Promise<string | OrganisationRefused> {
    const decision = decideOrganisation(draft);
    if (!decision.ok) return new OrganisationRefused(decision.refusal);
    return this.alone(async (manager) => {
      const earlier = await this.reader.byRequest(manager, accountId, requestKey);
      if (earlier !== null) return earlier.version > 0 || same(earlier, decision.value) ? earlier.id : new OrganisationRefused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
      if (await this.reader.siretTaken(manager, decision.value.siret, null)) return SIRET_TAKEN;
      if (!(await this.limiter.take(PER_PERSON, accountId))) return new OrganisationRefused({ code: 'TOO_MANY_REQUESTS' });
      const id = await this.store.insert(manager, decision.value, { by: accountId, requestKey, now: this.clock.now() });
      await this.audit.record(manager, { act: 'ORGANISATION_REGISTERED', actorId: accountId, subject: { kind: 'ORGANISATION', id }, after: decision.value, from });
      return id;
    });
  }

  async change(id: string, expectedVersion: number, draft: OrganisationDraft, { accountId, from }: Asking): Promise<string | OrganisationRefused> {
    return this.alone(async (manager) => {
      const before = await this.reader.take(manager, accountId, id, 'SPEAKING');
      if (before === null) return new OrganisationRefused({ code: 'ORGANISATION_UNKNOWN', field: 'organisationId' });
      if (before.standing === 'REFUSED') return new OrganisationRefused({ code: 'STANDING_UNFIT', field: 'organisationId' });
      if (before.version !== expectedVersion) return new OrganisationRefused({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
      const decision = decideChange({ ...before, siret: before.siret ?? draft.siret }, draft, before.standing !== 'REQUESTED');
      if (!decision.ok) return new OrganisationRefused(decision.refusal);
      if (await this.reader.siretTaken(manager, decision.value.siret, id)) return SIRET_TAKEN;
      await this.store.update(manager, id, decision.value);
      await this.audit.record(manager, { act: 'ORGANISATION_CHANGED', actorId: accountId, subject: { kind: 'ORGANISATION', id }, before, after: decision.value, from });
      return id;
    });
  }

  /** Two who enter the same body at once: the index lets one through, the other is told as if it came later. */
  private async alone(work: (manager: EntityManager) => Promise<string | OrganisationRefused>): Promise<string | OrganisationRefused> {
    try {
      return await this.database.transaction(work);
    } catch (error) {
      const broken = brokenConstraint(error);
      if (broken === 'organisation_siret') return SIRET_TAKEN;
      // The same request twice at once: the second reads what the first has made.
      if (broken === 'organisation_request') return this.database.transaction(work);
      throw error;
    }
  }
}

const SIRET_TAKEN = new OrganisationRefused({ code: 'SIRET_TAKEN', field: 'siret' });
