import { ANOMALY_CODES, type AnomalyCode, SYNC_OUTCOMES, type SyncOutcome } from '@escale/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/enums.ts';
import { DateTime } from '../../platform/graphql/scalars.ts';

export const KioskAnomalyCodeEnum = enumOf('KioskAnomalyCode', ANOMALY_CODES, 'What a kiosk saw that the plan, or another kiosk, contradicts.');
const KioskSyncOutcomeEnum = enumOf('KioskSyncOutcome', SYNC_OUTCOMES, 'What became of an event: kept, known already, kept with something somebody should look at, or set aside because it cannot be read.');

@ObjectType('KioskEventResult', { description: 'The answer to one event. An event without one is kept by the kiosk and sent again.' })
export class KioskEventResultType {
  @Field(() => ID) eventId!: string;
  @Field(() => KioskSyncOutcomeEnum) outcome!: SyncOutcome;
  @Field(() => [KioskAnomalyCodeEnum]) anomalies!: readonly AnomalyCode[];
  @Field(() => String, { nullable: true, description: 'Why it was set aside.' }) fault!: string | null;
  @Field(() => String, { nullable: true, description: 'Which part of it is at fault.' }) faultField!: string | null;
}

@ObjectType('KioskSync', { description: 'What became of what a kiosk told.' })
export class KioskSyncType {
  @Field(() => [KioskEventResultType]) results!: readonly KioskEventResultType[];
  @Field(() => DateTime, { description: 'By the clock of the service.' }) serverTime!: Date;
}
