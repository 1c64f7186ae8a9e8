import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsId, IsKey, IsWhole } from '../../../platform/graphql/input-checks.ts';

@InputType()
export class SendConvocationsInput {
  @Field(() => ID) @IsId('groupBookingId') groupBookingId!: string;
  @Field(() => Int, { description: 'The version that was shown with the numbers.' }) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}
