import { INSTALL_STATES, type InstallAnswer, type LocalDay } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsIn, Length } from 'class-validator';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { Given, IsId, IsKey, IsWhole } from '../../../platform/graphql/input-checks.ts';
import { LocalDay as LocalDayScalar } from '../../../platform/graphql/scalars.ts';

export const InstallStateEnum = enumOf('InstallState', INSTALL_STATES, 'Where a request to install a module is in its life; INSTALLED as soon as a unit in service at the place has it.');

const IsText = (field: string, most: number) => Length(0, most, { message: `${field} must have at most ${String(most)} characters.` });

@InputType()
export class RequestModuleInstallInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => ID) @IsId('moduleId') moduleId!: string;
  @Field(() => ID, { nullable: true, description: 'In whose name; left out, in the name of the place itself.' }) @Given('organisationId') @IsId('organisationId') organisationId?: string | null;
  @Field(() => String, { nullable: true, description: 'At most 300 characters; more is refused with its field.' }) @Given('note') @IsText('note', 4_000) note?: string | null;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class AnswerInstallRequestInput {
  @Field(() => ID) @IsId('requestId') requestId!: string;
  @Field(() => Int, { description: 'The version that was shown: nobody answers what they have not seen.' }) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
  @Field(() => InstallStateEnum, { description: 'PLANNED with a day, or DECLINED with a reason.' }) @IsIn(['PLANNED', 'DECLINED'], { message: 'state must be PLANNED or DECLINED.' }) state!: InstallAnswer['state'];
  @Field(() => LocalDayScalar, { nullable: true, description: 'By the clocks of the place.' }) @Allow() plannedFor?: LocalDay | null;
  @Field(() => String, { nullable: true, description: 'Said to whoever asked; at most 300 characters.' }) @Given('reason') @IsText('reason', 4_000) reason?: string | null;
}

/** An answer in the domain's words. */
export const answerOf = ({ state, plannedFor, reason }: AnswerInstallRequestInput): InstallAnswer => (state === 'PLANNED' ? { state, day: plannedFor ?? null } : { state, reason: reason ?? null });
