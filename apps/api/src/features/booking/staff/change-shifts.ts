import type { Id, ShiftRefusal } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { AtDesk } from '../desk/change-at-desk.ts';
import { ShiftReader } from './shift.reader.ts';
import { ShiftRefused } from './shift-refused.ts';
import type { ShiftRow, Written } from './shift-row.ts';
import { ShiftStore } from './shift.store.ts';
import { type ChangeShiftsInput, hoursOfInput, type ShiftChangeInput } from './staff.input.ts';
import { type ChangeWish, WeighChange, type WeighedChange } from './weigh-change.ts';
import { WriteShifts } from './write-shifts.ts';

/** What a change is written with. */
@Injectable()
export class ShiftWriting {
  constructor(
    readonly reader: ShiftReader,
    readonly store: ShiftStore,
    readonly writing: WriteShifts,
    readonly audit: AuditLog,
  ) {}
}

const wishOf = ({ placeId, shiftId, reach, becomes }: ShiftChangeInput): ChangeWish => ({ placeId, shiftId, reach, becomes: becomes == null ? null : hoursOfInput(becomes) });
const isSameList = (shown: readonly string[], found: readonly { readonly id: string }[]): boolean => shown.length === found.length && found.every(({ id }) => shown.includes(id));
const seen = ({ accountId, during, offerIds, note }: ShiftRow) => ({ accountId, startsAt: during.start.toISOString(), endsAt: during.end.toISOString(), offerIds, note });

/** Changes shifts, takes them off and puts them back. What is left alone was shown before: done on that very list, or not at all. */
@Injectable()
export class ChangeShifts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly weigh: WeighChange,
    private readonly shifts: ShiftWriting,
  ) {}

  /** What it would do; nothing is written. */
  async preview(accountId: string, input: ShiftChangeInput): Promise<WeighedChange | ShiftRefused> {
    if ((await this.shifts.reader.ownPlace(accountId, input.placeId))?.plans !== true) return new ShiftRefused({ code: 'OUTSIDE_YOUR_SCOPE', field: 'placeId' });
    const weighed = await this.weigh.run(this.database.source.manager, wishOf(input), this.clock.now());
    return weighed.ok ? weighed.value : new ShiftRefused(weighed.refusal);
  }

  async change({ idempotencyKey, expectedVersion, aloneIds, ...input }: ChangeShiftsInput, who: AtDesk): Promise<Written | ShiftRefused> {
    const wish = wishOf(input);
    const request = { act: 'change', ...wish, expectedVersion, aloneIds };
    return this.shifts.writing.run(input.placeId, idempotencyKey, request, who, (manager, place) => this.write(manager, place, wish, { idempotencyKey, expectedVersion, aloneIds }, who), input);
  }

  async restore(placeId: string, removalKey: string, idempotencyKey: string, { accountId, from }: AtDesk): Promise<Written | ShiftRefused> {
    const { store, reader, writing, audit } = this.shifts;
    return writing.run(placeId, idempotencyKey, { act: 'restore', removalKey }, { accountId, from }, async (manager, place) => {
      const shiftIds = await store.restore(manager, place, removalKey, this.clock.now());
      if (shiftIds.length === 0) return { code: 'NOTHING_TO_UNDO', field: 'removalKey' };
      // Who left the team meanwhile is not planned again behind their back.
      const team = new Set((await reader.team(manager, placeId)).map((member) => member.accountId));
      const back = await reader.byIds(manager, placeId, shiftIds);
      if (back.some((shift) => !team.has(shift.accountId))) throw new NotRestored();
      await audit.record(manager, { act: 'SHIFTS_RESTORED', actorId: accountId, subject: { kind: 'PLACE', id: placeId }, detail: { place: placeId, count: shiftIds.length }, from });
      return { placeId, shiftIds, leftAside: [] };
    }).catch((error: unknown) => {
      if (error instanceof NotRestored) return new ShiftRefused({ code: 'PERSON_UNKNOWN', field: 'removalKey' });
      throw error;
    });
  }

  private async write(manager: EntityManager, place: Id<'Place'>, wish: ChangeWish, { idempotencyKey, expectedVersion, aloneIds }: Pick<ChangeShiftsInput, 'idempotencyKey' | 'expectedVersion' | 'aloneIds'>, { accountId, from }: AtDesk): Promise<Written | ShiftRefusal> {
    const { store, audit } = this.shifts;
    const now = this.clock.now();
    const weighed = await this.weigh.run(manager, wish, now);
    if (!weighed.ok) return weighed.refusal;
    const { shift, reached, moved, alone } = weighed.value;
    if (shift.version !== expectedVersion) return { code: 'CHANGED_MEANWHILE', field: 'expectedVersion' };
    if (!isSameList(aloneIds, alone)) return { code: 'CHANGED_MEANWHILE', field: 'aloneIds' };
    const about = { subject: { kind: 'PLACE', id: wish.placeId } as const, detail: { place: wish.placeId, count: reached.length, alone: alone.length }, before: reached.map(seen), from };
    if (moved === null || wish.becomes === null) {
      await store.remove(manager, place, reached, idempotencyKey, now);
      await audit.record(manager, { act: 'SHIFTS_REMOVED', actorId: accountId, onBehalfOf: shift.accountId, ...about });
      return { placeId: wish.placeId, shiftIds: reached.map(({ id }) => id), leftAside: [] };
    }
    const { accountId: person, offerIds, note } = wish.becomes;
    await store.change(manager, place, moved, { accountId: person, offerIds, note });
    if (wish.reach === 'ONE' && shift.seriesId !== null) await store.leaveSeries(manager, place, shift.id);
    await audit.record(manager, { act: 'SHIFTS_CHANGED', actorId: accountId, onBehalfOf: person, ...about, after: { person, offerIds, note, hours: [...moved].map(([id, { start, end }]) => [id, start.toISOString(), end.toISOString()]) } });
    return { placeId: wish.placeId, shiftIds: [...moved.keys()], leftAside: [] };
  }
}

class NotRestored extends Error {}
