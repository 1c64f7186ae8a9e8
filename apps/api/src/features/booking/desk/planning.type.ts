import { type Audience, BLOCK_REASONS, type BlockReason, type EquipmentCategory } from '@escale/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AudienceEnum, enumOf, EquipmentCategoryEnum } from '../../../platform/graphql/enums.ts';
import { DateTime, LocalDay } from '../../../platform/graphql/scalars.ts';
import { DeskBookingType } from './desk-booking.type.ts';

export const BlockReasonEnum = enumOf('BlockReason', BLOCK_REASONS, 'Why a unit is kept from being booked for a while.');

@ObjectType('PlanningInterval')
export class PlanningIntervalType {
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
}

@ObjectType('PlanningReserved', { description: 'A stretch at which the place is open for some, and not for the public.' })
export class PlanningReservedType extends PlanningIntervalType {
  @Field(() => [AudienceEnum]) audiences!: Audience[];
}

@ObjectType('PlanningOpening', { description: 'When the place is open on a local day, for anybody.' })
export class PlanningOpeningType {
  @Field(() => LocalDay) day!: string;
  @Field(() => [PlanningIntervalType]) intervals!: PlanningIntervalType[];
  @Field(() => [PlanningReservedType], { description: 'Which of it is not for the public, and for whom.' }) reserved!: PlanningReservedType[];
  @Field(() => String, { nullable: true, description: 'The public holiday of that day.' }) holiday!: string | null;
}

@ObjectType('PlanningUnit')
export class PlanningUnitType {
  @Field(() => ID) id!: string;
  @Field(() => String) tag!: string;
  @Field(() => EquipmentCategoryEnum) category!: EquipmentCategory;
  @Field(() => String) modelName!: string;
  @Field(() => String, { nullable: true }) spaceName!: string | null;
  @Field(() => Boolean) inService!: boolean;
}

@ObjectType('UnitBlock', { description: 'A stretch in which nobody can book a unit, though it is in service.' })
export class UnitBlockType {
  @Field(() => ID) id!: string;
  @Field(() => ID) unitId!: string;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => BlockReasonEnum) reason!: BlockReason;
  @Field(() => String, { nullable: true }) note!: string | null;
}

@ObjectType('PlanningClosure', { description: 'When the place, or one of its spaces, is closed though its hours say otherwise.' })
export class PlanningClosureType extends PlanningIntervalType {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'The space that is closed; null for the whole place.' }) spaceName!: string | null;
}

@ObjectType('Planning', { description: 'What stands in the diary of a place’s units over some of its local days.' })
export class PlanningType {
  @Field(() => ID) placeId!: string;
  @Field(() => String) placeName!: string;
  @Field(() => String, { description: 'IANA time zone of the place.' }) timeZone!: string;
  @Field(() => LocalDay) from!: string;
  @Field(() => Int) days!: number;
  @Field(() => [PlanningOpeningType]) openings!: PlanningOpeningType[];
  @Field(() => [PlanningUnitType], { description: 'What is in service first, then by tag.' }) units!: PlanningUnitType[];
  @Field(() => [DeskBookingType], { description: 'Who comes, who came and who did not.' }) bookings!: DeskBookingType[];
  @Field(() => [PlanningClosureType]) closures!: PlanningClosureType[];
  @Field(() => [UnitBlockType]) blocks!: UnitBlockType[];
  @Field(() => DateTime) serverTime!: Date;
}

@ObjectType('PlanningChange', { description: 'Something in the diary of the place changed: ask again.' })
export class PlanningChangeType {
  @Field(() => ID) placeId!: string;
}
