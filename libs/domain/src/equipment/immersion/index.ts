export * from './decide-model.ts';
export * from './hand-out-checklist.ts';
export * from './immersion-limits.ts';
export * from './immersion-plan.ts';
export * from './immersion-state.ts';
export * from './safety-notice.ts';
