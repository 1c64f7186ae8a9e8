import { type BookingRefusalCode, OPTION_KINDS, type OptionKind, REROUTE_KINDS, REROUTE_OUTCOMES, REROUTE_STATES, type RerouteKind, type RerouteOutcome, type RerouteReason, type RerouteState } from '@escale/domain';
import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { BookingRefusalCodeEnum, enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { BookingType } from '../booking.type.ts';
import { HeldBooking } from '../held-booking.ts';
import type { KeptOption, RerouteEntity } from './reroute.entity.ts';
import { RerouteReasonEnum } from './rerouting.input.ts';

export const RerouteKindEnum = enumOf('RerouteKind', REROUTE_KINDS, 'A proposal keeps the booking until its person answers; an apology tells that it was cancelled.');
export const RerouteOutcomeEnum = enumOf('RerouteOutcome', REROUTE_OUTCOMES, 'What became of telling a person: NO_ADDRESS is somebody to phone.');
export const RerouteStateEnum = enumOf('RerouteState', REROUTE_STATES, 'Where a proposal stands; only WAITING asks somebody to do something.');
export const OptionKindEnum = enumOf('OptionKind', OPTION_KINDS, 'In what a proposed session departs from the one that was booked.');

@ObjectType('Reroute', { description: 'What a place that could not keep its word told the person of a booking.' })
export class RerouteType {
  @Field(() => RerouteKindEnum) kind!: RerouteKind;
  @Field(() => RerouteReasonEnum) reason!: RerouteReason;
  @Field(() => RerouteOutcomeEnum) outcome!: RerouteOutcome;
  @Field(() => RerouteStateEnum) state!: RerouteState;
  @Field(() => DateTime) toldAt!: Date;
}

@ObjectType('ProposedSession', { description: 'A session that was free when it was proposed.' })
export class ProposedSessionType {
  offerId!: string;
  @Field(() => OptionKindEnum) kind!: OptionKind;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => Int) durationMinutes!: number;
  @Field(() => Float, { nullable: true, description: 'From the place that was booked; null at the same place.' }) distanceKm!: number | null;

  static of({ startsAt, ...option }: KeptOption): ProposedSessionType {
    const start = new Date(startsAt);
    return Object.assign(new ProposedSessionType(), { ...option, startsAt: start, endsAt: new Date(start.getTime() + option.durationMinutes * 60_000) });
  }
}

@ObjectType('Proposal', { description: 'Other sessions, for whoever holds the secret of a booking that its place cannot keep.' })
export class ProposalType {
  @Field(() => BookingType) booking!: HeldBooking;
  @Field(() => RerouteReasonEnum) reason!: RerouteReason;
  @Field(() => RerouteStateEnum) state!: RerouteState;
  @Field(() => [ProposedSessionType]) sessions!: readonly ProposedSessionType[];
}

@ObjectType('ProposedTo', { description: 'A person who was told.' })
export class ProposedToType {
  @Field(() => ID) bookingId!: string;
  @Field(() => RerouteOutcomeEnum) outcome!: RerouteOutcome;
  @Field(() => [ProposedSessionType]) sessions!: readonly ProposedSessionType[];

  static of({ bookingId, outcome, options }: RerouteEntity): ProposedToType {
    return Object.assign(new ProposedToType(), { bookingId, outcome, sessions: options.map((option) => ProposedSessionType.of(option)) });
  }
}

@ObjectType('ProposalRefused', { description: 'A booking nothing was proposed for, and why; BOOKING_UNKNOWN for one that is not at a place of yours.' })
export class ProposalRefusedType {
  @Field(() => ID) bookingId!: string;
  @Field(() => BookingRefusalCodeEnum) code!: BookingRefusalCode;

  static of(bookingId: string, code: BookingRefusalCode): ProposalRefusedType {
    return Object.assign(new ProposalRefusedType(), { bookingId, code });
  }
}

export const ProposalResult = createUnionType({
  name: 'ProposalResult',
  types: () => [ProposedToType, ProposalRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof ProposalRefusedType ? ProposalRefusedType : ProposedToType),
});
