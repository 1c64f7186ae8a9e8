export * from './certification-code.ts';
export * from './cohort.ts';
export * from './decide-cohort.ts';
export * from './decide-learner.ts';
export * from './decide-learner-list.ts';
export * from './learner.ts';
export * from './learner-columns.ts';
export * from './same-learner.ts';
