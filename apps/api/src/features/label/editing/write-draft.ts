import { type ProgrammeRefusalCode, readDraftText } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Asking } from './draft-programme.ts';
import { ProgrammeEditReader } from './programme-edit.reader.ts';
import { ProgrammeStore } from './programme.store.ts';

export type DraftRefusal = { readonly code: ProgrammeRefusalCode; readonly field?: string };

/** Writes a draft on the revision that was read, or deletes it. It says what is to be so: sent twice, it is so. */
@Injectable()
export class WriteDraft {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ProgrammeEditReader,
    private readonly store: ProgrammeStore,
    private readonly audit: AuditLog,
  ) {}

  /** Faults are no reason not to keep what was written; that it cannot be read is. */
  async save(code: string, expectedRevision: number, content: string, { accountId }: Asking): Promise<DraftRefusal | null> {
    const read = readDraftText(content);
    if (!read.ok) return { code: 'DRAFT_UNREADABLE', field: read.refusal };
    return this.database.transaction(async (manager) => {
      if (!(await this.reader.decides(manager, accountId))) return { code: 'NOT_YOURS_TO_DECIDE' };
      const versions = await this.reader.take(manager, accountId, code);
      if (versions === null) return { code: 'PROGRAMME_UNKNOWN', field: 'code' };
      const [draft] = versions;
      if (draft.state !== 'DRAFT') return { code: 'DRAFT_UNKNOWN' };
      if (JSON.stringify(draft.content) === JSON.stringify(read.value)) return null;
      if (draft.revision !== expectedRevision) return { code: 'CHANGED_MEANWHILE', field: 'revision' };
      await this.store.write(manager, draft, read.value, draft.revision + 1, this.clock.now());
      return null;
    });
  }

  /** A programme that was never published goes with its draft. */
  async remove(code: string, expectedRevision: number, { accountId, from }: Asking): Promise<DraftRefusal | null> {
    return this.database.transaction(async (manager) => {
      if (!(await this.reader.decides(manager, accountId))) return { code: 'NOT_YOURS_TO_DECIDE' };
      const versions = await this.reader.take(manager, accountId, code);
      if (versions === null) return { code: 'PROGRAMME_UNKNOWN', field: 'code' };
      const [draft] = versions;
      if (draft.state !== 'DRAFT') return { code: 'DRAFT_UNKNOWN' };
      if (draft.revision !== expectedRevision) return { code: 'CHANGED_MEANWHILE', field: 'revision' };
      await this.store.remove(manager, draft, versions.length === 1);
      await this.audit.record(manager, { act: 'LABEL_DRAFT_DELETED', actorId: accountId, subject: { kind: 'LABEL_PROGRAMME', id: draft.programmeId }, detail: { code, number: draft.number }, before: draft.content, from });
      return null;
    });
  }
}
