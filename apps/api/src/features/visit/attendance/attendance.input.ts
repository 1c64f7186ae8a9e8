import { ABSENCE_REASONS, type AbsenceReason, type AttendanceMark, ATTENDANCE_REASON_LENGTH, HALVES, type Half, type LocalDay } from '@escale/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { Given, IsId, IsKey } from '../../../platform/graphql/input-checks.ts';
import { DateTime, LocalDay as LocalDayScalar } from '../../../platform/graphql/scalars.ts';

export const HalfEnum = enumOf('HalfDayKind', HALVES, 'A half of a day, by the clocks of the place: a morning ends at thirteen hours.');

export const AbsenceReasonEnum = enumOf('AbsenceReason', ABSENCE_REASONS, 'Why somebody of a group is not there, as funders ask.');

/** Two hundred people over a day. */
const MARKS_MOST = 400;

@InputType({ description: 'What is noted of one half-day of one person.' })
export class AttendanceMarkInput {
  @Field(() => ID) @IsId('learnerId') learnerId!: string;
  @Field(() => LocalDayScalar) @Allow() day!: LocalDay;
  @Field(() => HalfEnum) @Allow() half!: Half;
  @Field(() => Boolean) @Allow() present!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'From when; without it, from the beginning of the half-day.' }) @Allow() from?: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when; without it, until its end.' }) @Allow() until?: Date | null;
  @Field(() => AbsenceReasonEnum, { nullable: true, description: 'Why they were not there; of who was, it is left aside.' }) @Allow() absence?: AbsenceReason | null;
}

@InputType()
export class NoteAttendanceInput {
  @Field(() => ID) @IsId('sessionId') sessionId!: string;
  @Field(() => [AttendanceMarkInput], { description: 'All of it is noted or nothing; at most 400.' })
  @ValidateNested({ each: true })
  @Type(() => AttendanceMarkInput)
  @ArrayMaxSize(MARKS_MOST, { message: `marks must have at most ${String(MARKS_MOST)}.` })
  marks!: AttendanceMarkInput[];
  @Field(() => String, { nullable: true, description: 'Why it is noted late: asked of who answers for the organisation, from thirty days after the session on.' })
  @Given('reason')
  @MaxLength(ATTENDANCE_REASON_LENGTH * 2, { message: `reason must have at most ${String(ATTENDANCE_REASON_LENGTH * 2)} characters.` })
  reason?: string | null;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

export const marksOf = (marks: readonly AttendanceMarkInput[]): readonly AttendanceMark[] => marks.map(({ learnerId, day, half, present, from, until, absence }) => ({ learnerId, day, half, present, from: from ?? null, until: until ?? null, absence: absence ?? null }));
