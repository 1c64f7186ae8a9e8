import { createHash } from 'node:crypto';
import { canonical } from '../../../platform/audit/audit-seal.ts';
import type { ActEntity } from './act.entity.ts';

/** What the first act of a file is hashed together with. */
export const NO_ACT_BEFORE = '0'.repeat(64);

/** Of an act: over all it says but for whose account it was, which may be forgotten, and over the hash of the one before. Not keyed: whoever holds an export can check it; the audit log, which is, holds it too. */
export const actHash = ({ placeId, applicationId, sequence, act, actorKind, at, fromState, toState, reason, detail, previousHash }: Omit<ActEntity, 'accountId' | 'requestKey' | 'hash'>): string =>
  createHash('sha256').update(canonical([placeId, applicationId, sequence, act, actorKind, at.toISOString(), fromState, toState, reason, detail, previousHash])).digest('hex');
