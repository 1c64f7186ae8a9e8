import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { CohortRefused } from './cohort-refused.ts';
import type { CohortRow, CohortTrainer, LearnerRow } from './cohort-row.ts';
import { CohortWorkspaceReader } from './cohort-workspace.reader.ts';
import { networkDay } from './network-day.ts';

/** Shows cohorts to the people of their organisation, minors and consents as they are today. */
@Injectable()
export class ShowCohorts {
  constructor(
    private readonly reader: CohortWorkspaceReader,
    private readonly clock: Clock,
  ) {}

  async list(accountId: string, organisationId: string, archived: boolean): Promise<readonly CohortRow[]> {
    return this.reader.ofOrganisation(accountId, organisationId, archived, networkDay(this.clock.now()));
  }

  async one(accountId: string, id: string): Promise<{ readonly cohort: CohortRow; readonly learners: readonly LearnerRow[] } | null> {
    const today = networkDay(this.clock.now());
    const cohort = await this.reader.one(accountId, id, today);
    return cohort && { cohort, learners: await this.reader.learners(accountId, id, today) };
  }

  async trainerChoices(accountId: string, organisationId: string): Promise<readonly CohortTrainer[]> {
    return this.reader.trainerChoices(accountId, organisationId);
  }

  /** What was just written, as whoever wrote it sees it. */
  async written(accountId: string, result: string | CohortRefused): Promise<CohortRow | CohortRefused> {
    if (result instanceof CohortRefused) return result;
    const row = await this.reader.one(accountId, result, networkDay(this.clock.now()));
    if (row === null) throw new Error('A cohort that was just written is gone.');
    return row;
  }
}
