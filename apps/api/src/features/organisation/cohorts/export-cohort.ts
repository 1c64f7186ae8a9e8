import { consentOn, LEARNER_FIELDS, LEARNER_TITLES, learnerRow } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Asking } from '../write-organisation.ts';
import { CohortReader } from './cohort.reader.ts';
import { CohortWorkspaceReader } from './cohort-workspace.reader.ts';
import { networkDay } from './network-day.ts';

/** Titles of a list of learners, in its order. */
export const LEARNER_LIST_TITLES: readonly string[] = LEARNER_FIELDS.map((field) => LEARNER_TITLES[field]);

/** Writes the learners of a cohort as rows for a spreadsheet, which `importLearners` takes back. That somebody took them away is noted. */
@Injectable()
export class ExportCohort {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: CohortWorkspaceReader,
    private readonly cohorts: CohortReader,
    private readonly audit: AuditLog,
  ) {}

  /** Null for who does not write the cohort. */
  async run(cohortId: string, { accountId, from }: Asking): Promise<readonly (readonly string[])[] | null> {
    return this.database.transaction(async (manager) => {
      if ((await this.reader.written(accountId, cohortId, manager)) === null) return null;
      const today = networkDay(this.clock.now());
      const learners = await this.cohorts.learnersOf(manager, cohortId);
      await this.audit.record(manager, { act: 'COHORT_EXPORTED', actorId: accountId, subject: { kind: 'COHORT', id: cohortId }, detail: { learners: learners.length }, from });
      return learners.map((learner) => {
        const row = learnerRow({ ...learner, consent: consentOn(learner, today) });
        return LEARNER_FIELDS.map((field) => row[field]);
      });
    });
  }
}
