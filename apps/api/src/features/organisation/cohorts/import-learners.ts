import { COHORT_LEARNERS_MOST, decideLearnerList, type LearnerConsent, type LearnerProblem, type LearnerVerdict } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Asking } from '../write-organisation.ts';
import { CohortReader } from './cohort.reader.ts';
import { CohortRefused } from './cohort-refused.ts';
import { CohortStore } from './cohort.store.ts';
import { CohortWorkspaceReader } from './cohort-workspace.reader.ts';
import { networkDay } from './network-day.ts';
import { type LearnerList, splitLearners } from './split-learners.ts';
import { type CohortAt, KEY_REUSED, sentAgain } from './write-learner.ts';

export interface LearnersWish extends CohortAt {
  readonly csv: string;
  readonly dryRun: boolean;
  readonly idempotencyKey: string;
}

/** What a line of the list does, or would do. */
export interface LearnerLine {
  readonly line: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly verdict: LearnerVerdict['verdict'];
  /** Of whoever would be named; null for the others. */
  readonly consent: LearnerConsent | null;
  readonly problems: readonly LearnerProblem[];
}

export interface LearnersTaken {
  /** The version the lines were compared with; that of the cohort once they are written. */
  readonly version: number;
  readonly added: number;
  readonly lines: readonly LearnerLine[];
}

/** Takes a list of learners: looks at it as often as one likes, then names all of them or, where one row is to be mended, nobody. */
@Injectable()
export class ImportLearners {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: CohortWorkspaceReader,
    private readonly cohorts: CohortReader,
    private readonly store: CohortStore,
    private readonly audit: AuditLog,
  ) {}

  async run(wish: LearnersWish, asking: Asking): Promise<LearnersTaken | CohortRefused> {
    const list = splitLearners(wish.csv);
    if (!list.ok) return new CohortRefused(list.refusal);
    if (!wish.dryRun) return this.database.transaction((manager) => this.write(manager, list.value, wish, asking));
    const cohort = await this.reader.written(asking.accountId, wish.cohortId);
    if (cohort === null) return new CohortRefused({ code: 'COHORT_UNKNOWN', field: 'cohortId' });
    const compared = await this.compare(this.database.source.manager, wish.cohortId, list.value);
    return compared instanceof CohortRefused ? compared : { version: cohort.version, added: 0, lines: told(list.value, compared) };
  }

  private async write(manager: EntityManager, list: LearnerList, { cohortId, expectedVersion, idempotencyKey }: LearnersWish, { accountId, from }: Asking): Promise<LearnersTaken | CohortRefused> {
    const cohort = await this.reader.take(manager, accountId, cohortId);
    if (cohort === null) return new CohortRefused({ code: 'COHORT_UNKNOWN', field: 'cohortId' });
    const earlier = await this.reader.addedBy(manager, cohortId, idempotencyKey);
    if (earlier > 0 && !sentAgain(cohort, expectedVersion)) return KEY_REUSED;
    if (earlier === 0 && cohort.version !== expectedVersion) return new CohortRefused({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
    const verdicts = await this.compare(manager, cohortId, list);
    if (verdicts instanceof CohortRefused) return verdicts;
    if (earlier > 0) return { version: cohort.version, added: earlier, lines: told(list, verdicts) };
    if (cohort.archivedAt !== null) return new CohortRefused({ code: 'COHORT_ARCHIVED', field: 'cohortId' });
    if (verdicts.some(({ verdict }) => verdict === 'REFUSED')) return new CohortRefused({ code: 'ROWS_REFUSED', field: 'csv' });
    const learners = verdicts.flatMap((verdict) => (verdict.verdict === 'ADD' ? [verdict.learner] : []));
    if (learners.length === 0) return { version: cohort.version, added: 0, lines: told(list, verdicts) };
    await this.store.add(manager, cohortId, learners, idempotencyKey, { by: accountId, now: this.clock.now() });
    const papers = learners.filter(({ consent }) => consent === 'ON_PAPER').length;
    const subject = { kind: 'COHORT', id: cohortId } as const;
    await this.audit.record(manager, { act: 'LEARNERS_CHANGED', actorId: accountId, subject, detail: { added: learners.length }, from });
    if (papers > 0) await this.audit.record(manager, { act: 'LEARNER_PAPER_RECORDED', actorId: accountId, subject, detail: { papers }, from });
    return { version: cohort.version + 1, added: learners.length, lines: told(list, verdicts) };
  }

  private async compare(manager: EntityManager, cohortId: string, { header, rows }: LearnerList): Promise<readonly LearnerVerdict[] | CohortRefused> {
    const known = await this.cohorts.learnersOf(manager, cohortId);
    const verdicts = decideLearnerList(header, rows.map(({ cells }) => cells), known, networkDay(this.clock.now()));
    const named = known.length + verdicts.filter(({ verdict }) => verdict === 'ADD').length;
    return named > COHORT_LEARNERS_MOST ? new CohortRefused({ code: 'LEARNERS_TOO_MANY', field: 'csv' }) : verdicts;
  }
}

const told = ({ rows }: LearnerList, verdicts: readonly LearnerVerdict[]): readonly LearnerLine[] =>
  verdicts.map((verdict, index) => ({
    line: rows[index]?.line ?? 0, givenName: verdict.givenName, familyName: verdict.familyName, verdict: verdict.verdict, consent: verdict.verdict === 'ADD' ? verdict.learner.consent : null, problems: verdict.verdict === 'REFUSED' ? verdict.problems : [],
  }));
