export const outbox = indexedDB;
