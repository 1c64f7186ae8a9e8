export * from './account/index.ts';
export * from './availability/index.ts';
export * from './booking/index.ts';
export * from './equipment/index.ts';
export * from './kernel/index.ts';
export * from './place/index.ts';
export * from './ticket/index.ts';
export * from './time/index.ts';
