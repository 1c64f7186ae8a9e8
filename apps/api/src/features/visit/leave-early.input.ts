import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID, Length } from 'class-validator';

@InputType()
export class LeaveEarlyInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'bookingId must be the UUID of a booking.' }) bookingId!: string;
  @Field(() => String) @Length(1, 200, { message: 'holdToken must be the secret of the booking.' }) holdToken!: string;
}
