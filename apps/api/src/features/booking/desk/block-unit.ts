import { type BlockReason, decideBlock, type Id } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { brokenConstraint, Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { NEVER_TWICE } from '../allocation.entity.ts';
import { BookingStore } from '../booking.store.ts';
import { Refused } from '../refused.type.ts';
import type { AtDesk } from './change-at-desk.ts';
import { PlanningReader } from './planning.reader.ts';
import { UnitBlockEntity } from './unit-block.entity.ts';
import { UnitBlockStore } from './unit-block.store.ts';

export interface BlockWish {
  readonly unitId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly reason: BlockReason;
  readonly note: string | null;
}

const same = (block: UnitBlockEntity, wish: BlockWish): boolean =>
  block.unitId === wish.unitId && block.startsAt.getTime() === wish.startsAt.getTime() && block.endsAt.getTime() === wish.endsAt.getTime() && block.reason === wish.reason && block.note === wish.note;

/** What a block is written with. */
@Injectable()
export class BlockWriting {
  constructor(
    readonly store: UnitBlockStore,
    readonly bookings: BookingStore,
    readonly audit: AuditLog,
  ) {}
}

/** Keeps a unit from being booked for a while, and gives it back. */
@Injectable()
export class BlockUnit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly planning: PlanningReader,
    private readonly writing: BlockWriting,
  ) {}

  async block(wish: BlockWish, requestKey: string, { accountId, from }: AtDesk): Promise<UnitBlockEntity | Refused> {
    const { store, bookings, audit } = this.writing;
    try {
      return await this.database.transaction(async (manager) => {
        const placeId = await this.planning.takePlace(manager, accountId, { unit: wish.unitId });
        if (placeId === null) return new Refused({ code: 'OUTSIDE_YOUR_SCOPE', field: 'unitId' });
        const earlier = await store.byRequest(manager, placeId, requestKey);
        if (earlier !== null) return same(earlier, wish) ? earlier : new Refused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
        const now = this.clock.now();
        const ordered = wish.startsAt.getTime() < wish.endsAt.getTime();
        const busy = ordered ? await store.busy(manager, wish.unitId, { start: wish.startsAt, end: wish.endsAt }, now) : [];
        const decision = decideBlock(wish, { busy }, now);
        if (!decision.ok) return new Refused(decision.refusal);
        await bookings.expireHolds(manager, now, [placeId]);
        const block = Object.assign(new UnitBlockEntity(), { ...wish, unitId: wish.unitId as Id<'EquipmentUnit'>, placeId, id: newId(), requestKey, createdAt: now, liftedAt: null });
        await store.insert(manager, block);
        await audit.record(manager, { act: 'UNIT_BLOCKED', actorId: accountId, subject: { kind: 'UNIT', id: wish.unitId }, detail: { place: placeId, reason: wish.reason }, from });
        return block;
      });
    } catch (error) {
      if (brokenConstraint(error) === NEVER_TWICE) return new Refused({ code: 'SLOT_TAKEN' });
      throw error;
    }
  }

  /** Lifting what is lifted changes nothing. */
  async lift(blockId: string, { accountId, from }: AtDesk): Promise<UnitBlockEntity | Refused> {
    return this.database.transaction(async (manager) => {
      const placeId = await this.planning.takePlace(manager, accountId, { block: blockId });
      const now = this.clock.now();
      const lifted = placeId === null ? null : await this.writing.store.lift(manager, placeId, blockId, now);
      if (placeId === null || lifted === null) return new Refused({ code: 'BLOCK_UNKNOWN', field: 'blockId' });
      if (lifted.liftedAt === now) await this.writing.audit.record(manager, { act: 'UNIT_UNBLOCKED', actorId: accountId, subject: { kind: 'UNIT', id: lifted.unitId }, detail: { place: placeId }, from });
      return lifted;
    });
  }
}
