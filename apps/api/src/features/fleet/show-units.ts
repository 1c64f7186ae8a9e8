import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { PlanningReader } from '../booking/desk/planning.reader.ts';
import { DeskBookingType } from '../booking/desk/desk-booking.type.ts';
import { FleetReader } from './fleet.reader.ts';
import { FleetUnitType } from './fleet-unit.type.ts';
import { FleetType, IncidentType, UnitLifeType, UnitPastEventType } from './fleet.type.ts';
import type { UnitsDone } from './in-one-go.ts';
import { UnitsRefused } from './units-refused.type.ts';
import { UnitsChangedType } from './units-result.type.ts';

/** Puts equipment into what is shown. */
@Injectable()
export class ShowUnits {
  constructor(
    private readonly reader: FleetReader,
    private readonly planning: PlanningReader,
    private readonly clock: Clock,
  ) {}

  async fleet(accountId: string, placeId: string): Promise<FleetType | null> {
    const now = this.clock.now();
    const row = await this.reader.fleet(accountId, placeId, now);
    return row && Object.assign(new FleetType(), { ...row, units: row.units.map((unit) => FleetUnitType.of(unit, now)) });
  }

  async life(accountId: string, unitId: string): Promise<UnitLifeType | null> {
    const now = this.clock.now();
    const [unit] = await this.reader.units(accountId, [unitId], now);
    const life = unit && (await this.reader.life(accountId, unitId));
    return life ? Object.assign(new UnitLifeType(), { unit: FleetUnitType.of(unit, now), events: life.events.map((row) => UnitPastEventType.of(row)), incidents: life.incidents.map((row) => IncidentType.of(row)) }) : null;
  }

  async past(accountId: string, unitId: string): Promise<UnitPastEventType[]> {
    return (await this.reader.past(accountId, unitId)).map((row) => UnitPastEventType.of(row));
  }

  /** Bookings, in the order of these ids. */
  async bookings(accountId: string, ids: readonly string[]): Promise<DeskBookingType[]> {
    if (ids.length === 0) return [];
    const now = this.clock.now();
    const found = new Map((await this.planning.bookings(accountId, ids)).map((row) => [row.id, DeskBookingType.of(row, now)]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async done(accountId: string, done: (UnitsDone & { readonly incidentId?: string }) | UnitsRefused): Promise<UnitsChangedType | UnitsRefused> {
    if (done instanceof UnitsRefused) return done;
    const now = this.clock.now();
    const rows = await this.reader.units(accountId, done.unitIds, now);
    return Object.assign(new UnitsChangedType(), { units: rows.map((row) => FleetUnitType.of(row, now)), moved: done.moved, stranded: done.stranded, incidentId: done.incidentId ?? null });
  }
}
