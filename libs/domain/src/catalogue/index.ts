export * from './browse.ts';
export * from './decide-install.ts';
export * from './install-request.ts';
export * from './module-traits.ts';
export * from './pathway.ts';
