import { dueOn, type EquipmentCategory, isWorn, maintenanceState, type MaintenanceState, needsCleaning, shownStatus, type UnitActName, unitActs, type UnitStatus } from '@escale/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { EquipmentCategoryEnum } from '../../platform/graphql/enums.ts';
import { DateTime, LocalDay } from '../../platform/graphql/scalars.ts';
import { MaintenanceStateEnum, UnitActEnum, UnitStatusEnum } from './fleet-enums.type.ts';
import { type PlanRow, stateOf, type UnitRow } from './unit-row.ts';

@ObjectType('UnitBattery', { description: 'Charge in per cent: of the unit, and of its two controllers where it has them.' })
export class UnitBatteryType {
  @Field(() => Int) unit!: number;
  @Field(() => Int, { nullable: true }) left!: number | null;
  @Field(() => Int, { nullable: true }) right!: number | null;
  @Field(() => DateTime, { description: 'When it was read.' }) at!: Date;
}

@ObjectType('MaintenancePlan', { description: 'A care that comes back: every so many days, every so many hours of use, or whichever comes first.' })
export class MaintenancePlanType {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => Int, { nullable: true }) everyDays!: number | null;
  @Field(() => Int, { nullable: true }) everyHours!: number | null;
  @Field(() => DateTime, { description: 'When it was last done, or first planned.' }) since!: Date;
  @Field(() => Float, { description: 'Hours of use since then; 0 where only the date counts.' }) usedHours!: number;
  @Field(() => DateTime, { nullable: true, description: 'When it falls due by date.' }) dueAt!: Date | null;
  @Field(() => MaintenanceStateEnum) state!: MaintenanceState;

  static of(row: PlanRow, now: Date): MaintenancePlanType {
    const plan = { ...row, since: new Date(row.since) };
    return Object.assign(new MaintenancePlanType(), { ...plan, dueAt: dueOn(plan), state: maintenanceState(plan, row.usedHours, now) });
  }
}

@ObjectType('FleetUnit', { description: 'A piece of equipment as the team of its place sees it.' })
export class FleetUnitType {
  @Field(() => ID) id!: string;
  @Field(() => ID) placeId!: string;
  @Field(() => String) placeName!: string;
  @Field(() => String) tag!: string;
  @Field(() => Int, { description: 'Grows with every change; send it back with what you change.' }) version!: number;
  @Field(() => UnitStatusEnum) status!: UnitStatus;
  @Field(() => Boolean, { description: 'Whether it can be booked for some time to come.' }) inService!: boolean;
  @Field(() => [UnitActEnum], { description: 'What can be done with it now.' }) acts!: readonly UnitActName[];
  @Field(() => ID) modelId!: string;
  @Field(() => String) modelName!: string;
  @Field(() => EquipmentCategoryEnum) category!: EquipmentCategory;
  @Field(() => Boolean, { description: 'Whether people wear it: it is cleaned and charged after each use.' }) worn!: boolean;
  @Field(() => ID, { nullable: true }) spaceId!: string | null;
  @Field(() => String, { nullable: true }) spaceName!: string | null;
  @Field(() => String, { nullable: true }) serialNumber!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => LocalDay, { nullable: true }) purchasedOn!: string | null;
  @Field(() => LocalDay, { nullable: true }) warrantyUntil!: string | null;
  @Field(() => Int, { nullable: true, description: 'What it cost, in euro cents.' }) costCents!: number | null;
  @Field(() => UnitBatteryType, { nullable: true }) battery!: UnitBatteryType | null;
  @Field(() => Int, { description: 'Per cent of charge below which its model is to be charged.' }) batteryLeast!: number;
  @Field(() => Boolean, { description: 'Whether it was not cleaned since it came back.' }) needsCleaning!: boolean;
  @Field(() => DateTime, { nullable: true }) sanitisedAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) returnedAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) checkedAt!: Date | null;
  @Field(() => String, { nullable: true }) firmware!: string | null;
  @Field(() => DateTime, { nullable: true }) firmwareAt!: Date | null;
  @Field(() => Int, { description: 'Open incidents that keep it from being used.' }) blockingIncidents!: number;
  @Field(() => Int, { description: 'Other open incidents.' }) minorIncidents!: number;
  @Field(() => DateTime, { nullable: true, description: 'When its next booking begins, or the present one began.' }) nextBookingAt!: Date | null;
  @Field(() => Int) comingBookings!: number;
  @Field(() => DateTime, { nullable: true, description: 'When it is expected, while it travels.' }) arrivesAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'The place it was sent from, while it travels.' }) sentFromName!: string | null;
  @Field(() => [ID]) moduleIds!: readonly string[];
  @Field(() => [MaintenancePlanType]) plans!: MaintenancePlanType[];

  static of({ state: stored, status, plans, nextBookingAt, ...row }: UnitRow, now: Date): FleetUnitType {
    const state = stateOf(status, stored);
    const worn = isWorn(row.category);
    const next = nextBookingAt === null ? null : new Date(nextBookingAt);
    const { battery, firmware, sanitisedAt, returnedAt, checkedAt, arrivesAt, blocking, minor } = state;
    return Object.assign(new FleetUnitType(), {
      ...row, worn, battery, sanitisedAt, returnedAt, checkedAt, arrivesAt, nextBookingAt: next, status: shownStatus(status, next, now), acts: unitActs(state, { worn }), needsCleaning: worn && needsCleaning(state),
      firmware: firmware?.version ?? null, firmwareAt: firmware?.at ?? null, blockingIncidents: blocking.length, minorIncidents: minor.length, plans: plans.map((plan) => MaintenancePlanType.of(plan, now)),
    });
  }
}
