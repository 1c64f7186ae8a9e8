import { type EquipmentCategory, GROUP_PEOPLE_MOST, GROUP_SCOPES, GROUP_SESSIONS_MOST, type GroupNeed, type GroupScope, type GroupUnits, type Id, type LocalDay, type Locale } from '@escale/domain';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, ArrayMinSize, ArrayUnique, Length, ValidateNested } from 'class-validator';
import { EquipmentCategoryEnum, enumOf, LocaleEnum } from '../../../platform/graphql/enums.ts';
import { AreIds, Given, IsId, IsKey, IsWhole } from '../../../platform/graphql/input-checks.ts';
import { DateTime, LocalDay as LocalDayScalar, LocalTime } from '../../../platform/graphql/scalars.ts';
import { GeoPointInput } from '../search/search.input.ts';

export const GROUP_PARTIAL = ['ALL_OR_NOTHING', 'WHAT_FITS'] as const;
export type GroupPartial = (typeof GROUP_PARTIAL)[number];
export const GroupPartialEnum = enumOf('GroupPartial', GROUP_PARTIAL, 'What becomes of a group some of whose sessions cannot be had: nothing is held, or the others are.');

export const GroupScopeEnum = enumOf('GroupScope', GROUP_SCOPES, 'Which sessions of a group: all, one, or one and those that start after it.');

const Few = (field: string, least: number, most: number): PropertyDecorator => (target, key) => {
  const message = `${field} must have ${String(least)} to ${String(most)} entries.`;
  for (const check of [ArrayMinSize(least, { message }), ArrayMaxSize(most, { message })]) check(target, key);
};

@InputType({ description: 'How many units of one kind; of one model alone where it is named.' })
export class GroupUnitsInput {
  @Field(() => EquipmentCategoryEnum) @Allow() category!: EquipmentCategory;
  @Field(() => Int) @IsWhole('units.count', 0, 1_000) count!: number;
  @Field(() => ID, { nullable: true }) @Given('modelId') @IsId('units.modelId') modelId?: string | null;
}

@InputType({ description: 'What a group brings and takes at each session. A kind that is not named is taken as the offer has it: usually one a person.' })
export class GroupNeedInput {
  @Field(() => Int) @IsWhole('people', 1, GROUP_PEOPLE_MOST) people!: number;
  @Field(() => [GroupUnitsInput])
  @Few('units', 0, 8)
  @ArrayUnique(({ category }: GroupUnitsInput) => category, { message: 'units must name each kind once.' })
  @ValidateNested({ each: true })
  @Type(() => GroupUnitsInput)
  units!: GroupUnitsInput[];
  @Field(() => ID, { nullable: true }) @Given('moduleId') @IsId('moduleId') moduleId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Age in years of the youngest person; decided on and not kept.' }) @Given('age') @IsWhole('age', 0, 120) age?: number | null;
}

@InputType({ description: 'A half-day, by the clocks of whichever place it is at.' })
export class GroupDateInput {
  @Field(() => LocalDayScalar) @Allow() day!: LocalDay;
  @Field(() => LocalTime) @Allow() from!: string;
  @Field(() => LocalTime, { description: 'After `from`, the same day.' }) @Allow() to!: string;
}

@InputType({ description: 'Where: around a point, at places by name, or both together; in the whole network where neither is given.' })
export class GroupPlacesInput {
  @Field(() => ID) @IsId('organisationId') organisationId!: string;
  @Field(() => GroupNeedInput) @ValidateNested() @Type(() => GroupNeedInput) need!: GroupNeedInput;
  @Field(() => [GroupDateInput]) @Few('dates', 1, GROUP_SESSIONS_MOST) @ValidateNested({ each: true }) @Type(() => GroupDateInput) dates!: GroupDateInput[];
  @Field(() => GeoPointInput, { nullable: true }) @Given('near') @ValidateNested() @Type(() => GeoPointInput) near?: GeoPointInput | null;
  @Field(() => Float, { nullable: true, description: 'Default 30, at most 500.' }) @Allow() withinKm?: number | null;
  @Field(() => [ID], { nullable: true }) @AreIds('placeIds', 20) placeIds?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'Only places an agreement of the organisation covers.' }) @Given('agreementId') @IsId('agreementId') agreementId?: string | null;
  @Field(() => ID, { nullable: true, description: 'A session of the organisation that would be given up for these: its units and hours count as free.' }) @Given('instead') @IsId('instead') instead?: string | null;
  @Field(() => Int, { defaultValue: 20, description: 'At most 40.' }) @IsWhole('first', 1, 40) first!: number;
}

