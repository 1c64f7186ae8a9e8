import { ANSWER_REASON_MOST, type RequestAnswer } from '@escale/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Length } from 'class-validator';
import { Given, IsId } from '../../../platform/graphql/input-checks.ts';
import { RequestAnswerEnum } from './approvals.input.ts';

@InputType()
export class AnswerByLinkInput {
  @Field(() => ID) @IsId('bookingId') bookingId!: string;
  @Field(() => String, { description: 'What stands behind the dot of the link.' }) @Length(1, 100, { message: 'token must be what stands in the link.' }) token!: string;
  @Field(() => RequestAnswerEnum) answer!: RequestAnswer;
  @Field(() => String, { nullable: true, description: `Told to the person with a no, as it is written; at most ${ANSWER_REASON_MOST} characters, and nothing about their health.` })
  @Given('reason')
  @Length(0, 2_000, { message: 'reason must have at most 2000 characters.' })
  reason?: string | null;
}
