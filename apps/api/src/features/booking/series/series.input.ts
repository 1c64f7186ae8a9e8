import { localDay, minuteOfDay, parseMinuteOfDay, type Recurrence, SERIES_EVERY_MOST, SERIES_MOST, WEEKDAYS, type Weekday } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, Length, ValidateNested } from 'class-validator';
import { LocaleEnum } from '../../../platform/graphql/enums.ts';
import { Given, IsId, IsKey, IsWhole } from '../../../platform/graphql/input-checks.ts';
import { DateTime, LocalDay, LocalTime } from '../../../platform/graphql/scalars.ts';
import type { ConfirmBookingInput } from '../booking.input.ts';
import { WeekdayEnum } from '../../place/opening.type.ts';

@InputType({ description: 'The same hour by the clocks of the place, week by week.' })
export class RhythmInput {
  @Field(() => LocalDay, { description: 'Day of the first session.' }) firstDay!: string;
  @Field(() => LocalTime) at!: string;
  @Field(() => Int, { defaultValue: 1, description: `Weeks from one of its weeks to the next, at most ${SERIES_EVERY_MOST}.` }) @IsWhole('everyWeeks', 1, 100) everyWeeks!: number;
  @Field(() => [WeekdayEnum], { description: 'That of the first day among them.' }) @ArrayMinSize(1, { message: 'weekdays must name at least one.' }) @ArrayMaxSize(WEEKDAYS.length, { message: 'weekdays must name each once.' }) weekdays!: Weekday[];
  @Field(() => LocalDay, { nullable: true, description: 'Last day, itself included; or else count.' }) untilDay?: string | null;
  @Field(() => Int, { nullable: true, description: `How many sessions, 2 to ${SERIES_MOST}; or else untilDay.` }) @Given('count') @IsWhole('count', 1, 1_000) count?: number | null;
}

@InputType()
export class SeriesWishInput {
  @Field(() => ID) @IsId('offerId') offerId!: string;
  @Field(() => Int) @IsWhole('durationMinutes', 1, 2_880) durationMinutes!: number;
  @Field(() => Int, { defaultValue: 1 }) @IsWhole('people', 1, 500) people!: number;
  @Field(() => ID, { nullable: true }) @Given('moduleId') @IsId('moduleId') moduleId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Age in years of the youngest person; decided on and not kept.' }) @Given('age') @IsWhole('age', 0, 120) age?: number | null;
  @Field(() => RhythmInput) @ValidateNested() @Type(() => RhythmInput) rhythm!: RhythmInput;
}

@InputType()
export class ChosenSessionInput {
  @Field(() => Int, { description: 'Its place in the series, as the preview gives it.' }) @IsWhole('index', 0, SERIES_MOST - 1) index!: number;
  @Field(() => DateTime, { description: 'The hour of the series, or another of that day.' }) startsAt!: Date;
}

@InputType()
export class BookSeriesInput extends SeriesWishInput implements Pick<ConfirmBookingInput, 'givenName' | 'familyName' | 'locale' | 'acceptsSafetyNotice'> {
  @Field(() => [ChosenSessionInput], { description: 'The sessions to book; what is left out is not booked.' })
  @ArrayMaxSize(SERIES_MOST, { message: `sessions must name at most ${SERIES_MOST}.` })
  @ValidateNested({ each: true })
  @Type(() => ChosenSessionInput)
  sessions!: ChosenSessionInput[];
  @Field(() => String) @Length(0, 1_000, { message: 'givenName must have at most 1000 characters.' }) givenName!: string;
  @Field(() => String) @Length(0, 1_000, { message: 'familyName must have at most 1000 characters.' }) familyName!: string;
  @Field(() => String, { nullable: true }) @Given('email') @Length(0, 400, { message: 'email must have at most 400 characters.' }) email?: string | null;
  @Field(() => LocaleEnum, { defaultValue: 'fr' }) locale!: 'fr' | 'en';
  @Field(() => Boolean, { defaultValue: false }) acceptsSafetyNotice!: boolean;
  @Field(() => String, { description: '16 to 64 random characters, made by the client and kept secret: the same key answers the series again, with its secret.' }) @IsKey() idempotencyKey!: string;
}

@InputType()
export class SeriesSecretInput {
  @Field(() => ID) @IsId('seriesId') seriesId!: string;
  @Field(() => String) @Length(1, 100, { message: 'token must be the secret of the series.' }) token!: string;
}

@InputType()
export class CancelSeriesInput extends SeriesSecretInput {
  @Field(() => Int, { nullable: true, description: 'From this session on; left out: all that are to come.' }) @Given('from') @IsWhole('from', 0, SERIES_MOST - 1) from?: number | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Also those that were given another hour by hand; left out, they are kept.' }) evenChanged!: boolean;
}

@InputType()
export class MoveSeriesInput extends SeriesSecretInput {
  @Field(() => Int, { description: 'The session from which on.' }) @IsWhole('from', 0, SERIES_MOST - 1) from!: number;
  @Field(() => DateTime, { description: 'Where that session goes; the others move by as many days, to the same hour by the clocks of the place.' }) startsAt!: Date;
  @Field(() => Boolean, { defaultValue: false, description: 'Also those that were given another hour by hand; left out, they are kept.' }) evenChanged!: boolean;
}

/** In the words of the domain. */
export const recurrenceOf = ({ firstDay, at, everyWeeks, weekdays, untilDay, count }: RhythmInput): Recurrence => ({
  first: localDay(firstDay), at: parseMinuteOfDay(at) ?? minuteOfDay(0), everyWeeks, weekdays, until: untilDay == null ? null : localDay(untilDay), count: count ?? null,
});
