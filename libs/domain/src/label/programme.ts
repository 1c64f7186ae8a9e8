import type { StateMachine } from '../kernel/state-machine.ts';
import type { ClockResume } from './deadline.ts';
import { criteriaOf, type Grid } from './grid.ts';

export const PROGRAMME_STATES = ['DRAFT', 'PUBLISHED', 'RETIRED'] as const;
/** A version of a programme: written, in use and never changed again, or replaced by the next (files that have it keep it). */
export type ProgrammeState = (typeof PROGRAMME_STATES)[number];

export const PROGRAMME_MACHINE: StateMachine<ProgrammeState> = {
  name: 'label-programme-version',
  initial: 'DRAFT',
  finals: ['RETIRED'],
  transitions: { DRAFT: ['PUBLISHED'], PUBLISHED: ['RETIRED'], RETIRED: [] },
};

/** How a programme runs. All of it belongs to the version, and stays with the files that have it. */
export type ProgrammeRules = {
  /** How long a label is granted for, in months. */
  readonly validityMonths: number;
  /** How many days before its end a label can be renewed. */
  readonly renewalLeadDays: number;
  /** In how many working days the network answers a file. */
  readonly answerWorkingDays: number;
  readonly resume: ClockResume;
  /** What it means when the network has not answered by then. */
  readonly silence: 'NONE' | 'ACCEPT' | 'REFUSE';
  readonly committee: boolean;
  /** How many members must be there for a committee to decide, those who stand aside not counted. */
  readonly quorum: number;
  readonly visitRequired: boolean;
  /** How many days a place has to answer a formal notice: 30 at least. */
  readonly noticeDays: number;
  /** How many months after a refusal a place may ask again; 0 for at once. */
  readonly reapplyMonths: number;
  /** Regions (INSEE) whose places may ask; empty for all. */
  readonly regions: readonly string[];
};

export const PROGRAMME_RULES_BOUNDS: Readonly<Record<'validityMonths' | 'renewalLeadDays' | 'answerWorkingDays' | 'quorum' | 'noticeDays' | 'reapplyMonths', readonly [least: number, most: number]>> = {
  validityMonths: [1, 120], renewalLeadDays: [0, 365], answerWorkingDays: [1, 260], quorum: [1, 50], noticeDays: [30, 180], reapplyMonths: [0, 36],
};

/** The first rule that is out of its bounds; null when all are within. */
export const rulesFault = (rules: ProgrammeRules): keyof typeof PROGRAMME_RULES_BOUNDS | null =>
  (Object.keys(PROGRAMME_RULES_BOUNDS) as (keyof typeof PROGRAMME_RULES_BOUNDS)[]).find((name) => {
    const [least, most] = PROGRAMME_RULES_BOUNDS[name];
    return !Number.isInteger(rules[name]) || rules[name] < least || rules[name] > most;
  }) ?? null;

export const CRITERION_CHANGES = ['ADDED', 'REMOVED', 'KIND_CHANGED', 'CHANGED'] as const;
export type CriterionChange = { readonly code: string; readonly change: (typeof CRITERION_CHANGES)[number] };

/** What a newer grid changes for a file that has an older one, by criterion: those that are new, gone, ask for something of another kind (its answer is set aside), or read otherwise. */
export const gridChanges = (from: Grid, to: Grid): readonly CriterionChange[] => {
  const before = new Map(criteriaOf(from).map((criterion) => [criterion.code, criterion]));
  const after = new Map(criteriaOf(to).map((criterion) => [criterion.code, criterion]));
  const added = [...after.values()].flatMap((criterion): readonly CriterionChange[] => {
    const old = before.get(criterion.code);
    if (old === undefined) return [{ code: criterion.code, change: 'ADDED' }];
    if (old.kind !== criterion.kind) return [{ code: criterion.code, change: 'KIND_CHANGED' }];
    return JSON.stringify(old) === JSON.stringify(criterion) ? [] : [{ code: criterion.code, change: 'CHANGED' }];
  });
  return [...added, ...[...before.keys()].filter((code) => !after.has(code)).map((code): CriterionChange => ({ code, change: 'REMOVED' }))];
};
