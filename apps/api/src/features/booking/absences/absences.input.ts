import { ABSENCE_ANSWERS, ABSENCE_LIMIT_BOUNDS, type AbsenceAnswer, GRACE_BOUNDS } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Length } from 'class-validator';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { IsId, IsWhole } from '../../../platform/graphql/input-checks.ts';

export const AbsenceAnswerEnum = enumOf('AbsenceAnswer', ABSENCE_ANSWERS, 'What a place says to somebody who contests an absence.');
const Words = (field: string) => Length(0, 2_000, { message: `${field} must have at most 2000 characters.` });

@InputType()
export class ContestAbsenceInput {
  @Field(() => ID) @IsId('bookingId') bookingId!: string;
  @Field(() => String) @Length(1, 200, { message: 'holdToken must be the secret of the booking.' }) holdToken!: string;
  @Field(() => String, { defaultValue: '', description: 'What happened, if the person wants to say; at most 300 characters, and nothing about their health.' }) @Words('reason') reason!: string;
}

@InputType()
export class AnswerAbsenceInput {
  @Field(() => ID) @IsId('bookingId') bookingId!: string;
  @Field(() => AbsenceAnswerEnum) answer!: AbsenceAnswer;
  @Field(() => String, { defaultValue: '', description: 'Told to the person as it is written; asked for with KEPT. At most 300 characters.' }) @Words('reason') reason!: string;
}

@InputType()
export class AbsenceRulesInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => Int, { description: `${GRACE_BOUNDS.least} to ${GRACE_BOUNDS.most}.` }) @IsWhole('graceMinutes', GRACE_BOUNDS.least, GRACE_BOUNDS.most) graceMinutes!: number;
  @Field(() => Boolean) teamNotes!: boolean;
}

@InputType()
export class AbsenceLimitInput {
  @Field(() => Int) @IsWhole('absences', ...ABSENCE_LIMIT_BOUNDS.absences) absences!: number;
  @Field(() => Int) @IsWhole('withinDays', ...ABSENCE_LIMIT_BOUNDS.withinDays) withinDays!: number;
  @Field(() => Int) @IsWhole('forDays', ...ABSENCE_LIMIT_BOUNDS.forDays) forDays!: number;
}
