import type { ImportListener, RejectedRow } from './import-summary.ts';
import type { Rejection, RejectionCode, Warning, WarningCode } from './note.ts';
import type { RowOutcome } from './record-batch.ts';

/** Counts what becomes of each row, and passes it on to whoever listens. */
export class Tally {
  rows = 0;
  drafts = 0;
  duplicates = 0;
  rejected = 0;
  readonly outcomes = { CREATED: 0, UPDATED: 0, UNCHANGED: 0 };
  readonly rejections: Partial<Record<RejectionCode, number>> = {};
  readonly warnings: Partial<Record<WarningCode, number>> = {};

  constructor(private readonly listener: ImportListener) {}

  reject(line: number, cells: readonly string[], rejections: readonly Rejection[]): void {
    this.rejected += 1;
    for (const rejection of rejections) {
      this.rejections[rejection.code] = (this.rejections[rejection.code] ?? 0) + 1;
      this.listener.note?.({ line, severity: 'REJECTION', ...rejection });
    }
    this.listener.rejected?.({ line, cells, rejections } satisfies RejectedRow);
  }

  warn(line: number, warnings: readonly Warning[]): void {
    for (const warning of warnings) {
      this.warnings[warning.code] = (this.warnings[warning.code] ?? 0) + 1;
      this.listener.note?.({ line, severity: 'WARNING', ...warning });
    }
  }

  settle({ kind, status }: RowOutcome): void {
    this.outcomes[kind] += 1;
    if (status === 'DRAFT') this.drafts += 1;
  }
}
