import { createHmac } from 'node:crypto';
import type { AuditEntryEntity } from './audit-entry.entity.ts';

/** What the first entry is sealed together with. */
export const NOTHING_BEFORE = '0'.repeat(64);

type Sealed = Omit<AuditEntryEntity, 'network' | 'device' | 'seal'>;

/** JSON with its keys in order, so that the same facts have the same digest whichever way they were written. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) && !(part instanceof Date) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );

/** Keyed, so that what has few possible values cannot be guessed from its digest, and whoever can write to the table cannot seal. */
export const digestOf = (key: Buffer, purpose: string, value: unknown): string => createHmac('sha256', key).update(purpose).update('\0').update(canonical(value)).digest('hex');

/** The seal of an entry: over all it says, and over the seal of the one before. */
export const sealOf = (key: Buffer, { sequence, at, act, actorId, onBehalfOfId, subjectKind, subjectId, detail, beforeDigest, afterDigest, fromDigest, previousSeal }: Sealed): string =>
  digestOf(key, 'entry', [sequence, at.toISOString(), act, actorId, onBehalfOfId, subjectKind, subjectId, detail, beforeDigest, afterDigest, fromDigest, previousSeal]);
