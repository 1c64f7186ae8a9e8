import { allocationPieces, idOf } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/ids/new-id.ts';
import { AllocationEntity } from '../booking/allocation.entity.ts';
import { UnitBlockEntity } from '../booking/desk/unit-block.entity.ts';

/** Writes that units are on their way; every method runs in the caller's transaction, with both places taken. */
@Injectable()
export class TransitStore {
  async isPlace(manager: EntityManager, placeId: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>('SELECT FROM place WHERE id = $1', [placeId]);
    return rows.length > 0;
  }

  /** The units belong to the other place from now on, in none of its rooms; what they were blocked for, their care included, stays or goes with them. */
  async handOver(manager: EntityManager, unitIds: readonly string[], placeId: string, now: Date): Promise<void> {
    await this.unblock(manager, unitIds, now);
    await manager.query('UPDATE equipment_unit SET place_id = $2, space_id = NULL WHERE id = ANY ($1::uuid[])', [unitIds, placeId]);
    await manager.query('UPDATE maintenance_plan SET place_id = $2 WHERE unit_id = ANY ($1::uuid[]) AND ended_at IS NULL', [unitIds, placeId]);
  }

  /** What still has the units within a stretch, sessions that are nearly over and turnarounds included: ids of bookings and blocks. */
  async inTheWay(manager: EntityManager, unitIds: readonly string[], from: Date, until: Date): Promise<readonly string[]> {
    const rows = await manager.query<{ id: string }[]>('SELECT DISTINCT coalesce(booking_id, block_id) AS id FROM allocation WHERE unit_id = ANY ($1::uuid[]) AND occupying AND during && tstzrange($2, $3)', [unitIds, from, until]);
    return rows.map(({ id }) => id);
  }

  /** Nobody can book a unit before it arrives. */
  async block(manager: EntityManager, unitIds: readonly string[], placeId: string, from: Date, until: Date): Promise<void> {
    for (const unitId of unitIds) {
      const id = newId();
      await manager.insert(UnitBlockEntity, {
        placeId: idOf<'Place'>(placeId), id, unitId: idOf<'EquipmentUnit'>(unitId), startsAt: from, endsAt: until, reason: 'TRANSIT', note: null, requestKey: `transit-${id}`, createdAt: from, liftedAt: null,
      });
      await manager.insert(AllocationEntity, allocationPieces({ start: from, end: until }).map(({ start, end }) => ({ placeId, blockId: id, unitId, during: `[${start.toISOString()},${end.toISOString()})`, occupying: true })));
    }
  }

  /** Ends what keeps units from being booked from now on. */
  async unblock(manager: EntityManager, unitIds: readonly string[], now: Date): Promise<void> {
    await manager.query(
      `WITH lifted AS (UPDATE unit_block SET lifted_at = $2 WHERE unit_id = ANY ($1::uuid[]) AND lifted_at IS NULL AND ends_at > $2 RETURNING place_id, id)
       UPDATE allocation a SET occupying = false FROM lifted WHERE a.place_id = lifted.place_id AND a.block_id = lifted.id`,
      [unitIds, now],
    );
  }

  /** Takes units out of sight, for a transaction that will be undone. */
  async hide(manager: EntityManager, unitIds: readonly string[]): Promise<void> {
    await manager.query(`UPDATE equipment_unit SET in_service = false, status = 'OUT_OF_SERVICE' WHERE id = ANY ($1::uuid[])`, [unitIds]);
  }

  /** For the length of one decision: units on their way that cannot be chosen. */
  async setAside(manager: EntityManager, unitIds: readonly string[], aside: boolean): Promise<void> {
    await manager.query('UPDATE equipment_unit SET in_service = $2 WHERE id = ANY ($1::uuid[])', [unitIds, !aside]);
  }
}
