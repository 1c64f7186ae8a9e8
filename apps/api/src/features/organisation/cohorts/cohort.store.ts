import type { CohortDraft, LearnerKept } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.ts';
import { CohortEntity } from './cohort.entity.ts';
import { CohortLearnerEntity } from './cohort-learner.entity.ts';
import { CohortTrainerEntity } from './cohort-trainer.entity.ts';

export interface Written {
  readonly by: string;
  readonly now: Date;
}

/** Writes cohorts; every method runs in the caller's transaction, with the cohort taken. Each change is one more version of the cohort. */
@Injectable()
export class CohortStore {
  async insert(manager: EntityManager, organisationId: string, draft: CohortDraft, requestKey: string, now: Date): Promise<string> {
    const id = newId();
    await manager.insert(CohortEntity, { id, organisationId, ...draft, requestKey, createdAt: now, changedAt: now, archivedAt: null });
    return id;
  }

  async update(manager: EntityManager, id: string, draft: CohortDraft, now: Date): Promise<void> {
    await manager.update(CohortEntity, { id }, { ...draft, changedAt: now });
  }

  async archive(manager: EntityManager, id: string, archived: boolean, now: Date): Promise<void> {
    await manager.update(CohortEntity, { id }, { archivedAt: archived ? now : null, changedAt: now });
  }

  async trainers(manager: EntityManager, cohortId: string, accountIds: readonly string[]): Promise<void> {
    await manager.delete(CohortTrainerEntity, { cohortId });
    await manager.insert(CohortTrainerEntity, accountIds.map((accountId) => ({ cohortId, accountId })));
  }

  /** Adds learners; one statement, however many. */
  async add(manager: EntityManager, cohortId: string, learners: readonly LearnerKept[], requestKey: string, written: Written): Promise<void> {
    await manager.insert(CohortLearnerEntity, learners.map((learner) => ({ cohortId, id: newId(), ...columnsOf(learner), ...paperOf(learner, written), requestKey, addedAt: written.now })));
    await this.touch(manager, cohortId, written.now);
  }

  /** Writes a learner anew. A paper that was noted before stays noted as it was. */
  async change(manager: EntityManager, cohortId: string, id: string, learner: LearnerKept, before: LearnerKept, written: Written): Promise<void> {
    await manager.update(CohortLearnerEntity, { cohortId, id }, { ...columnsOf(learner), ...(learner.consent === 'ON_PAPER' && before.consent === 'ON_PAPER' ? {} : paperOf(learner, written)) });
    await this.touch(manager, cohortId, written.now);
  }

  async remove(manager: EntityManager, cohortId: string, id: string, now: Date): Promise<void> {
    await manager.delete(CohortLearnerEntity, { cohortId, id });
    await this.touch(manager, cohortId, now);
  }

  private async touch(manager: EntityManager, id: string, now: Date): Promise<void> {
    await manager.update(CohortEntity, { id }, { changedAt: now });
  }
}

const columnsOf = ({ consent, accessRequests, ...learner }: LearnerKept) => ({ ...learner, guardianConsent: consent, accessRequests: [...accessRequests] });
const paperOf = ({ consent }: LearnerKept, { by, now }: Written) => (consent === 'ON_PAPER' ? { paperRecordedBy: by, paperRecordedAt: now } : { paperRecordedBy: null, paperRecordedAt: null });
