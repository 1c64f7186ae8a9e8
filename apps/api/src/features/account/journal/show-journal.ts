import { Injectable } from '@nestjs/common';
import { cursorOf } from '../../../platform/graphql/cursor.ts';
import { JournalReader, type JournalQuestion, type JournalRow } from './journal.reader.ts';
import type { AuditEntryConnectionType, AuditEntryType } from './journal.type.ts';

/** An entry as it is shown: its facts as a list, for each act has its own. */
export const entryOf = ({ detail, ...row }: JournalRow): AuditEntryType => ({
  ...row,
  facts: Object.entries(detail).filter(([, value]) => value !== null).map(([name, value]) => ({ name, value: String(value) })),
});

/** Shows the audit log page by page. */
@Injectable()
export class ShowJournal {
  constructor(private readonly journal: JournalReader) {}

  async page(accountId: string, question: JournalQuestion): Promise<AuditEntryConnectionType> {
    const rows = await this.journal.page(accountId, question);
    const edges = rows.slice(0, question.first).map((row) => ({ cursor: cursorOf([row.sequence]), node: entryOf(row) }));
    return { edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > question.first } };
  }
}
