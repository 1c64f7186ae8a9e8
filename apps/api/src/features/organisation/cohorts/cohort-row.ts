import type { CohortDraft, LearnerConsent, LearnerKept } from '@escale/domain';

export interface CohortTrainer {
  readonly accountId: string;
  readonly name: string;
}

/** A cohort as its people see it, with what there is of its learners in numbers. */
export type CohortRow = CohortDraft & {
  readonly id: string;
  readonly version: number;
  readonly organisationId: string;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
  readonly trainers: readonly CohortTrainer[];
  readonly named: number;
  readonly minors: number;
  readonly papersMissing: number;
  /** Whether whoever asks may change it; who only trains it may not. */
  readonly manages: boolean;
};

/** What a writer needs to know of a cohort before changing it. */
export type CohortTaken = CohortDraft & { readonly id: string; readonly version: number; readonly organisationId: string; readonly archivedAt: Date | null };

/** A learner as their organisation's people see them; whoever only trains them is not shown addresses and dates of birth. */
export type LearnerRow = Omit<LearnerKept, 'consent'> & {
  readonly id: string;
  readonly minor: boolean;
  readonly consent: LearnerConsent;
  readonly paperRecordedAt: Date | null;
  /** Who noted the paper; null once their account is gone. */
  readonly paperRecordedBy: string | null;
};
