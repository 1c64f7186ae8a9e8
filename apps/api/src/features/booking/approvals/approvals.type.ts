import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { DeskBookingType } from '../desk/desk-booking.type.ts';

@ObjectType('ApprovalRequest', { description: 'A request that waits for the team of its place.' })
export class ApprovalRequestType {
  @Field(() => ID) placeId!: string;
  @Field(() => String) placeName!: string;
  @Field(() => String, { description: 'IANA time zone of the place.' }) timeZone!: string;
  @Field(() => DateTime, { description: 'Until when it can be answered; then it goes by itself, and the person is told.' }) dueAt!: Date;
  @Field(() => DeskBookingType) booking!: DeskBookingType;
}