@InputType({ description: 'One session: an offer open to groups, when, and for how long.' })
export class GroupSessionInput {
  @Field(() => ID) @IsId('offerId') offerId!: string;
  @Field(() => DateTime) @Allow() startsAt!: Date;
  @Field(() => Int) @IsWhole('durationMinutes', 1, 1_440) durationMinutes!: number;
}

@InputType({ description: 'Sessions an organisation thinks of.' })
export class GroupQuotasInput {
  @Field(() => ID) @IsId('organisationId') organisationId!: string;
  @Field(() => GroupNeedInput) @ValidateNested() @Type(() => GroupNeedInput) need!: GroupNeedInput;
  @Field(() => [GroupSessionInput]) @Few('sessions', 1, GROUP_SESSIONS_MOST) @ValidateNested({ each: true }) @Type(() => GroupSessionInput) sessions!: GroupSessionInput[];
}

@InputType()
export class HoldGroupInput {
  @Field(() => ID) @IsId('organisationId') organisationId!: string;
  @Field(() => String, { description: 'What the organisation calls this group.' }) @Length(0, 400, { message: 'title must have at most 400 characters.' }) title!: string;
  @Field(() => GroupNeedInput) @ValidateNested() @Type(() => GroupNeedInput) need!: GroupNeedInput;
  @Field(() => [GroupSessionInput]) @Few('sessions', 1, GROUP_SESSIONS_MOST) @ValidateNested({ each: true }) @Type(() => GroupSessionInput) sessions!: GroupSessionInput[];
  @Field(() => GroupPartialEnum, { defaultValue: 'ALL_OR_NOTHING' }) @Allow() partial!: GroupPartial;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class ConfirmGroupInput {
  @Field(() => ID) @IsId('groupBookingId') groupBookingId!: string;
  @Field(() => String, { description: 'Whom the network and the places write to.' }) @Length(0, 400, { message: 'contactName must have at most 400 characters.' }) contactName!: string;
  @Field(() => String) @Length(0, 400, { message: 'contactEmail must have at most 400 characters.' }) contactEmail!: string;
  @Field(() => LocaleEnum, { defaultValue: 'fr' }) @Allow() locale!: Locale;
  @Field(() => Boolean, { defaultValue: false }) @Allow() acceptsSafetyNotice!: boolean;
}

@InputType({ description: 'Which sessions: all, one, or one and those that start after it. The past stays.' })
export class CancelGroupInput {
  @Field(() => ID) @IsId('groupBookingId') groupBookingId!: string;
  @Field(() => GroupScopeEnum, { defaultValue: 'ALL' }) @Allow() scope!: GroupScope;
  @Field(() => ID, { nullable: true, description: 'Needed but for ALL.' }) @Given('sessionId') @IsId('sessionId') sessionId?: string | null;
}

@InputType({ description: 'What is left out stays as it is. All sessions meant change, or none.' })
export class ChangeGroupInput extends CancelGroupInput {
  @Field(() => Int, { description: 'The version that was shown: nobody changes what they have not seen.' }) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
  @Field(() => DateTime, { nullable: true, description: 'New start of the session named; those after it go by as many days and minutes of the clock.' }) @Allow() startsAt?: Date | null;
  @Field(() => Int, { nullable: true }) @Given('durationMinutes') @IsWhole('durationMinutes', 1, 1_440) durationMinutes?: number | null;
  @Field(() => ID, { nullable: true, description: 'Another offer, perhaps elsewhere; for ONE session.' }) @Given('offerId') @IsId('offerId') offerId?: string | null;
  @Field(() => Int, { nullable: true }) @Given('people') @IsWhole('people', 1, GROUP_PEOPLE_MOST) people?: number | null;
  @Field(() => [GroupUnitsInput], { nullable: true })
  @Given('units')
  @Few('units', 0, 8)
  @ArrayUnique(({ category }: GroupUnitsInput) => category, { message: 'units must name each kind once.' })
  @ValidateNested({ each: true })
  @Type(() => GroupUnitsInput)
  units?: GroupUnitsInput[] | null;
}

export const groupUnitsOf = (units: readonly GroupUnitsInput[]): readonly GroupUnits[] => units.map(({ category, count, modelId }) => ({ category, count, modelId: (modelId ?? null) as Id<'EquipmentModel'> | null }));

/** An input in the domain's words. */
export const groupNeedOf = ({ people, units, moduleId, age }: GroupNeedInput): GroupNeed => ({
  people,
  units: groupUnitsOf(units),
  moduleId: (moduleId ?? null) as Id<'Module'> | null,
  age: age ?? null,
});
