export * from './attendance-fact.ts';
export * from './attendance-refusal.ts';
export * from './convocations.ts';
export * from './decide-attendance.ts';
export * from './half-day.ts';
export * from './realised.ts';
