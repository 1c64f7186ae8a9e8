import { type Half, type LocalDay, STROKES_MOST } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, ArrayMaxSize, Length } from 'class-validator';
import { Given, IsId, IsKey } from '../../../platform/graphql/input-checks.ts';
import { LocalDay as LocalDayScalar } from '../../../platform/graphql/scalars.ts';
import { HalfEnum } from '../attendance/attendance.input.ts';

@InputType()
export class SignPresenceInput {
  @Field(() => String, { description: 'What stands behind the # of the link in the convocation.' })
  @Length(1, 200, { message: 'token must be what stands behind the # of the link.' })
  token!: string;
  @Field(() => String, { description: 'What a kiosk shows: the text of the picture, or the eight letters under it.' })
  @Length(1, 300, { message: 'presenceCode must be the text of the picture a kiosk shows, or the eight letters under it.' })
  presenceCode!: string;
  @Field(() => ID) @IsId('sessionId') sessionId!: string;
  @Field(() => LocalDayScalar) @Allow() day!: LocalDay;
  @Field(() => HalfEnum) @Allow() half!: Half;
  @Field(() => [[Int]], { nullable: true, description: 'What was drawn, stroke by stroke: x and y in thousandths of the width of the field, and milliseconds since the first point, one after another. Without it, the presence is confirmed without drawing, which is worth the same.' })
  @Given('strokes')
  @ArrayMaxSize(STROKES_MOST, { message: `strokes must be at most ${String(STROKES_MOST)}.` })
  strokes?: number[][] | null;
  @Field(() => Boolean, { nullable: true, description: 'Adds a second entry where one is; without it, whoever signed already is told so.' }) @Allow() again?: boolean | null;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class ConfirmSignatureInput {
  @Field(() => ID) @IsId('sessionId') sessionId!: string;
  @Field(() => ID) @IsId('signatureId') signatureId!: string;
}
