import { type AuditAct, type AuditSubjectKind, callerNetwork } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../access/request-contexts.ts';
import { Clock } from '../clock/clock.ts';
import { Secrets } from '../secret/secrets.ts';
import { type AuditDetail, AuditEntryEntity } from './audit-entry.entity.ts';
import { digestOf, NOTHING_BEFORE, sealOf } from './audit-seal.ts';

/** A sensitive act, as the use case that does it tells it. */
export interface AuditedAct {
  readonly act: AuditAct;
  /** Who does it; null for the product itself. */
  readonly actorId: string | null;
  /** For whom, where somebody acts for another. */
  readonly onBehalfOf?: string | null;
  readonly subject: { readonly kind: AuditSubjectKind; readonly id: string };
  /** Codes and ids only; never what a person wrote. */
  readonly detail?: AuditDetail;
  /** What it was and what it became: only a keyed digest is kept. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** The request that asked for it; null where none did. */
  readonly from: Pick<RequestContext, 'req'> | null;
}

const LONGEST_DEVICE = 200;

/** Writes sensitive acts down, each sealed together with the one before, so that a changed, moved or missing entry is found. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  /**
   * Adds an entry in the caller's transaction, so that no act is done without its entry. Call it last: until the transaction ends, other
   * entries wait.
   */
  async record(manager: EntityManager, { act, actorId, onBehalfOf = null, subject, detail = {}, before, after, from }: AuditedAct): Promise<void> {
    const key = this.secrets.auditKey;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('escale:audit'))`);
    // A statement of its own, so that it sees what whoever held the lock has committed.
    const [last] = await manager.query<{ sequence: string; seal: string }[]>('SELECT sequence, seal FROM audit_entry ORDER BY sequence DESC LIMIT 1');
    const network = from === null ? null : callerNetwork(from.req.ip ?? '');
    const device = from?.req.headers['user-agent']?.slice(0, LONGEST_DEVICE) ?? null;
    const sequence = String(BigInt(last?.sequence ?? '0') + 1n);
    const entry = {
      sequence,
      at: this.clock.now(),
      act,
      actorId,
      onBehalfOfId: onBehalfOf,
      subjectKind: subject.kind,
      subjectId: subject.id,
      detail,
      beforeDigest: before === undefined ? null : digestOf(key, 'fact', before),
      afterDigest: after === undefined ? null : digestOf(key, 'fact', after),
      fromDigest: digestOf(key, 'from', [sequence, network, device]),
      previousSeal: last?.seal ?? NOTHING_BEFORE,
    };
    await manager.insert(AuditEntryEntity, { ...entry, network, device, seal: sealOf(key, entry) });
  }
}
