import { type CohortDraft, type CohortRefusal, decideCohort } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { OrganisationReader } from '../organisation.reader.ts';
import type { Asking } from '../write-organisation.ts';
import { CohortRefused } from './cohort-refused.ts';
import type { CohortTaken } from './cohort-row.ts';
import { CohortStore } from './cohort.store.ts';
import { CohortWorkspaceReader } from './cohort-workspace.reader.ts';

export interface CohortWish {
  readonly draft: CohortDraft;
  readonly trainerIds: readonly string[];
}

const same = (row: CohortTaken, draft: CohortDraft): boolean => Object.entries(draft).every(([field, value]) => row[field as keyof CohortDraft] === value);

/** Makes a cohort, writes it anew, puts it away. */
@Injectable()
export class WriteCohort {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReader,
    private readonly reader: CohortWorkspaceReader,
    private readonly store: CohortStore,
    private readonly audit: AuditLog,
  ) {}

  async create(organisationId: string, { draft, trainerIds }: CohortWish, requestKey: string, { accountId, from }: Asking): Promise<string | CohortRefused> {
    const decision = decideCohort(draft);
    if (!decision.ok) return new CohortRefused(decision.refusal);
    return this.database.transaction(async (manager) => {
      const organisation = await this.organisations.take(manager, accountId, organisationId, 'SPEAKING');
      if (organisation === null) return new CohortRefused({ code: 'ORGANISATION_UNKNOWN', field: 'organisationId' });
      const earlier = await this.reader.byRequest(manager, organisationId, requestKey);
      if (earlier !== null) return earlier.version > 0 || same(earlier, decision.value) ? earlier.id : new CohortRefused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
      if (organisation.standing !== 'VERIFIED') return new CohortRefused({ code: 'ORGANISATION_UNVERIFIED', field: 'organisationId' });
      const refusal = await this.trainersRefused(manager, organisationId, trainerIds);
      if (refusal !== null) return new CohortRefused(refusal);
      const id = await this.store.insert(manager, organisationId, decision.value, requestKey, this.clock.now());
      if (trainerIds.length > 0) await this.store.trainers(manager, id, trainerIds);
      await this.audit.record(manager, { act: 'COHORT_CREATED', actorId: accountId, subject: { kind: 'COHORT', id }, detail: { organisationId, trainers: trainerIds.length }, after: decision.value, from });
      return id;
    });
  }

  async change(id: string, expectedVersion: number, { draft, trainerIds }: CohortWish, asking: Asking): Promise<string | CohortRefused> {
    const decision = decideCohort(draft);
    if (!decision.ok) return new CohortRefused(decision.refusal);
    return this.taken(id, expectedVersion, asking, async (manager, before) => {
      if (before.archivedAt !== null) return { code: 'COHORT_ARCHIVED', field: 'cohortId' };
      const refusal = await this.trainersRefused(manager, before.organisationId, trainerIds);
      if (refusal !== null) return refusal;
      await this.store.trainers(manager, id, trainerIds);
      await this.store.update(manager, id, decision.value, this.clock.now());
      await this.audit.record(manager, { act: 'COHORT_CHANGED', actorId: asking.accountId, subject: { kind: 'COHORT', id }, detail: { trainers: trainerIds.length }, before, after: decision.value, from: asking.from });
      return null;
    });
  }

  /** What is archived stays readable, and is erased a year later; taking it back keeps it. */
  async archive(id: string, expectedVersion: number, archived: boolean, asking: Asking): Promise<string | CohortRefused> {
    return this.taken(id, expectedVersion, asking, async (manager, before) => {
      if ((before.archivedAt !== null) === archived) return null;
      await this.store.archive(manager, id, archived, this.clock.now());
      await this.audit.record(manager, { act: 'COHORT_ARCHIVED', actorId: asking.accountId, subject: { kind: 'COHORT', id }, detail: { archived }, from: asking.from });
      return null;
    });
  }

  private async taken(id: string, expectedVersion: number, { accountId }: Asking, work: (manager: EntityManager, before: CohortTaken) => Promise<CohortRefusal | null>): Promise<string | CohortRefused> {
    return this.database.transaction(async (manager) => {
      const before = await this.reader.take(manager, accountId, id);
      if (before === null) return new CohortRefused({ code: 'COHORT_UNKNOWN', field: 'cohortId' });
      if (before.version !== expectedVersion) return new CohortRefused({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
      const refusal = await work(manager, before);
      return refusal === null ? id : new CohortRefused(refusal);
    });
  }

  private async trainersRefused(manager: EntityManager, organisationId: string, trainerIds: readonly string[]): Promise<CohortRefusal | null> {
    return (await this.reader.mayTrain(manager, organisationId, trainerIds)) ? null : { code: 'TRAINER_UNKNOWN', field: 'trainerIds' };
  }
}
