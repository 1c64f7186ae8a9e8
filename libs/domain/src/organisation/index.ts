export * from './agreement.ts';
export * from './decide-agreement.ts';
export * from './decide-organisation.ts';
export * from './nda.ts';
export * from './organisation-draft.ts';
export * from './organisation-standing.ts';
export * from './quota.ts';
export * from './uai.ts';
