import type { GuardianConsentState } from '@escale/domain';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { GuardianConsentStateEnum } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { BookingRefusedType, BookingType } from '../booking.type.ts';
import { Refused } from '../refused.type.ts';
import type { GuardianConsentEntity } from './guardian-consent.entity.ts';

type Asked = { readonly booking: BookingEntity; readonly consent: GuardianConsentEntity };

@ObjectType('GuardianRequest', { description: 'What a parent or guardian is asked, for whoever holds the link they were sent: the session and the first name of the young person, never a code.' })
export class GuardianRequestType {
  @Field(() => GuardianConsentStateEnum) state!: GuardianConsentState;
  @Field(() => String, { nullable: true }) guardianName!: string | null;
  @Field(() => DateTime, { description: 'Until when the answer can be given or changed: the start of the session.' }) closesAt!: Date;
  @Field(() => DateTime, { nullable: true }) answeredAt!: Date | null;
  @Field(() => BookingType) booking!: BookingEntity;

  static of({ booking, consent }: Asked): GuardianRequestType {
    return Object.assign(new GuardianRequestType(), { state: booking.guardianConsentState, guardianName: consent.name, closesAt: booking.startsAt, answeredAt: consent.answeredAt, booking });
  }
}

@ObjectType('MinorExpected', { description: 'A minor whose session is to come, for the team of the place: full name, as on their paper.' })
export class MinorExpectedType {
  @Field(() => GuardianConsentStateEnum) state!: GuardianConsentState;
  @Field(() => String) givenName!: string;
  @Field(() => String) familyName!: string;
  @Field(() => String, { nullable: true, description: 'Who was written to; null when a paper will be brought.' }) guardianName!: string | null;
  @Field(() => DateTime, { nullable: true }) paperSeenAt!: Date | null;
  @Field(() => Boolean, { description: 'Whether a picture of the paper is kept, at /fichiers/accord-parental/ and the id of the booking.' }) scanned!: boolean;
  @Field(() => BookingType) booking!: BookingEntity;

  static of({ booking, consent }: Asked): MinorExpectedType {
    const { givenName, familyName, guardianConsentState: state } = booking;
    return Object.assign(new MinorExpectedType(), { state, givenName: givenName ?? '', familyName: familyName ?? '', guardianName: consent.name, paperSeenAt: consent.paperSeenAt, scanned: consent.scanId !== null, booking });
  }
}

export const GuardianResult = createUnionType({
  name: 'GuardianResult',
  types: () => [GuardianRequestType, BookingRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof Refused ? BookingRefusedType : GuardianRequestType),
});
