export * from './custody.ts';
export * from './decide-unit-act.ts';
export * from './incident.ts';
export * from './maintenance.ts';
export * from './tag.ts';
export * from './unit-event.ts';
export * from './unit-state.ts';
