import { BLOCK_NOTE_MOST, type BlockReason } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { MaxLength, NotEquals } from 'class-validator';
import { AreIds, Given, IsId, IsKey, IsWhole } from '../../../platform/graphql/input-checks.ts';
import { DateTime, LocalDay } from '../../../platform/graphql/scalars.ts';
import { BlockReasonEnum } from './planning.type.ts';

@InputType()
export class PlanningInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => LocalDay) from!: string;
  @Field(() => Int, { description: 'How many local days, 1 to 7.' }) @IsWhole('days', 1, 7) days!: number;
}

@InputType()
export class DeskBookingInput {
  @Field(() => ID) @IsId('bookingId') bookingId!: string;
  @Field(() => Int, { description: 'The version that was shown: nobody changes what they have not seen.' }) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class MoveAtDeskInput extends DeskBookingInput {
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => Int) @IsWhole('durationMinutes', 1, 2_880) durationMinutes!: number;
  @Field(() => [ID], { nullable: true, description: 'Units it must have; the others stay where they can, else equivalents are taken.' }) @AreIds('unitIds', 50) unitIds?: string[] | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Insists on an hour at which the place is closed, or nobody of the team is planned for an offer that needs somebody.' }) evenIfClosed!: boolean;
}

@InputType()
export class BlockUnitInput {
  @Field(() => ID) @IsId('unitId') unitId!: string;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => BlockReasonEnum, { description: 'Any but TRANSIT, which a transfer writes.' }) @NotEquals('TRANSIT', { message: 'reason must be another than TRANSIT: send the unit to another place instead.' }) reason!: BlockReason;
  @Field(() => String, { nullable: true, description: `At most ${BLOCK_NOTE_MOST} characters; nothing about people.` })
  @Given('note')
  @MaxLength(BLOCK_NOTE_MOST, { message: `note must have at most ${BLOCK_NOTE_MOST} characters.` })
  note?: string | null;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class LiftBlockInput {
  @Field(() => ID) @IsId('blockId') blockId!: string;
}
