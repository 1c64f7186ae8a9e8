import type { IncidentKind, IncidentSeverity, OutageReason, RetirementReason, UnitEventType } from '@escale/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../platform/graphql/scalars.ts';
import { IncidentKindEnum, IncidentSeverityEnum, OutageReasonEnum, RetirementReasonEnum, UnitEventTypeEnum } from './fleet-enums.type.ts';
import { FleetUnitType, UnitBatteryType } from './fleet-unit.type.ts';
import type { IncidentRow, UnitEventRow } from './unit-row.ts';

@ObjectType('FleetSpace', { description: 'A room of the place.' })
export class FleetSpaceType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}

@ObjectType('Fleet', { description: 'All the equipment of a place, what is on its way from it included.' })
export class FleetType {
  @Field(() => ID) placeId!: string;
  @Field(() => String) placeName!: string;
  @Field(() => String, { description: 'IANA time zone of the place.' }) timeZone!: string;
  @Field(() => [FleetUnitType], { description: 'By tag.' }) units!: FleetUnitType[];
  @Field(() => [FleetSpaceType]) spaces!: FleetSpaceType[];
  strandedIds!: readonly string[];
}

@ObjectType('UnitPastEvent', { description: 'Something that happened to a unit; only what belongs to its type is filled.' })
export class UnitPastEventType {
  @Field(() => Int) sequence!: number;
  @Field(() => UnitEventTypeEnum) type!: UnitEventType;
  @Field(() => DateTime) at!: Date;
  @Field(() => String, { nullable: true, description: 'Who did it; null for the product, or for somebody whose account is gone.' }) by!: string | null;
  @Field(() => String, { description: 'At which place.' }) placeName!: string;
  @Field(() => OutageReasonEnum, { nullable: true }) outageReason!: OutageReason | null;
  @Field(() => RetirementReasonEnum, { nullable: true }) retirementReason!: RetirementReason | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => UnitBatteryType, { nullable: true }) battery!: UnitBatteryType | null;
  @Field(() => String, { nullable: true }) firmware!: string | null;
  @Field(() => String, { nullable: true }) moduleFr!: string | null;
  @Field(() => String, { nullable: true }) moduleEn!: string | null;
  @Field(() => String, { nullable: true }) toName!: string | null;
  @Field(() => DateTime, { nullable: true }) arrivesAt!: Date | null;
  @Field(() => ID, { nullable: true }) incidentId!: string | null;
  @Field(() => [String], { nullable: true, description: 'What was written anew.' }) details!: readonly string[] | null;

  static of({ detail, type, at, ...row }: UnitEventRow): UnitPastEventType {
    const { reason = null, note = null, battery = null, version = null, arrivesAt = null, incidentId = null, details = null } = detail as Readonly<Record<string, never>>;
    const when = new Date(at);
    return Object.assign(new UnitPastEventType(), {
      ...row, type, at: when, note, incidentId, details, firmware: version, outageReason: type === 'TAKEN_OUT' ? reason : null, retirementReason: type === 'RETIRED' ? reason : null,
      battery: battery === null ? null : { ...(battery as object), at: when }, arrivesAt: arrivesAt === null ? null : new Date(arrivesAt),
    });
  }
}

@ObjectType('IncidentPhoto')
export class IncidentPhotoType {
  @Field(() => String, { description: 'Where it is shown to the team, below the address of the site.' }) path!: string;
  @Field(() => String, { description: 'What is to be seen, in words.' }) alternative!: string;
}

@ObjectType('Incident', { description: 'Something that went wrong with a unit.' })
export class IncidentType {
  @Field(() => ID) id!: string;
  @Field(() => IncidentSeverityEnum) severity!: IncidentSeverity;
  @Field(() => IncidentKindEnum) kind!: IncidentKind;
  @Field(() => String) account!: string;
  @Field(() => DateTime) reportedAt!: Date;
  @Field(() => String, { nullable: true }) reportedBy!: string | null;
  @Field(() => DateTime, { nullable: true }) resolvedAt!: Date | null;
  @Field(() => String, { nullable: true }) repair!: string | null;
  @Field(() => Int, { nullable: true, description: 'What the repair cost, in euro cents.' }) costCents!: number | null;
  @Field(() => [IncidentPhotoType]) photos!: IncidentPhotoType[];

  static of({ reportedAt, resolvedAt, photos, ...row }: IncidentRow): IncidentType {
    const shown = photos.map(({ fileId, alternative }) => ({ path: `/fichiers/incident/${row.id}/${fileId}`, alternative }));
    return Object.assign(new IncidentType(), { ...row, reportedAt: new Date(reportedAt), resolvedAt: resolvedAt === null ? null : new Date(resolvedAt), photos: shown });
  }
}

@ObjectType('UnitLife', { description: 'A unit with all that happened to it, latest first.' })
export class UnitLifeType {
  @Field(() => FleetUnitType) unit!: FleetUnitType;
  @Field(() => [UnitPastEventType]) events!: UnitPastEventType[];
  @Field(() => [IncidentType], { description: 'Open ones first.' }) incidents!: IncidentType[];
}
