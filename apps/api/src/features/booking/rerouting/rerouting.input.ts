import { REROUTE_REASONS, type RerouteReason } from '@escale/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMinSize, Length } from 'class-validator';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { AreIds, IsId, IsKey } from '../../../platform/graphql/input-checks.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';

export const RerouteReasonEnum = enumOf('RerouteReason', REROUTE_REASONS, 'Why a place cannot keep what it promised.');

/** How many people can be told at once. */
export const BOOKINGS_MOST = 200;

@InputType()
export class ProposeAlternativesInput {
  @Field(() => [ID], { description: `1 to ${BOOKINGS_MOST}, at places whose desk you keep.` })
  @AreIds('bookingIds', BOOKINGS_MOST)
  @ArrayMinSize(1, { message: 'bookingIds must name at least one.' })
  bookingIds!: string[];
  @Field(() => RerouteReasonEnum) reason!: RerouteReason;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class TakeAlternativeInput {
  @Field(() => ID) @IsId('bookingId') bookingId!: string;
  @Field(() => String) @Length(1, 200, { message: 'holdToken must be the secret of the booking.' }) holdToken!: string;
  @Field(() => ID) @IsId('offerId') offerId!: string;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}
