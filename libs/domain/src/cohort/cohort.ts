import type { Role } from '../account/role.ts';
import type { LocalDay } from '../time/local-day.ts';
import { LEARNER_PROBLEM_CODES } from './learner.ts';

/** What an organisation says of a group of people it trains. Learners are named now or later. */
export type CohortDraft = {
  readonly title: string;
  /** How many are expected, named or not. */
  readonly expectedSize: number;
  /** What the funder calls it: an agreement, an order. */
  readonly funderReference: string | null;
  readonly pathwayTitle: string | null;
  /** Of the national directory: `RNCP37674`, `RS5616`. */
  readonly certificationCode: string | null;
  /** Planned hours of the pathway, each person: at a place, in virtual reality there, at a distance. */
  readonly hoursOnSite: number;
  readonly hoursVr: number;
  readonly hoursRemote: number;
  readonly startsOn: LocalDay | null;
  readonly endsOn: LocalDay | null;
};

/** Who writes the cohorts of their organisation; its trainers read those they train. */
export const COHORT_WRITERS = ['ORGANISATION_MANAGER'] as const satisfies readonly Role[];
export const COHORT_READERS = ['ORGANISATION_MANAGER', 'TRAINER'] as const satisfies readonly Role[];

/** Most learners of a cohort, expected or named. */
export const COHORT_LEARNERS_MOST = 200;
/** Longest title of a cohort or pathway, and longest reference of a funder, in characters. */
export const COHORT_TITLE_MOST = 120;
export const FUNDER_REFERENCE_MOST = 80;
/** Most planned hours of one kind: more than three years of apprenticeship. */
export const COHORT_HOURS_MOST = 5_000;
/** Longest cohort, in days: five years. */
export const COHORT_DAYS_MOST = 1_827;
export const COHORT_TRAINERS_MOST = 20;

/** Every reason for which a cohort, a learner or a list of them is refused; equal to `CohortRefusalCode` of the contract. */
export const COHORT_REFUSAL_CODES = [
  ...LEARNER_PROBLEM_CODES,
  'CERTIFICATION_UNREADABLE', 'CHANGED_MEANWHILE', 'COHORT_ARCHIVED', 'COHORT_UNKNOWN', 'COLUMN_TWICE', 'DAYS_OUT_OF_ORDER', 'DAYS_TOO_LONG', 'FILE_EMPTY', 'FILE_UNREADABLE', 'HOURS_OUT_OF_BOUNDS', 'IDEMPOTENCY_KEY_REUSED',
  'LEARNERS_TOO_MANY', 'LEARNER_UNKNOWN', 'NAME_COLUMNS_MISSING', 'ORGANISATION_UNKNOWN', 'ORGANISATION_UNVERIFIED', 'ROWS_REFUSED', 'SIZE_OUT_OF_BOUNDS', 'TEXT_TOO_LONG', 'TITLE_MISSING', 'TRAINER_UNKNOWN',
] as const;
export type CohortRefusalCode = (typeof COHORT_REFUSAL_CODES)[number];

/** Why not, and which field to mend. */
export type CohortRefusal = { readonly code: CohortRefusalCode; readonly field?: string };
