import type { Column } from './columns.ts';
import type { Delimiter } from './csv/delimiter.ts';
import type { ImportNote, Rejection, RejectionCode, WarningCode } from './note.ts';
import type { Duplicate } from './duplicates.ts';

export interface Vanished {
  readonly sourceId: string;
  readonly name: string;
}

/** What an import came to; `created + updated + unchanged + rejected` is `rows`. */
export interface ImportSummary {
  readonly source: string;
  readonly dryRun: boolean;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Imported places that cannot be booked yet. */
  readonly drafts: number;
  readonly rejections: Readonly<Partial<Record<RejectionCode, number>>>;
  readonly warnings: Readonly<Partial<Record<WarningCode, number>>>;
  readonly duplicates: number;
  readonly vanished: readonly Vanished[];
  readonly delimiter: Delimiter;
  readonly columns: { readonly unknown: readonly string[]; readonly missing: readonly Column[]; readonly repeated: readonly string[] };
  readonly firstConvertedLine: number | null;
  readonly blankLines: number;
  readonly repeatedHeaders: number;
  readonly seconds: number;
}

export interface RejectedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly rejections: readonly Rejection[];
}

export interface FoundDuplicate extends Duplicate {
  readonly line: number;
  readonly name: string;
}

/** Hears of an import while it runs, so that nothing has to be kept in memory; all parts are optional. */
export interface ImportListener {
  header?(cells: readonly string[], delimiter: Delimiter): void;
  note?(note: ImportNote): void;
  rejected?(row: RejectedRow): void;
  duplicate?(duplicate: FoundDuplicate): void;
  progress?(counts: { readonly rows: number; readonly rejected: number }): void;
}
