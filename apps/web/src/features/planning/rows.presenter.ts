import { EQUIPMENT_CATEGORIES, isOccupying, type EquipmentCategory } from '@escale/domain';
import { type Axis, type Piece, piecesOf } from './axis.presenter.ts';
import { at, type PlannedBlock, type PlannedBooking, type Planning, type PlanningUnit } from './facts.ts';

/** A booking on one of its units: the session, and the lighter tail until the unit is free again. */
export type BarView = { readonly booking: PlannedBooking; readonly pieces: readonly Piece[]; readonly tail: readonly Piece[] };
export type BlockView = { readonly block: PlannedBlock; readonly pieces: readonly Piece[] };
export type RowView = { readonly unit: PlanningUnit; readonly bars: readonly BarView[]; readonly blocks: readonly BlockView[] };
/** Rows that belong together; `name` is null for units that stand in no space. */
export type GroupView = { readonly key: string; readonly category: EquipmentCategory | null; readonly name: string | null; readonly rows: readonly RowView[] };

export type Grouping = 'category' | 'space';

/** Whether a booking still holds its units: what was missed or is over is only shown faintly, below. */
export const holdsUnits = ({ status }: Pick<PlannedBooking, 'status'>): boolean => isOccupying(status);

/** Until when a booking keeps one of its units: its end, or that of the turnaround. */
export const keptUntil = ({ endsAt }: Pick<PlannedBooking, 'endsAt'>, { freeAt }: PlannedBooking['units'][number]): number => Math.max(at(endsAt), at(freeAt));

const byStart = (one: { readonly startsAt: string }, other: { readonly startsAt: string }): number => at(one.startsAt) - at(other.startsAt);

function listed<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): ReadonlyMap<string, readonly Item[]> {
  const lists = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [item]);
      else list.push(item);
    }
  }
  return lists;
}

function barOf(booking: PlannedBooking, unitId: string, axis: Axis): BarView | null {
  const pieces = piecesOf(axis, at(booking.startsAt), at(booking.endsAt));
  const own = booking.units.find((unit) => unit.unitId === unitId);
  const tail = own === undefined || !holdsUnits(booking) ? [] : piecesOf(axis, at(booking.endsAt), keptUntil(booking, own));
  return pieces.length === 0 ? null : { booking, pieces, tail };
}

/** The rows of the timeline, a unit each; of one category, or all. */
export function groupsOf({ units, bookings, blocks }: Planning, axis: Axis, by: Grouping, only: EquipmentCategory | null = null): readonly GroupView[] {
  const bookingsOf = listed([...bookings].sort(byStart), (booking) => booking.units.map(({ unitId }) => unitId));
  const blocksOf = listed([...blocks].sort(byStart), ({ unitId }) => [unitId]);
  const rowOf = (unit: PlanningUnit): RowView => ({
    unit,
    bars: (bookingsOf.get(unit.id) ?? []).flatMap((booking) => barOf(booking, unit.id, axis) ?? []),
    blocks: (blocksOf.get(unit.id) ?? []).map((block) => ({ block, pieces: piecesOf(axis, at(block.startsAt), at(block.endsAt)) })).filter(({ pieces }) => pieces.length > 0),
  });
  const shown = units.filter(({ category }) => only === null || category === only);
  if (by === 'category') {
    return EQUIPMENT_CATEGORIES.map((category) => ({ key: category, category, name: null, rows: shown.filter((unit) => unit.category === category).map(rowOf) })).filter(({ rows }) => rows.length > 0);
  }
  const spaces = [...new Set(shown.map(({ spaceName }) => spaceName ?? null))].sort((one, other) => (one === null ? 1 : other === null ? -1 : one.localeCompare(other)));
  return spaces.map((name) => ({ key: name ?? '', category: null, name, rows: shown.filter(({ spaceName }) => (spaceName ?? null) === name).map(rowOf) }));
}

/** The bookings of units that are shown, in time; those on several units once. */
export const bookingsShown = (groups: readonly GroupView[]): readonly PlannedBooking[] =>
  [...new Map(groups.flatMap(({ rows }) => rows.flatMap(({ bars }) => bars.map(({ booking }) => [booking.id, booking] as const)))).values()].sort(byStart);
