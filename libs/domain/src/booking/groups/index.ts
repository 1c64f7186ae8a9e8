export * from './decide-group.ts';
export * from './group-need.ts';
export * from './group-refusal.ts';
export * from './group-site.ts';
export * from './group-state.ts';
export * from './plan-group.ts';
export * from './ways-to-fit.ts';
