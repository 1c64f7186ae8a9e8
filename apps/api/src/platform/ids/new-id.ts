import { v4, v7 } from 'uuid';

/** A new UUIDv7 (RFC 9562): ordered by time, so that indexes grow at one end. */
export const newId = (): string => v7();

/** A new UUIDv4: nothing but chance, not even the hour, so that nothing leads from it to a person. */
export const newPseudonym = (): string => v4();
