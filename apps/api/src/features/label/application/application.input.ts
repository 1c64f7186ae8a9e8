import { type Answer, type AnswerWish, FILE_MESSAGE_MOST } from '@escale/domain';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, ArrayMinSize, ArrayUnique, Length, ValidateNested } from 'class-validator';
import { badInput } from '../../../platform/graphql/bad-input.ts';
import { IsId, IsKey, IsWhole } from '../../../platform/graphql/input-checks.ts';

/** A grid has some dozens of criteria. */
const MOST_ANSWERS = 200;
const MOST_REVISIONS = 2_147_483_647;
const IsCode = (field: string) => Length(1, 60, { message: `${field} must be a code given by an earlier answer.` });

@InputType()
export class OpenLabelApplicationInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => String, { description: 'Of the programme.' }) @IsCode('code') code!: string;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType({ description: 'One value, of the kind of the criterion; none takes the answer back.' })
export class LabelAnswerInput {
  @Field(() => String) @IsCode('criterion') criterion!: string;
  @Field(() => Int, { description: 'Of the answer that was shown; 0 where there was none.' }) @IsWhole('revision', 0, MOST_REVISIONS) revision!: number;
  @Field(() => Boolean, { nullable: true }) @Allow() yes?: boolean | null;
  @Field(() => String, { nullable: true }) @Allow() choice?: string | null;
  @Field(() => Float, { nullable: true }) @Allow() number?: number | null;
  @Field(() => String, { nullable: true }) @Allow() text?: string | null;
}

@InputType()
export class LabelFileInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => ID) @IsId('applicationId') applicationId!: string;
}

@InputType()
export class SaveLabelAnswersInput extends LabelFileInput {
  @Field(() => [LabelAnswerInput], { description: `From 1 to ${MOST_ANSWERS}, each criterion once.` })
  @ArrayMinSize(1, { message: 'answers must hold at least 1.' })
  @ArrayMaxSize(MOST_ANSWERS, { message: `answers must hold at most ${MOST_ANSWERS}.` })
  @ArrayUnique((answer: LabelAnswerInput) => answer.criterion, { message: 'answers must name each criterion once.' })
  @ValidateNested({ each: true })
  @Type(() => LabelAnswerInput)
  answers!: LabelAnswerInput[];
}

@InputType()
export class ActOnLabelFileInput extends LabelFileInput {
  @Field(() => Int, { description: 'The revision that was shown.' }) @IsWhole('revision', 1, MOST_REVISIONS) revision!: number;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class SubmitLabelApplicationInput extends ActOnLabelFileInput {
  @Field(() => Boolean, { description: 'That who sends it swears that it is true.' }) @Allow() sworn!: boolean;
}

@InputType()
export class MoveLabelApplicationInput extends ActOnLabelFileInput {
  @Field(() => Int, { description: 'The newer version, whose changes were shown.' }) @IsWhole('version', 1, MOST_REVISIONS) version!: number;
}

@InputType()
export class WriteLabelMessageInput extends LabelFileInput {
  @Field(() => String, { description: `From 1 to ${FILE_MESSAGE_MOST} characters.` }) @Allow() text!: string;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

const given = (value: unknown): boolean => value !== undefined && value !== null;

/** The answer an editor writes. */
export const answerOfInput = ({ criterion, revision, yes, choice, number, text }: LabelAnswerInput): AnswerWish => {
  const values = Object.entries({ yes, choice, number, text: text?.replaceAll('\u0000', '') }).filter(([, value]) => given(value));
  if (values.length > 1) throw badInput('answers', 'must have one value each at most.');
  return { criterion, revision, answer: values.length === 0 ? null : (Object.fromEntries(values) as Answer) };
};
