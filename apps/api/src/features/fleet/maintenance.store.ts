import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/ids/new-id.ts';

export interface PlanWish {
  readonly title: string;
  readonly everyDays: number | null;
  readonly everyHours: number | null;
}

/** Writes care that comes back; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class MaintenanceStore {
  async insert(manager: EntityManager, placeId: string, unitIds: readonly string[], { title, everyDays, everyHours }: PlanWish, now: Date): Promise<void> {
    for (const unitId of unitIds) {
      await manager.query('INSERT INTO maintenance_plan (place_id, id, unit_id, title, every_days, every_hours, since) VALUES ($1, $2, $3, $4, $5, $6, $7)', [placeId, newId(), unitId, title, everyDays, everyHours, now]);
    }
  }

  async done(manager: EntityManager, planId: string, now: Date): Promise<void> {
    await manager.query('UPDATE maintenance_plan SET since = $2 WHERE id = $1 AND ended_at IS NULL', [planId, now]);
  }

  async end(manager: EntityManager, planId: string, now: Date): Promise<void> {
    await manager.query('UPDATE maintenance_plan SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL', [planId, now]);
  }
}
