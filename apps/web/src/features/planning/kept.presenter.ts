import type { Planning } from './facts.ts';
import type { GroupView, RowView } from './rows.presenter.ts';

const textOf = (value: unknown): string => JSON.stringify(value);

/** A list read again, with the very items of the one before where nothing of them changed; the very list where nothing changed at all. */
function kept<List extends readonly unknown[]>(before: List, now: List, idOf: (item: List[number]) => string): List {
  const known = new Map(before.map((item) => [idOf(item), item]));
  const items = now.map((item) => {
    const earlier = known.get(idOf(item));
    return earlier !== undefined && textOf(earlier) === textOf(item) ? earlier : item;
  });
  return items.length === before.length && items.every((item, index) => item === before[index]) ? before : (items as unknown as List);
}

const byId = ({ id }: { readonly id: string }): string => id;

/** A planning read again, with the very parts of the one before where nothing of them changed: what depends on them need not be drawn anew. */
export function keptWhereSame(before: Planning | null, now: Planning): Planning {
  if (before === null || before.placeId !== now.placeId) return now;
  return {
    ...now,
    units: kept(before.units, now.units, byId),
    openings: kept(before.openings, now.openings, ({ day }) => day),
    closures: kept(before.closures, now.closures, byId),
    offers: kept(before.offers, now.offers, byId),
    bookings: kept(before.bookings, now.bookings, byId),
    blocks: kept(before.blocks, now.blocks, byId),
  };
}

const sameRow = (one: RowView, other: RowView): boolean =>
  one.unit === other.unit &&
  one.bars.length === other.bars.length &&
  one.blocks.length === other.blocks.length &&
  one.bars.every((bar, index) => bar.booking === other.bars[index]?.booking && textOf([bar.pieces, bar.tail]) === textOf([other.bars[index].pieces, other.bars[index].tail])) &&
  one.blocks.every((block, index) => block.block === other.blocks[index]?.block && textOf(block.pieces) === textOf(other.blocks[index].pieces));

/** Rows made anew, with the very ones of before where they would look the same. */
export function keptRows(before: readonly GroupView[], now: readonly GroupView[]): readonly GroupView[] {
  const known = new Map(before.flatMap(({ rows }) => rows.map((row) => [row.unit.id, row] as const)));
  return now.map((group) => ({
    ...group,
    rows: group.rows.map((row) => {
      const earlier = known.get(row.unit.id);
      return earlier !== undefined && sameRow(earlier, row) ? earlier : row;
    }),
  }));
}
