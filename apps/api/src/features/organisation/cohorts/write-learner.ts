import { COHORT_LEARNERS_MOST, type CohortRefusal, consentOn, decideLearner, isSameLearner, type LearnerDraft, type LearnerKept } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Asking } from '../write-organisation.ts';
import { type CohortLearner, CohortReader } from './cohort.reader.ts';
import { CohortRefused } from './cohort-refused.ts';
import type { CohortTaken } from './cohort-row.ts';
import { CohortStore } from './cohort.store.ts';
import { CohortWorkspaceReader } from './cohort-workspace.reader.ts';
import { networkDay } from './network-day.ts';

/** Which cohort, and the version of it that was shown. */
export interface CohortAt {
  readonly cohortId: string;
  readonly expectedVersion: number;
}

type Work = (manager: EntityManager, learners: readonly CohortLearner[]) => Promise<CohortRefusal | null>;
const UNKNOWN: CohortRefusal = { code: 'LEARNER_UNKNOWN', field: 'learnerId' };

/** Names, corrects and removes the learners of a cohort, one by one. Whoever is removed is gone: nothing of them is kept. */
@Injectable()
export class WriteLearner {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: CohortWorkspaceReader,
    private readonly cohorts: CohortReader,
    private readonly store: CohortStore,
    private readonly audit: AuditLog,
  ) {}

  async add(at: CohortAt, draft: LearnerDraft, requestKey: string, asking: Asking): Promise<string | CohortRefused> {
    return this.taken(at, asking, requestKey, async (manager, learners) => {
      const kept = this.decided(draft, learners);
      if ('code' in kept) return kept;
      if (learners.length >= COHORT_LEARNERS_MOST) return { code: 'LEARNERS_TOO_MANY' };
      await this.store.add(manager, at.cohortId, [kept], requestKey, { by: asking.accountId, now: this.clock.now() });
      await this.told(manager, at, { added: 1 }, kept.consent === 'ON_PAPER', asking);
      return null;
    });
  }

  async change(at: CohortAt, learnerId: string, draft: LearnerDraft, asking: Asking): Promise<string | CohortRefused> {
    return this.taken(at, asking, null, async (manager, learners) => {
      const before = learners.find(({ id }) => id === learnerId);
      if (before === undefined) return UNKNOWN;
      const kept = this.decided(draft, learners.filter(({ id }) => id !== learnerId));
      if ('code' in kept) return kept;
      await this.store.change(manager, at.cohortId, learnerId, kept, before, { by: asking.accountId, now: this.clock.now() });
      const paper = kept.consent === 'ON_PAPER' && consentOn(before, networkDay(this.clock.now())) !== 'ON_PAPER';
      await this.told(manager, at, { changed: 1 }, paper, asking);
      return null;
    });
  }

  async remove(at: CohortAt, learnerId: string, asking: Asking): Promise<string | CohortRefused> {
    return this.taken(at, asking, null, async (manager, learners) => {
      if (!learners.some(({ id }) => id === learnerId)) return UNKNOWN;
      await this.store.remove(manager, at.cohortId, learnerId, this.clock.now());
      await this.told(manager, at, { removed: 1 }, false, asking);
      return null;
    });
  }

  private decided(draft: LearnerDraft, others: readonly CohortLearner[]): LearnerKept | CohortRefusal {
    const decision = decideLearner(draft, networkDay(this.clock.now()));
    if (!decision.ok) return decision.refusal[0] ?? { code: 'NAME_MISSING' };
    return others.some((other) => isSameLearner(other, decision.value)) ? { code: 'LEARNER_TWICE', field: 'familyName' } : decision.value;
  }

  /** By ids and numbers alone; who a learner is stays out of the log. */
  private async told(manager: EntityManager, { cohortId: id }: CohortAt, detail: Readonly<Record<string, number>>, paper: boolean, { accountId, from }: Asking): Promise<void> {
    const subject = { kind: 'COHORT', id } as const;
    await this.audit.record(manager, { act: 'LEARNERS_CHANGED', actorId: accountId, subject, detail, from });
    if (paper) await this.audit.record(manager, { act: 'LEARNER_PAPER_RECORDED', actorId: accountId, subject, detail: { papers: 1 }, from });
  }

  private async taken({ cohortId, expectedVersion }: CohortAt, { accountId }: Asking, requestKey: string | null, work: Work): Promise<string | CohortRefused> {
    return this.database.transaction(async (manager) => {
      const cohort = await this.reader.take(manager, accountId, cohortId);
      if (cohort === null) return new CohortRefused({ code: 'COHORT_UNKNOWN', field: 'cohortId' });
      if (requestKey !== null && (await this.reader.addedBy(manager, cohortId, requestKey)) > 0) return sentAgain(cohort, expectedVersion) ? cohortId : KEY_REUSED;
      if (cohort.version !== expectedVersion) return new CohortRefused({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
      if (cohort.archivedAt !== null) return new CohortRefused({ code: 'COHORT_ARCHIVED', field: 'cohortId' });
      const refusal = await work(manager, await this.cohorts.learnersOf(manager, cohortId));
      return refusal === null ? cohortId : new CohortRefused(refusal);
    });
  }
}

/** Whether a key that has added learners comes with the request it came with: that one saw a version which is no more. No digest of names is kept to know it. */
export const sentAgain = ({ version }: Pick<CohortTaken, 'version'>, expectedVersion: number): boolean => version > expectedVersion;
export const KEY_REUSED = new CohortRefused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
