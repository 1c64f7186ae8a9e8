import { ANOMALY_NOTE_MOST, type AnomalyChoice } from '@escale/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsDate, Length } from 'class-validator';
import { Given, IsId, IsKey } from '../../../platform/graphql/input-checks.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { AnomalyChoiceEnum } from './anomaly.type.ts';

@InputType()
export class ResolveAnomalyInput {
  @Field(() => ID) @IsId('anomalyId') anomalyId!: string;
  @Field(() => AnomalyChoiceEnum) choice!: AnomalyChoice;
  @Field(() => DateTime, { nullable: true, description: 'With CONFIRM_TIME: when they arrived, where that is not when the kiosk told.' }) @Given('at') @IsDate() at?: Date | null;
  @Field(() => String, { nullable: true, description: 'For colleagues; at most 1000 characters.' }) @Given('note') @Length(0, ANOMALY_NOTE_MOST, { message: `note must have at most ${String(ANOMALY_NOTE_MOST)} characters.` }) note?: string | null;
  @Field(() => String, { description: 'The same key again answers the same decision.' }) @IsKey() idempotencyKey!: string;
}

@InputType()
export class ReopenAnomalyInput {
  @Field(() => ID) @IsId('anomalyId') anomalyId!: string;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class SeeKioskRejectionInput {
  @Field(() => ID) @IsId('kioskId') kioskId!: string;
  @Field(() => ID, { description: 'As the kiosk named it.' }) @Length(1, 100, { message: 'eventId must have 1 to 100 characters.' }) eventId!: string;
}
