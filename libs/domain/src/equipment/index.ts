export * from './assign.ts';
export * from './assign-preferring.ts';
export * from './block.ts';
export * from './category.ts';
export { bookingsServed, occupationOf } from './free-units.ts';
export * from './need.ts';
export * from './unit-facts.ts';
export * from './unit-pool.ts';
export * from './unit-status.ts';
