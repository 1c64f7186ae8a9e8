import { createHash } from 'node:crypto';

/** The hexadecimal SHA-256 of some bytes. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
