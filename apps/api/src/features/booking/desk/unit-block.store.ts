import { allocationPieces, type Interval } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AllocationEntity } from '../allocation.entity.ts';
import { UnitBlockEntity } from './unit-block.entity.ts';

/** Writes blocks with what they take; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class UnitBlockStore {
  /** When a unit is taken within a stretch, by bookings and blocks. */
  async busy(manager: EntityManager, unitId: string, { start, end }: Interval, now: Date): Promise<readonly Interval[]> {
    return manager.query<Interval[]>(
      `SELECT lower(during) AS start, upper(during) AS "end" FROM allocation WHERE unit_id = $1 AND occupying AND during && tstzrange($2, $3) AND (expires_at IS NULL OR expires_at > $4)`,
      [unitId, start, end, now],
    );
  }

  async byRequest(manager: EntityManager, placeId: string, requestKey: string): Promise<UnitBlockEntity | null> {
    return manager.findOneBy(UnitBlockEntity, { placeId: placeId as UnitBlockEntity['placeId'], requestKey });
  }

  async insert(manager: EntityManager, block: UnitBlockEntity): Promise<void> {
    await manager.insert(UnitBlockEntity, block);
    const { placeId, id: blockId, unitId, startsAt, endsAt } = block;
    const pieces = allocationPieces({ start: startsAt, end: endsAt }).map(({ start, end }) => ({ placeId, blockId, unitId, during: `[${start.toISOString()},${end.toISOString()})`, occupying: true }));
    await manager.insert(AllocationEntity, pieces);
  }

  /** Gives the unit back; null where there is no such block at the place. */
  async lift(manager: EntityManager, placeId: string, id: string, now: Date): Promise<UnitBlockEntity | null> {
    const where = { placeId: placeId as UnitBlockEntity['placeId'], id };
    const block = await manager.findOneBy(UnitBlockEntity, where);
    // A unit that travels is free when it arrives, not when somebody says so.
    if (block === null || block.reason === 'TRANSIT') return null;
    if (block.liftedAt !== null) return block;
    await manager.update(UnitBlockEntity, where, { liftedAt: now });
    await manager.update(AllocationEntity, { placeId, blockId: id }, { occupying: false });
    return Object.assign(block, { liftedAt: now });
  }
}
