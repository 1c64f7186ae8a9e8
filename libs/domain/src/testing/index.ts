export * from '../ticket/vectors.ts';
export * from './builders.ts';
export * from './clock-changes.ts';
export * from './generators.ts';
export * from './hours-generators.ts';
export * from './zones.ts';
