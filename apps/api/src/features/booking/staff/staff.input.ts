import { type LocalMoment, localDay, type MinuteOfDay, type OfferIds, parseMinuteOfDay, SHIFT_REACHES, type ShiftReach } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Length, ValidateNested } from 'class-validator';
import { badInput } from '../../../platform/graphql/bad-input.ts';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { AreIds, Given, IsId, IsKey, IsWhole } from '../../../platform/graphql/input-checks.ts';
import { LocalDay, LocalTime } from '../../../platform/graphql/scalars.ts';

export const ShiftReachEnum = enumOf('ShiftReach', SHIFT_REACHES, 'What an act on a shift is about: itself, or it and those of its series that begin after it.');

/** Bounds the request; the domain says with a reason what a note may be. */
const NOTE_BYTES = 2_000;
const VERSION_MOST = 2_147_483_647;
const OFFERS_MOST = 100;

@InputType({ description: 'Who is there when, by the clocks of the place, and for what.' })
export class ShiftHoursInput {
  @Field(() => ID, { description: 'Somebody of the team of the place.' }) @IsId('accountId') accountId!: string;
  @Field(() => LocalDay) day!: string;
  @Field(() => LocalTime) from!: string;
  @Field(() => LocalTime, { description: '"24:00" for midnight.' }) to!: string;
  @Field(() => [ID], { nullable: true, description: 'Only for these offers of the place that need somebody; left out for all of them.' }) @AreIds('offerIds', OFFERS_MOST) offerIds?: string[] | null;
  @Field(() => String, { nullable: true, description: 'At most 200 characters, read by the person and who plans.' }) @Given('note') @Length(0, NOTE_BYTES, { message: `note must have at most ${NOTE_BYTES} characters.` }) note?: string | null;
}

@InputType()
export class PlanShiftsInput extends ShiftHoursInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => LocalDay, { nullable: true, description: 'Every week until this day, half a year at most; left out for once.' }) until?: string | null;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType({ description: 'A change of the planning that is looked at before it is done.' })
export class ShiftChangeInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => ID) @IsId('shiftId') shiftId!: string;
  @Field(() => ShiftReachEnum, { defaultValue: 'ONE' }) reach!: ShiftReach;
  @Field(() => ShiftHoursInput, { nullable: true, description: 'What it becomes; left out, it is taken off.' })
  @Given('becomes')
  @ValidateNested()
  @Type(() => ShiftHoursInput)
  becomes?: ShiftHoursInput | null;
}

@InputType()
export class ChangeShiftsInput extends ShiftChangeInput {
  @Field(() => Int, { description: 'The version that was shown.' }) @IsWhole('expectedVersion', 0, VERSION_MOST) expectedVersion!: number;
  @Field(() => [ID], { description: 'The bookings that were shown as left alone; another list is another decision, and refused.' }) @AreIds('aloneIds', 1_000) aloneIds!: string[];
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class RestoreShiftsInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => String, { description: 'The idempotency key of the request that took them off.' }) @Length(16, 64, { message: 'removalKey must be the key of an earlier request.' }) removalKey!: string;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType({ description: 'The week before, once more.' })
export class CopyWeekInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => LocalDay, { description: 'The first day of the week that is filled; what stands in the seven days before it is copied.' }) week!: string;
}

@InputType()
export class CopyShiftsInput extends CopyWeekInput {
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

const minuteOf = (field: string, text: string): MinuteOfDay => {
  const minute = parseMinuteOfDay(text);
  if (minute === null) throw badInput(field, 'must be a time of day such as "14:00".');
  return minute;
};

/** The wish in the domain's words; a note without words is none. */
export const hoursOfInput = (input: ShiftHoursInput): { readonly accountId: string; readonly day: LocalMoment['day']; readonly from: MinuteOfDay; readonly to: MinuteOfDay; readonly offerIds: OfferIds; readonly note: string | null } => ({
  accountId: input.accountId,
  day: localDay(input.day),
  from: minuteOf('from', input.from),
  to: minuteOf('to', input.to),
  offerIds: (input.offerIds ?? null) as OfferIds,
  note: input.note?.trim() || null,
});
