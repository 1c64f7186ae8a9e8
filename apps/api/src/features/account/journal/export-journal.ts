import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { JournalReader, type JournalRow } from './journal.reader.ts';

const BATCH = 500;

/** The whole audit log, a row an entry, read as it is sent. */
@Injectable()
export class ExportJournal {
  static readonly COLUMNS = [
    'sequence', 'at', 'act', 'actorId', 'actorName', 'onBehalfOfId', 'onBehalfOfName', 'subjectKind', 'subjectId', 'detail', 'beforeDigest', 'afterDigest', 'network', 'device', 'fromDigest', 'previousSeal', 'seal',
  ] as const;

  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly journal: JournalReader,
  ) {}

  /** Taking the log away is itself an act. */
  async note(accountId: string, context: RequestContext): Promise<void> {
    await this.database.transaction((manager) => this.audit.record(manager, { act: 'AUDIT_EXPORTED', actorId: accountId, subject: { kind: 'AUDIT_LOG', id: 'journal.csv' }, from: context }));
  }

  /** Entries from the latest to the first, `BATCH` in memory at a time. */
  async *rows(accountId: string): AsyncGenerator<Record<(typeof ExportJournal.COLUMNS)[number], string | null>> {
    let before: string | null = null;
    for (;;) {
      const page: readonly JournalRow[] = await this.journal.page(accountId, { act: null, text: null, from: null, to: null, first: BATCH, before });
      for (const row of page.slice(0, BATCH)) yield { ...row, at: row.at.toISOString(), detail: JSON.stringify(row.detail) };
      before = page.at(BATCH - 1)?.sequence ?? null;
      if (page.length <= BATCH || before === null) return;
    }
  }
}
