export * from './acts.ts';
export * from './caller-network.ts';
