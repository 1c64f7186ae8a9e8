import { INCIDENT_PHOTOS_MOST, type Id, type IncidentKind, type IncidentSeverity, type StoredUnitStatus, type ToldEvent, unitState } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IncidentStore } from './incident.store.ts';
import { ReassignBookings } from './reassign-bookings.ts';
import { type SeenFact, UnitStore } from './unit.store.ts';

/** What a kiosk told of something that went wrong. */
export interface SeenIncident {
  readonly id: string;
  readonly severity: IncidentSeverity;
  readonly kind: IncidentKind;
  readonly account: string;
  readonly at: Date;
  readonly fileId: string | null;
}

/** A unit with all that happened to it. */
export interface FoldedLife {
  readonly unitId: Id<'EquipmentUnit'>;
  readonly worn: boolean;
  readonly events: readonly ToldEvent[];
}

const OUT: readonly StoredUnitStatus[] = ['OUT_OF_SERVICE', 'RETIRED'];

/** What kiosks saw of units: added to their lives, which are then told anew from the beginning. Every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class ToldByKiosk {
  constructor(
    private readonly units: UnitStore,
    private readonly incidents: IncidentStore,
    private readonly bookings: ReassignBookings,
  ) {}

  async here(manager: EntityManager, placeId: string, unitIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await this.units.lock(manager, placeId, unitIds)).map(({ id }) => id));
  }

  async tell(manager: EntityManager, placeId: string, unitId: string, told: readonly SeenFact[], incidents: readonly SeenIncident[]): Promise<void> {
    await this.units.addSeen(manager, await this.locked(manager, placeId, unitId), told);
    for (const { fileId, at, ...incident } of incidents) {
      const added = await this.incidents.insertOnce(manager, { ...incident, placeId, unitId }, at);
      if (added && fileId !== null) await this.incidents.addPhoto(manager, placeId, incident.id, fileId, incident.account === '' ? 'Photo' : incident.account.slice(0, 300), INCIDENT_PHOTOS_MOST, at);
    }
  }

  /** A unit that is out of service by what was told loses its coming bookings to equivalent ones, as when the team takes it out. */
  async fold(manager: EntityManager, placeId: string, unitId: string, now: Date): Promise<FoldedLife> {
    const unit = await this.locked(manager, placeId, unitId);
    const events = await this.units.life(manager, unitId);
    const state = unitState(events, unit.worn);
    await this.units.write(manager, unit, state);
    if (unit.inService && OUT.includes(state.status)) await this.bookings.run(manager, { placeId, unitIds: [unit.id] }, now);
    return { unitId: unit.id, worn: unit.worn, events };
  }

  private async locked(manager: EntityManager, placeId: string, unitId: string) {
    const [unit] = await this.units.lock(manager, placeId, [unitId]);
    if (unit === undefined) throw new Error('A unit that was here a moment ago is not.');
    return unit;
  }
}
