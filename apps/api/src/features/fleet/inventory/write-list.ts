import { INVENTORY_COLUMNS, INVENTORY_SHOWN_TITLES, INVENTORY_TITLES, inventoryRow, shownStatus } from '@escale/domain';
import { createMessages } from '@escale/messages';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { stateOf } from '../unit-row.ts';
import { InventoryReader, type ListedUnit } from './inventory.reader.ts';

/** Titles of a list, in its order. */
export const LIST_TITLES: readonly string[] = [...INVENTORY_COLUMNS.map((column) => INVENTORY_TITLES[column]), ...INVENTORY_SHOWN_TITLES];

/** Writes the equipment of a place as rows for a spreadsheet; French, as the tools that take them in. */
@Injectable()
export class WriteList {
  private readonly say = createMessages('fr').t;

  constructor(
    private readonly reader: InventoryReader,
    private readonly clock: Clock,
  ) {}

  async run(accountId: string, placeId: string): Promise<{ readonly slug: string; readonly rows: readonly (readonly string[])[] } | null> {
    const now = this.clock.now();
    const list = await this.reader.list(accountId, placeId, now);
    return list && { slug: list.slug, rows: list.units.map((unit) => this.row(unit, list.timeZone, now)) };
  }

  private row(unit: ListedUnit, timeZone: string, now: Date): readonly string[] {
    const state = stateOf(unit.status, unit.state);
    const next = unit.nextBookingAt === null ? null : new Date(unit.nextBookingAt);
    // `2026-03-14 09:30` on the clock of the place: a spreadsheet knows it as a date.
    const local = (instant: Date | null) => (instant === null ? '' : new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant));
    const cells = inventoryRow(unit);
    return [...INVENTORY_COLUMNS.map((column) => cells[column]), this.say(`equipmentFiles:status.${shownStatus(unit.status, next, now)}`), state.battery === null ? '' : String(state.battery.unit), local(state.checkedAt), local(next)];
  }
}
