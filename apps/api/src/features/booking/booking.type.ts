import type { ApprovalState, BookingRefusalCode, BookingStatus, Locale } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ApprovalStateEnum, BookingRefusalCodeEnum, BookingStatusEnum, LocaleEnum } from '../../platform/graphql/enums.ts';
import { DateTime } from '../../platform/graphql/scalars.ts';
import type { BookingEntity } from './booking.entity.ts';
import { Refused } from './refused.type.ts';

@ObjectType('BookedUnit')
export class BookedUnitType {
  @Field(() => String) tag!: string;
  modelId!: string;
}

@ObjectType('BookingContact')
export class BookingContactType implements Pick<BookingEntity, 'email' | 'locale'> {
  @Field(() => String) givenName!: string;
  @Field(() => String) familyName!: string;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => LocaleEnum) locale!: Locale;
}

@ObjectType('Ticket')
export class TicketType {
  @Field(() => String, { description: '`TL1:` and base32 of payload and Ed25519 signature.' }) code!: string;
  @Field(() => DateTime) notBefore!: Date;
  @Field(() => DateTime) notAfter!: Date;
}

@ObjectType('Booking', { description: "A person's or group's claim on concrete units at a time." })
export class BookingType implements Pick<BookingEntity, 'startsAt' | 'endsAt' | 'people' | 'revision'> {
  @Field(() => ID) id!: string;
  @Field(() => BookingStatusEnum) status!: BookingStatus;
  @Field(() => Int, { description: 'Grows by one at each change of time or place, and at cancellation.' }) revision!: number;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => Int) people!: number;
  @Field(() => DateTime, { nullable: true }) holdExpiresAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) checkedInAt!: Date | null;
  @Field(() => ApprovalStateEnum, { description: 'What the team said to a request. ASKED and HELD: it waits until holdExpiresAt; ASKED and EXPIRED: nobody answered in time.' }) approvalState!: ApprovalState;
}

@ObjectType('BookingRefused', { description: 'What could not be done, why, and the way out.' })
export class BookingRefusedType implements Pick<Refused, 'code' | 'field' | 'at'> {
  @Field(() => BookingRefusalCodeEnum) code!: BookingRefusalCode;
  @Field(() => String, { nullable: true, description: 'The input field to mend, when one is to blame.' }) field!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'The instant the reason speaks of: when check-in opens, when the booking was, when it was checked in.' }) at!: Date | null;
}

export const BookingResult = createUnionType({
  name: 'BookingResult',
  types: () => [BookingType, BookingRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof Refused ? BookingRefusedType : BookingType),
});
