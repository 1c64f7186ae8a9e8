import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { AreIds, Given, IsId, IsKey, IsWhole } from '../../../platform/graphql/input-checks.ts';

@InputType()
export class ArrivalInput {
  @Field(() => ID) @IsId('bookingId') bookingId!: string;
  @Field(() => Int, { description: 'The version that was shown.' }) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class WalkInInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => ID) @IsId('offerId') offerId!: string;
  @Field(() => Int) @IsWhole('durationMinutes', 1, 2_880) durationMinutes!: number;
  @Field(() => Int) @IsWhole('people', 1, 1_000) people!: number;
  @Field(() => [ID], { nullable: true }) @AreIds('unitIds', 50) unitIds?: string[] | null;
  @Field(() => ID, { nullable: true }) @Given('moduleId') @IsId('moduleId') moduleId?: string | null;
  @Field(() => String, { nullable: true }) @Given('givenName') @MaxLength(10_000) givenName?: string | null;
  @Field(() => String, { nullable: true }) @Given('familyName') @MaxLength(10_000) familyName?: string | null;
  @Field(() => Boolean, { description: 'Whether the safety advice was gone through with the person.' }) safetyNoticeGiven!: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Where the offer asks a guardian: whether the youngest is below that age, and the signed paper was seen.' }) minor?: boolean | null;
  @Field(() => Boolean, { defaultValue: false }) evenIfClosed!: boolean;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}
