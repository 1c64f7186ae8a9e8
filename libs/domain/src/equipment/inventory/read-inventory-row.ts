import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { LocalDay } from '../../time/local-day.ts';
import { readTag } from '../life/tag.ts';
import { readCost, readDay, readText } from './inventory-cell.ts';
import type { InventoryColumn, InventoryHeader } from './inventory-columns.ts';

export const SERIAL_NUMBER_MOST = 80;
export const UNIT_NOTE_MOST = 500;

/** Why a row of a list is left out. */
export const ROW_REFUSAL_CODES = [
  'TAG_MISSING', 'TAG_UNREADABLE', 'TAG_TWICE', 'TAG_ELSEWHERE', 'UNIT_RETIRED', 'MODEL_MISSING', 'MODEL_UNKNOWN', 'MODEL_DIFFERS', 'SPACE_UNKNOWN', 'DAY_UNREADABLE', 'COST_UNREADABLE', 'TEXT_TOO_LONG',
] as const;
export type RowRefusalCode = (typeof ROW_REFUSAL_CODES)[number];
export interface RowRefusal {
  readonly column: InventoryColumn;
  readonly code: RowRefusalCode;
}

/** What a row says of a unit. A column the list does not have says nothing (absent); an empty cell empties (null). */
export interface InventoryWish {
  readonly tag: string;
  readonly model?: string | null;
  readonly space?: string | null;
  readonly serialNumber?: string | null;
  readonly purchasedOn?: LocalDay | null;
  readonly warrantyUntil?: LocalDay | null;
  readonly costCents?: number | null;
  readonly note?: string | null;
}

const TEXT_MOST = { space: 200, model: 200, serialNumber: SERIAL_NUMBER_MOST, note: UNIT_NOTE_MOST } as const;

const tagIn = (cell: string): Result<{ readonly tag: string }, RowRefusal> => {
  const text = readText(cell);
  if (text === null) return refuse({ column: 'tag', code: 'TAG_MISSING' });
  const tag = readTag(text);
  return tag === null ? refuse({ column: 'tag', code: 'TAG_UNREADABLE' }) : ok({ tag });
};

/** One cell, as the part of the wish it is. */
const said = (column: InventoryColumn, cell: string): Result<Partial<InventoryWish>, RowRefusal> => {
  switch (column) {
    case 'tag':
      return tagIn(cell);
    case 'purchasedOn':
    case 'warrantyUntil': {
      const day = readDay(cell);
      return day === 'unreadable' ? refuse({ column, code: 'DAY_UNREADABLE' }) : ok({ [column]: day });
    }
    case 'cost': {
      const costCents = readCost(cell);
      return costCents === 'unreadable' ? refuse({ column, code: 'COST_UNREADABLE' }) : ok({ costCents });
    }
    default: {
      const text = readText(cell);
      return text !== null && text.length > TEXT_MOST[column] ? refuse({ column, code: 'TEXT_TOO_LONG' }) : ok({ [column]: text });
    }
  }
};

/** Reads one row of a list under its header; cells a row lacks at its end are empty. */
export const readInventoryRow = (header: InventoryHeader, cells: readonly string[]): Result<InventoryWish, RowRefusal> => {
  let wish: InventoryWish = { tag: '' };
  for (const [index, column] of header.entries()) {
    if (column === null) continue;
    const part = said(column, cells[index] ?? '');
    if (!part.ok) return part;
    wish = { ...wish, ...part.value };
  }
  return ok(wish);
};
