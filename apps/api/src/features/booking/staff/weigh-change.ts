import { type Interval, leftAlone, merge, moveShifts, type OfferIds, ok, plusMinutes, refuse, type Result, type ShiftReach, type ShiftRefusal, shiftsReached, type ShiftWish } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { windowOf } from './plan-shifts.ts';
import { ShiftFactsReader } from './shift-facts.reader.ts';
import { ShiftReader } from './shift.reader.ts';
import type { AccompaniedRow, ShiftDetails, ShiftRow } from './shift-row.ts';

export interface ChangeWish {
  readonly placeId: string;
  readonly shiftId: string;
  readonly reach: ShiftReach;
  /** Null takes it off. */
  readonly becomes: (Omit<ShiftWish, 'until'> & ShiftDetails) | null;
}

/** A change, and what it would do. */
export interface WeighedChange {
  readonly shift: ShiftRow;
  readonly reached: readonly ShiftRow[];
  /** The new hours by id; null where they are taken off. */
  readonly moved: ReadonlyMap<string, Interval> | null;
  readonly alone: readonly AccompaniedRow[];
  readonly beingMade: number;
}

/** Says what a change of the planning would do: which shifts it is about, and which bookings it would leave alone. Writes nothing. */
@Injectable()
export class WeighChange {
  constructor(
    private readonly reader: ShiftReader,
    private readonly facts: ShiftFactsReader,
  ) {}

  async run(manager: EntityManager, { placeId, shiftId, reach, becomes }: ChangeWish, now: Date): Promise<Result<WeighedChange, ShiftRefusal>> {
    const shift = await this.reader.shift(manager, placeId, shiftId);
    if (shift === null) return refuse({ code: 'SHIFT_UNKNOWN', field: 'shiftId' });
    if (shift.during.end.getTime() <= now.getTime()) return refuse({ code: 'SHIFT_OVER', field: 'shiftId', at: shift.during.end });
    const series = shift.seriesId === null ? [shift] : await this.reader.series(manager, placeId, shift.seriesId);
    const reached = shiftsReached(shift, reach, series);
    const moved = becomes === null ? null : await this.moved(manager, placeId, reached, becomes, now);
    if (moved !== null && !moved.ok) return moved;
    const affected = await this.affected(manager, placeId, reached, moved?.value ?? null, becomes?.offerIds ?? null, now);
    return ok({ shift, reached, moved: moved?.value ?? null, alone: affected.filter(({ status }) => status !== 'HELD'), beingMade: affected.filter(({ status }) => status === 'HELD').length });
  }

  /** The bookings for which somebody is planned, and nobody would be if some shifts were gone or elsewhere. */
  async affected(manager: EntityManager, placeId: string, reached: readonly ShiftRow[], moved: ReadonlyMap<string, Interval> | null, offerIds: OfferIds, now: Date): Promise<readonly AccompaniedRow[]> {
    const [first, last] = [reached[0], reached.at(-1)];
    if (first === undefined || last === undefined) return [];
    const window = { start: first.during.start, end: last.during.end };
    const old = merge(reached.map(({ during }) => during));
    const bookings = (await this.reader.accompanied(manager, placeId, window, now)).filter(({ during }) => old.some((one) => one.start < during.end && during.start < one.end));
    if (bookings.length === 0) return [];
    // A booking reaches beyond the shift that covers a part of it.
    const all = await this.reader.shifts(manager, placeId, { start: plusMinutes(window.start, -2_880), end: plusMinutes(window.end, 2_880) });
    const ids = new Set(reached.map(({ id }) => id));
    const after = [...all.filter(({ id }) => !ids.has(id)), ...[...(moved?.values() ?? [])].map((during) => ({ during, offerIds }))];
    return leftAlone(bookings, all, after);
  }

  private async moved(manager: EntityManager, placeId: string, reached: readonly ShiftRow[], becomes: NonNullable<ChangeWish['becomes']>, now: Date): Promise<Result<ReadonlyMap<string, Interval>, ShiftRefusal>> {
    if (!(await this.reader.team(manager, placeId)).some(({ accountId }) => accountId === becomes.accountId)) return refuse({ code: 'PERSON_UNKNOWN', field: 'accountId' });
    const day = windowOf(becomes.day, null);
    const [first, last] = [reached[0], reached.at(-1)];
    const length = first === undefined || last === undefined ? 0 : (last.during.start.getTime() - first.during.start.getTime()) / 60_000;
    const window = { start: day.start, end: plusMinutes(day.end, length) };
    const facts = await this.facts.of(manager, placeId, day, now);
    const busy = (await this.reader.busy(manager, [becomes.accountId], window, reached.map(({ id }) => id))).get(becomes.accountId) ?? [];
    return moveShifts(reached, becomes, { ...facts, busy }, now);
  }
}
