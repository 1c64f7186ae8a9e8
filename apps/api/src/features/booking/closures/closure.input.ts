import { CLOSURE_WORDS_MOST, type ClosureReason, TREATMENTS, type Treatment } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, MaxLength, ValidateNested } from 'class-validator';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { Given, IsId, IsKey, IsWhole } from '../../../platform/graphql/input-checks.ts';
import { DateTime, LocalDay, LocalTime } from '../../../platform/graphql/scalars.ts';
import { ClosureReasonEnum } from '../../place/place-closure.type.ts';

/** How many bookings one closure can treat: whoever has more closes in several steps. */
export const HITS_MOST = 500;

export const TreatmentEnum = enumOf('Treatment', TREATMENTS, 'What becomes of a booking its place closes on: kept all the same, other sessions proposed, or cancelled with an apology.');

const areWords = (field: string): PropertyDecorator => (target, key) => {
  for (const check of [Given(field), MaxLength(CLOSURE_WORDS_MOST, { message: `${field} must have at most ${CLOSURE_WORDS_MOST} characters.` })]) check(target, key);
};

@InputType({ description: 'From when to when, by the clocks of the place.' })
export class ClosureInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => ID, { nullable: true, description: 'Only one of its spaces; left out for the whole place.' }) @Given('spaceId') @IsId('spaceId') spaceId?: string | null;
  @Field(() => LocalDay) from!: string;
  @Field(() => LocalTime) fromTime!: string;
  @Field(() => LocalDay) to!: string;
  @Field(() => LocalTime) toTime!: string;
}

@InputType({ description: 'A session a booking is given at once, at this or another place.' })
export class GivenSessionInput {
  @Field(() => ID) @IsId('offerId') offerId!: string;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => Int) @IsWhole('durationMinutes', 1, 2_880) durationMinutes!: number;
}

@InputType()
export class TreatmentInput {
  @Field(() => ID) @IsId('bookingId') bookingId!: string;
  @Field(() => Int, { description: 'The version that was shown.' }) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
  @Field(() => TreatmentEnum) treatment!: Treatment;
  @Field(() => GivenSessionInput, { nullable: true, description: 'With MOVE: moved there at once; left out, its person is asked.' })
  @Given('session')
  @ValidateNested()
  @Type(() => GivenSessionInput)
  session?: GivenSessionInput | null;
}

@InputType()
export class ClosePlaceInput extends ClosureInput {
  @Field(() => ClosureReasonEnum) reason!: ClosureReason;
  @Field(() => String, { nullable: true, description: `Shown to everybody and written to who booked; at most ${CLOSURE_WORDS_MOST} characters, nothing about people.` }) @areWords('wordsFr') wordsFr?: string | null;
  @Field(() => String, { nullable: true }) @areWords('wordsEn') wordsEn?: string | null;
  @Field(() => [TreatmentInput], { description: `One for each booking of the preview; at most ${HITS_MOST}.` })
  @ArrayMaxSize(HITS_MOST, { message: `treatments must name at most ${HITS_MOST}.` })
  @ArrayUnique(({ bookingId }: TreatmentInput) => bookingId, { message: 'treatments must name each booking once.' })
  @ValidateNested({ each: true })
  @Type(() => TreatmentInput)
  treatments!: TreatmentInput[];
  @Field(() => String) @IsKey() idempotencyKey!: string;
}
