import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID, Length } from 'class-validator';

@InputType()
export class LeaveByCodeInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'placeId must be the UUID of a place.' }) placeId!: string;
  @Field(() => String, { description: 'The ticket (`TL1:…`) or the eight-character code, spaces and dashes allowed.' })
  @Length(1, 400, { message: 'code must have 1 to 400 characters: the ticket or the eight-character code.' })
  code!: string;
}

@InputType()
export class CheckInInput extends LeaveByCodeInput {
  @Field(() => String)
  @Length(16, 64, { message: 'idempotencyKey must have 16 to 64 characters: make a random one per scan, for example a UUID, and send it again unchanged when you retry.' })
  idempotencyKey!: string;
}

@InputType()
export class LeaveEarlyInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'bookingId must be the UUID of a booking.' }) bookingId!: string;
  @Field(() => String) @Length(1, 200, { message: 'holdToken must be the secret of the booking.' }) holdToken!: string;
}
