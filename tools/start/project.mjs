import path from 'node:path';

/** The folder that holds package.json, apps/, libs/ and tools/. */
export const projectRoot = path.resolve(import.meta.dirname, '..', '..');
