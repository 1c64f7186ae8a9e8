export * from './consent.ts';
export * from './export.ts';
export * from './export-columns.ts';
export * from './personal-tables.ts';
export * from './processing.ts';
export * from './retention.ts';
export * from './retention-chores.ts';
export * from './unused-account.ts';
