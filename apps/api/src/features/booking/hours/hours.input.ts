import { type Audience, HOURS_BOUNDS, type Weekday } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, ArrayMaxSize } from 'class-validator';
import { AudienceEnum } from '../../../platform/graphql/enums.ts';
import { IsId, IsKey, IsWhole } from '../../../platform/graphql/input-checks.ts';
import { LocalDay, LocalTime } from '../../../platform/graphql/scalars.ts';
import { WeekdayEnum } from '../../place/opening.type.ts';

@InputType({ description: 'From when to when; a closing time before the opening one is on the next day.' })
export class OpeningIntervalInput {
  @Field(() => LocalTime) @Allow() opens!: string;
  @Field(() => LocalTime) @Allow() closes!: string;
}

@InputType()
export class WeekdayHoursInput {
  @Field(() => WeekdayEnum) @Allow() weekday!: Weekday;
  @Field(() => [OpeningIntervalInput], { description: `At most ${HOURS_BOUNDS.intervals}.` }) @Allow() intervals!: OpeningIntervalInput[];
}

@InputType({ description: 'A day that is left out is closed.' })
export class WeekHoursInput {
  @Field(() => [WeekdayHoursInput], { description: 'Each weekday once at most.' }) @Allow() days!: WeekdayHoursInput[];
  @Field(() => [OpeningIntervalInput], { nullable: true, description: 'On public holidays; none closes them, null leaves them like any other day.' }) @Allow() holidays?: OpeningIntervalInput[] | null;
}

@InputType()
export class ExceptionalDayInput {
  @Field(() => LocalDay) @Allow() day!: string;
  @Field(() => [OpeningIntervalInput], { description: 'None closes the day.' }) @Allow() intervals!: OpeningIntervalInput[];
  @Field(() => String, { nullable: true, description: `Shown to everybody; at most ${HOURS_BOUNDS.comment} characters, without quotes.` }) @Allow() comment?: string | null;
}

@InputType()
export class HoursWishInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => AudienceEnum) @Allow() audience!: Audience;
  @Field(() => WeekHoursInput, { nullable: true, description: 'Null for the same hours as the public’s; the public must have some.' }) @Allow() week?: WeekHoursInput | null;
  @Field(() => [ExceptionalDayInput], { defaultValue: [], description: `At most ${HOURS_BOUNDS.exceptions}, each day once.` })
  @ArrayMaxSize(HOURS_BOUNDS.exceptions + 1, { message: `exceptions must be at most ${HOURS_BOUNDS.exceptions}.` })
  exceptions!: ExceptionalDayInput[];
}

@InputType()
export class ChangeHoursInput extends HoursWishInput {
  @Field(() => Int, { description: 'The version that was shown: nobody replaces hours they have not seen.' }) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
  @Field(() => Boolean, { defaultValue: false, description: 'Saves although coming bookings would fall outside; they stay, and are honoured.' }) @Allow() confirmOutside!: boolean;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}
