import type { GuardianAnswer } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, Length, Max, Min } from 'class-validator';
import { enumOf } from '../../../platform/graphql/enums.ts';

export const GuardianAnswerEnum = enumOf('GuardianAnswer', ['GIVEN', 'REFUSED'], 'What a guardian says to a session.');

const IsRevision = () => (target: object, property: string) => {
  const message = 'revision must be that of the session you were shown.';
  for (const check of [IsInt({ message }), Min(0, { message }), Max(1_000_000, { message })]) check(target, property);
};

@InputType()
export class AnswerGuardianInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'bookingId must be the UUID in the link.' }) bookingId!: string;
  @Field(() => String, { description: 'What stands behind the dot of the link.' }) @Length(1, 100, { message: 'token must be what stands in the link.' }) token!: string;
  @Field(() => GuardianAnswerEnum) answer!: GuardianAnswer;
  @Field(() => Int, { description: 'The revision of the session that was shown: nobody agrees to an hour they have not seen.' }) @IsRevision() revision!: number;
}

@InputType()
export class RecordGuardianConsentInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'bookingId must be the UUID of a booking.' }) bookingId!: string;
}
