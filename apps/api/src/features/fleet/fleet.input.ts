import {
  INCIDENT_TEXT_MOST, type IncidentKind, type IncidentSeverity, MAINTENANCE_DAYS_MOST, MAINTENANCE_HOURS_MOST, MAINTENANCE_TITLE_MOST, type OutageReason, type RetirementReason,
} from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMinSize, MaxLength, ValidateNested } from 'class-validator';
import { AreIds, Given, IsId, IsKey, IsWhole } from '../../platform/graphql/input-checks.ts';
import { DateTime, LocalDay } from '../../platform/graphql/scalars.ts';
import { IncidentKindEnum, IncidentSeverityEnum, OutageReasonEnum, RetirementReasonEnum } from './fleet-enums.type.ts';

/** At once: as many as a page of the inventory shows. */
export const UNITS_MOST = 200;
const NOTE_MOST = 500;
const CENTS_MOST = 100_000_000;
const AtMost = (field: string, most: number) => MaxLength(most, { message: `${field} must have at most ${String(most)} characters.` });
const AtLeastOne = () => ArrayMinSize(1, { message: 'unitIds must name at least one unit.' });

@InputType()
export class UnitsInput {
  @Field(() => [ID]) @AreIds('unitIds', UNITS_MOST) @AtLeastOne() unitIds!: string[];
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType({ description: 'Charge in per cent.' })
export class BatteryInput {
  @Field(() => Int) @IsWhole('unit', 0, 100) unit!: number;
  @Field(() => Int, { nullable: true }) @Given('left') @IsWhole('left', 0, 100) left?: number | null;
  @Field(() => Int, { nullable: true }) @Given('right') @IsWhole('right', 0, 100) right?: number | null;
}

@InputType({ description: 'What was looked at before a unit may be used.' })
export class ReadyCheckInput {
  @Field(() => Boolean, { description: 'Cleaned, where it is worn.' }) sanitised!: boolean;
  @Field(() => BatteryInput, { nullable: true }) @Given('battery') @ValidateNested() @Type(() => BatteryInput) battery?: BatteryInput | null;
}

@InputType()
export class CheckUnitsInput extends UnitsInput {
  @Field(() => ReadyCheckInput) @ValidateNested() @Type(() => ReadyCheckInput) check!: ReadyCheckInput;
}

@InputType()
export class ReceiveUnitsInput extends UnitsInput {
  @Field(() => ReadyCheckInput, { nullable: true, description: 'Left out where they are only received, and checked later.' }) @Given('check') @ValidateNested() @Type(() => ReadyCheckInput) check?: ReadyCheckInput | null;
}

@InputType()
export class NoteBatteryInput extends UnitsInput {
  @Field(() => BatteryInput) @ValidateNested() @Type(() => BatteryInput) battery!: BatteryInput;
}

@InputType()
export class NoteFirmwareInput extends UnitsInput {
  @Field(() => String) @AtMost('version', 60) version!: string;
}

@InputType()
export class SetModulesInput extends UnitsInput {
  @Field(() => [ID]) @AreIds('install', 100) install!: string[];
  @Field(() => [ID]) @AreIds('remove', 100) remove!: string[];
}

@InputType()
export class TakeUnitsOutInput extends UnitsInput {
  @Field(() => OutageReasonEnum) reason!: OutageReason;
  @Field(() => String, { nullable: true }) @Given('note') @AtMost('note', NOTE_MOST) note?: string | null;
}

@InputType()
export class SendUnitsInput extends UnitsInput {
  @Field(() => ID) @IsId('toPlaceId') toPlaceId!: string;
  @Field(() => DateTime, { description: 'Until when they cannot be booked there.' }) arrivesAt!: Date;
}

@InputType()
export class ChangeArrivalInput extends UnitsInput {
  @Field(() => DateTime) arrivesAt!: Date;
}

@InputType()
export class RetireUnitsInput extends UnitsInput {
  @Field(() => RetirementReasonEnum) reason!: RetirementReason;
}

@InputType()
class DetailsInput {
  @Field(() => ID, { nullable: true }) @Given('spaceId') @IsId('spaceId') spaceId?: string | null;
  @Field(() => String, { nullable: true }) @Given('note') @AtMost('note', NOTE_MOST) note?: string | null;
  @Field(() => LocalDay, { nullable: true }) purchasedOn?: string | null;
  @Field(() => LocalDay, { nullable: true }) warrantyUntil?: string | null;
  @Field(() => Int, { nullable: true, description: 'In euro cents.' }) @Given('costCents') @IsWhole('costCents', 0, CENTS_MOST) costCents?: number | null;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class AddUnitsInput extends DetailsInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => ID) @IsId('modelId') modelId!: string;
  @Field(() => String, { description: 'The first part of the tags, all but the number: `TL0342-Q3`.' }) @AtMost('series', 26) series!: string;
  @Field(() => Int) @IsWhole('count', 1, 100) count!: number;
  @Field(() => Boolean, { description: 'Whether they were checked and can be booked at once.' }) ready!: boolean;
}

@InputType()
export class ChangeUnitInput extends DetailsInput {
  @Field(() => ID) @IsId('unitId') unitId!: string;
  @Field(() => Int) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
  @Field(() => String) @AtMost('tag', 40) tag!: string;
  @Field(() => String, { nullable: true }) @Given('serialNumber') @AtMost('serialNumber', 80) serialNumber?: string | null;
}

@InputType()
export class ReportIncidentInput {
  @Field(() => ID) @IsId('unitId') unitId!: string;
  @Field(() => IncidentSeverityEnum) severity!: IncidentSeverity;
  @Field(() => IncidentKindEnum) kind!: IncidentKind;
  @Field(() => String, { description: 'What happened, in words.' }) @AtMost('account', INCIDENT_TEXT_MOST) account!: string;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class ResolveIncidentInput {
  @Field(() => ID) @IsId('incidentId') incidentId!: string;
  @Field(() => String, { nullable: true, description: 'What was done.' }) @Given('repair') @AtMost('repair', INCIDENT_TEXT_MOST) repair?: string | null;
  @Field(() => Int, { nullable: true, description: 'In euro cents.' }) @Given('costCents') @IsWhole('costCents', 0, CENTS_MOST) costCents?: number | null;
  @Field(() => ReadyCheckInput, { nullable: true, description: 'Given where the unit goes back to service at once.' }) @Given('check') @ValidateNested() @Type(() => ReadyCheckInput) check?: ReadyCheckInput | null;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class PlanMaintenanceInput extends UnitsInput {
  @Field(() => String) @AtMost('title', MAINTENANCE_TITLE_MOST) title!: string;
  @Field(() => Int, { nullable: true }) @Given('everyDays') @IsWhole('everyDays', 1, MAINTENANCE_DAYS_MOST) everyDays?: number | null;
  @Field(() => Int, { nullable: true, description: 'Hours of use.' }) @Given('everyHours') @IsWhole('everyHours', 1, MAINTENANCE_HOURS_MOST) everyHours?: number | null;
}

@InputType()
export class RecordMaintenanceInput {
  @Field(() => ID) @IsId('planId') planId!: string;
  @Field(() => String, { nullable: true }) @Given('note') @AtMost('note', NOTE_MOST) note?: string | null;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class EndMaintenanceInput {
  @Field(() => ID) @IsId('planId') planId!: string;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}
