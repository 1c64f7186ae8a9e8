import { idOf } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { ChangeUnits, type UnitsRequest } from './change-units.ts';
import { FleetReader } from './fleet.reader.ts';
import { type Asker, type Going, InOneGo, type UnitsDone } from './in-one-go.ts';
import { MaintenanceStore, type PlanWish } from './maintenance.store.ts';
import { NotDone, UnitsRefused } from './units-refused.type.ts';

/** Plans care that comes back by date or hours of use, and writes down that it was given. */
@Injectable()
export class MaintainUnits {
  constructor(
    private readonly reader: FleetReader,
    private readonly inOneGo: InOneGo,
    private readonly changes: ChangeUnits,
    private readonly store: MaintenanceStore,
  ) {}

  async plan({ unitIds, idempotencyKey }: UnitsRequest, wish: PlanWish, asker: Asker): Promise<UnitsDone | UnitsRefused> {
    return this.inOneGo.run({ unitIds }, { plan: wish, unitIds }, idempotencyKey, asker, async (going) => {
      const title = wish.title.trim();
      if (title === '') throw new NotDone({ code: 'TEXT_EMPTY', field: 'title' });
      if (wish.everyDays === null && wish.everyHours === null) throw new NotDone({ code: 'WHEN_MISSING', field: 'everyDays' });
      // Nothing happens to the units yet, but they must be there.
      await this.changes.apply(going, { unitIds }, { act: 'CHANGE_DETAILS', details: [] }, asker);
      await this.store.insert(going.manager, going.placeId, unitIds, { ...wish, title }, going.now);
      return { unitIds, moved: 0, stranded: 0 };
    });
  }

  /** Done once more: the count begins again. */
  async record(planId: string, note: string | null, idempotencyKey: string, asker: Asker): Promise<UnitsDone | UnitsRefused> {
    return this.onPlan(planId, { record: planId, note }, idempotencyKey, asker, async (going, unitIds) => {
      await this.changes.apply(going, { unitIds }, { act: 'MAINTAIN', planId: idOf<'MaintenancePlan'>(planId), note: note?.trim() || null }, asker);
      await this.store.done(going.manager, planId, going.now);
    });
  }

  async end(planId: string, idempotencyKey: string, asker: Asker): Promise<UnitsDone | UnitsRefused> {
    return this.onPlan(planId, { end: planId }, idempotencyKey, asker, ({ manager, now }) => this.store.end(manager, planId, now));
  }

  private async onPlan(planId: string, request: unknown, idempotencyKey: string, asker: Asker, work: (going: Going, unitIds: readonly string[]) => Promise<void>): Promise<UnitsDone | UnitsRefused> {
    const unitId = await this.reader.unitOf(asker.accountId, { plan: planId });
    if (unitId === null) return new UnitsRefused({ code: 'PLAN_UNKNOWN', field: 'planId' });
    const unitIds = [unitId];
    return this.inOneGo.run({ unitIds }, request, idempotencyKey, asker, async (going) => {
      await work(going, unitIds);
      return { unitIds, moved: 0, stranded: 0 };
    });
  }
}
