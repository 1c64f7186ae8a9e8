import { ANSWER_REASON_MOST, REQUEST_ANSWERS, type RequestAnswer } from '@escale/domain';
import { Field, InputType } from '@nestjs/graphql';
import { Length } from 'class-validator';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { Given } from '../../../platform/graphql/input-checks.ts';
import { DeskBookingInput } from '../desk/desk.input.ts';

export const RequestAnswerEnum = enumOf('RequestAnswer', REQUEST_ANSWERS, 'What the team of a place says to a request.');

@InputType()
export class AnswerRequestInput extends DeskBookingInput {
  @Field(() => RequestAnswerEnum) answer!: RequestAnswer;
  @Field(() => String, { nullable: true, description: `Told to the person with a no, as it is written; at most ${ANSWER_REASON_MOST} characters, and nothing about their health.` })
  @Given('reason')
  @Length(0, 2_000, { message: 'reason must have at most 2000 characters.' })
  reason?: string | null;
}
