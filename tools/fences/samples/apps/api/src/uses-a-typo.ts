export * from './no-such-file.ts'; // ✗ import every-import-is-found
