export * from './id.ts';
export * from './result.ts';
export * from './state-machine.ts';
export * from './unreachable.ts';
