import { type ProgrammeFault, programmeFaults, type ProgrammeRefusalCode, whyNotPublish } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Asking } from './draft-programme.ts';
import { parseWriting } from './parse-writing.ts';
import { ProgrammeEditReader } from './programme-edit.reader.ts';
import { ProgrammeStore } from './programme.store.ts';

export type PublishRefusal = { readonly code: ProgrammeRefusalCode; readonly faults?: readonly ProgrammeFault[] };

/** Publishes a version in place of the one before, or retires a programme. Both name the version: sent twice, it is done once. */
@Injectable()
export class PublishProgramme {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ProgrammeEditReader,
    private readonly store: ProgrammeStore,
    private readonly audit: AuditLog,
  ) {}

  async publish(code: string, number: number, expectedRevision: number, { accountId, from }: Asking): Promise<PublishRefusal | null> {
    return this.database.transaction(async (manager) => {
      if (!(await this.reader.decides(manager, accountId))) return { code: 'NOT_YOURS_TO_DECIDE' };
      const versions = await this.reader.take(manager, accountId, code);
      if (versions === null) return { code: 'PROGRAMME_UNKNOWN' };
      const version = versions.find((one) => one.number === number);
      if (version === undefined) return { code: 'DRAFT_UNKNOWN' };
      if (version.state !== 'DRAFT') return version.revision === expectedRevision ? null : { code: 'DRAFT_UNKNOWN' };
      const before = versions.find(({ state }) => state === 'PUBLISHED') ?? null;
      const refusal = whyNotPublish({ revision: version.revision, content: version.content, published: before?.content ?? null }, expectedRevision, parseWriting);
      if (refusal !== null) return refusal === 'FAULTS' ? { code: refusal, faults: programmeFaults(version.content, parseWriting) } : { code: refusal };
      const now = this.clock.now();
      if (before !== null) await this.store.retire(manager, before, now);
      await this.store.publish(manager, version, now);
      const detail = { code, number, replaces: before?.number ?? 'none' };
      await this.audit.record(manager, { act: 'LABEL_PROGRAMME_PUBLISHED', actorId: accountId, subject: { kind: 'LABEL_PROGRAMME', id: version.programmeId }, detail, before: before?.content ?? null, after: version.content, from });
      return null;
    });
  }

  /** No place may ask for it any more; files that have it keep it, and so do labels. */
  async retire(code: string, number: number, { accountId, from }: Asking): Promise<PublishRefusal | null> {
    return this.database.transaction(async (manager) => {
      if (!(await this.reader.decides(manager, accountId))) return { code: 'NOT_YOURS_TO_DECIDE' };
      const versions = await this.reader.take(manager, accountId, code);
      if (versions === null) return { code: 'PROGRAMME_UNKNOWN' };
      const version = versions.find((one) => one.number === number);
      // Another version that was published meanwhile is not retired by who read the one before.
      const isOver = version?.state === 'RETIRED' && !versions.some(({ state }) => state === 'PUBLISHED');
      if (isOver) return null;
      if (version?.state !== 'PUBLISHED') return { code: 'NOT_PUBLISHED' };
      await this.store.retire(manager, version, this.clock.now());
      await this.audit.record(manager, { act: 'LABEL_PROGRAMME_RETIRED', actorId: accountId, subject: { kind: 'LABEL_PROGRAMME', id: version.programmeId }, detail: { code, number }, from });
      return null;
    });
  }
}
