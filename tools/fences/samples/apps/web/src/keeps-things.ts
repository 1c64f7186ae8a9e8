export const kept = indexedDB; // ✗ lint no-restricted-globals
