import type { InventoryColumn } from '@escale/domain';

/** Why a list was not taken at all. */
export const IMPORT_REFUSAL_CODES = ['CHANGED_MEANWHILE', 'COLUMN_TWICE', 'FILE_EMPTY', 'FILE_UNREADABLE', 'IDEMPOTENCY_KEY_REUSED', 'OUTSIDE_YOUR_SCOPE', 'TAG_COLUMN_MISSING', 'TOO_MANY_ROWS'] as const;
export type ImportRefusalCode = (typeof IMPORT_REFUSAL_CODES)[number];

/** A "no" to a whole list. */
export class ImportRefused {
  constructor(
    readonly code: ImportRefusalCode,
    readonly field: string,
    readonly column: InventoryColumn | null = null,
  ) {}
}
