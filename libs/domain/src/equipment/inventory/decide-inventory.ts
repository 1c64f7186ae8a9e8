import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { UnitDetail } from '../life/unit-event.ts';
import { writtenCost, writtenText } from './inventory-cell.ts';
import { type InventoryColumn, type InventoryHeader, likeness } from './inventory-columns.ts';
import { type InventoryWish, readInventoryRow, type RowRefusal } from './read-inventory-row.ts';

export interface InventoryDetails {
  readonly serialNumber: string | null;
  readonly spaceId: string | null;
  readonly note: string | null;
  readonly purchasedOn: string | null;
  readonly warrantyUntil: string | null;
  readonly costCents: number | null;
}

/** A unit a list may be about. */
export interface KnownUnit extends InventoryDetails {
  readonly id: string;
  readonly tag: string;
  /** Whether it is at the place the list is given to. */
  readonly here: boolean;
  readonly retired: boolean;
  readonly modelName: string;
  readonly spaceName: string | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a list is compared with: units by tag wherever they are, all models, the rooms of the place. */
export interface KnownInventory {
  readonly units: readonly KnownUnit[];
  readonly models: readonly Named[];
  readonly spaces: readonly Named[];
}

export const ROW_VERDICTS = ['ADD', 'CHANGE', 'SAME', 'REFUSED'] as const;
export type RowVerdict =
  | { readonly verdict: 'ADD'; readonly tag: string; readonly modelId: string; readonly details: InventoryDetails }
  | { readonly verdict: 'CHANGE'; readonly tag: string; readonly unitId: string; readonly details: InventoryDetails; readonly changed: readonly UnitDetail[] }
  | { readonly verdict: 'SAME'; readonly tag: string }
  | ({ readonly verdict: 'REFUSED'; readonly tag: string | null } & RowRefusal);

const NOTHING: InventoryDetails = { serialNumber: null, spaceId: null, note: null, purchasedOn: null, warrantyUntil: null, costCents: null };
const DETAILS = ['serialNumber', 'spaceId', 'note', 'purchasedOn', 'warrantyUntil', 'costCents'] as const satisfies readonly UnitDetail[];

const tidy = (value: string | number | null): string | number | null => (typeof value === 'string' ? value.replaceAll('\u0000', '').replace(/\r\n?/g, '\n').trim() || null : value);
const named = (list: readonly Named[], name: string): string | null => (list.find((one) => one.name === name) ?? list.find((one) => likeness(one.name) === likeness(name)))?.id ?? null;

const refused = (tag: string | null, column: InventoryColumn, code: RowRefusal['code']): RowVerdict => ({ verdict: 'REFUSED', tag, column, code });

/** The room a row names, if it says one; that in which the unit is goes before another of the same name. */
const spaceIn = ({ space }: InventoryWish, unit: KnownUnit | undefined, spaces: readonly Named[]): Result<string | null, 'SPACE_UNKNOWN'> => {
  if (space === undefined) return ok(unit?.spaceId ?? null);
  if (space === null) return ok(null);
  if (unit?.spaceName != null && likeness(unit.spaceName) === likeness(space)) return ok(unit.spaceId);
  const spaceId = named(spaces, space);
  return spaceId === null ? refuse('SPACE_UNKNOWN') : ok(spaceId);
};

const decideRow = (wish: InventoryWish, { units, models, spaces }: KnownInventory): RowVerdict => {
  const { tag, model = null } = wish;
  const unit = units.find((known) => known.tag === tag);
  if (unit !== undefined && !unit.here) return refused(tag, 'tag', 'TAG_ELSEWHERE');
  if (unit?.retired === true) return refused(tag, 'tag', 'UNIT_RETIRED');
  const modelId = model === null ? null : named(models, model);
  if (unit === undefined && model === null) return refused(tag, 'model', 'MODEL_MISSING');
  if (unit !== undefined && model !== null && likeness(unit.modelName) !== likeness(model)) return refused(tag, 'model', modelId === null ? 'MODEL_UNKNOWN' : 'MODEL_DIFFERS');
  const space = spaceIn(wish, unit, spaces);
  if (!space.ok) return refused(tag, 'space', space.refusal);
  const before: InventoryDetails = unit ?? NOTHING;
  const { serialNumber = before.serialNumber, note = before.note, purchasedOn = before.purchasedOn, warrantyUntil = before.warrantyUntil, costCents = before.costCents } = wish;
  const details = { serialNumber, spaceId: space.value, note, purchasedOn, warrantyUntil, costCents };
  if (unit === undefined) return modelId === null ? refused(tag, 'model', 'MODEL_UNKNOWN') : { verdict: 'ADD', tag, modelId, details };
  const changed = DETAILS.filter((name) => tidy(before[name]) !== tidy(details[name]));
  return changed.length === 0 ? { verdict: 'SAME', tag } : { verdict: 'CHANGE', tag, unitId: unit.id, details, changed };
};

/** What each row of a list would do, in order; a tag that comes again is left out the second time. */
export const decideInventory = (header: InventoryHeader, rows: readonly (readonly string[])[], known: KnownInventory): readonly RowVerdict[] => {
  const met = new Set<string>();
  return rows.map((cells): RowVerdict => {
    const read = readInventoryRow(header, cells);
    if (!read.ok) return { verdict: 'REFUSED', tag: null, ...read.refusal };
    const { tag } = read.value;
    if (met.has(tag)) return refused(tag, 'tag', 'TAG_TWICE');
    met.add(tag);
    return decideRow(read.value, known);
  });
};

/** A unit as a row of a list, in the order of the columns. */
export const inventoryRow = (unit: Omit<KnownUnit, 'id' | 'here' | 'retired' | 'spaceId'>): Readonly<Record<InventoryColumn, string>> => ({
  tag: unit.tag,
  model: writtenText(unit.modelName),
  space: writtenText(unit.spaceName ?? ''),
  serialNumber: writtenText(unit.serialNumber ?? ''),
  purchasedOn: unit.purchasedOn ?? '',
  warrantyUntil: unit.warrantyUntil ?? '',
  cost: unit.costCents === null ? '' : writtenCost(unit.costCents),
  note: writtenText(unit.note ?? ''),
});
