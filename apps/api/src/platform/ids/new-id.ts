import { v7 } from 'uuid';

/** A new UUIDv7 (RFC 9562): ordered by time, so that indexes grow at one end. */
export const newId = (): string => v7();
