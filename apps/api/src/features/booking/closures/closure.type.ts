import type { BookingRefusalCode, ClosureReason, RerouteKind, RerouteOutcome, RerouteState, Treatment } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BookingRefusalCodeEnum } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { ClosureReasonEnum } from '../../place/place-closure.type.ts';
import { DeskBookingType } from '../desk/desk-booking.type.ts';
import { Refused } from '../refused.type.ts';
import { ProposedSessionType, RerouteKindEnum, RerouteOutcomeEnum, RerouteStateEnum } from '../rerouting/rerouting.type.ts';
import { type ClosureInput, TreatmentEnum } from './closure.input.ts';

@ObjectType('ClosureHit', { description: 'A booking a closure would hit, with what can become of it.' })
export class ClosureHitType {
  @Field(() => DeskBookingType) booking!: DeskBookingType;
  @Field(() => [TreatmentEnum], { description: 'What can become of it: who is there, or whose session runs, can only be kept.' }) treatments!: readonly Treatment[];
  @Field(() => TreatmentEnum) proposed!: Treatment;
  @Field(() => [ProposedSessionType], { description: 'What its person would be proposed now.' }) sessions!: readonly ProposedSessionType[];
  @Field(() => [ProposedSessionType], { description: 'What an apology would list now.' }) nearby!: readonly ProposedSessionType[];
  @Field(() => Boolean, { description: 'Whether there is no address to write to: whatever becomes of it, somebody must phone.' }) noAddress!: boolean;
}

@ObjectType('ClosurePreview', { description: 'What closing a place would do. Nothing is done, nothing is sent.' })
export class ClosurePreviewType {
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => [ClosureHitType]) hits!: readonly ClosureHitType[];
  @Field(() => Int, { description: 'People who are filling in a booking at that time: they will be told that it cannot be.' }) beingMade!: number;
}

@ObjectType('ClosureAnswer', { description: 'Somebody who was told of a closure, and what they answered.' })
export class ClosureAnswerType {
  @Field(() => ID) bookingId!: string;
  @Field(() => String, { nullable: true }) givenName!: string | null;
  @Field(() => String, { nullable: true }) familyName!: string | null;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => RerouteKindEnum) kind!: RerouteKind;
  @Field(() => RerouteOutcomeEnum) outcome!: RerouteOutcome;
  @Field(() => RerouteStateEnum) state!: RerouteState;
  @Field(() => DateTime, { description: 'When the session was to be.' }) wasAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it is now; null for one that was cancelled.' }) startsAt!: Date | null;
  @Field(() => String, { nullable: true }) placeName!: string | null;
  @Field(() => String, { description: 'The zone of the place where it is now.' }) timeZone!: string;
}

@ObjectType('Closure', { description: 'A stretch in which a place, or one of its spaces, is closed though its hours say otherwise.' })
export class ClosureType {
  @Field(() => ID) id!: string;
  @Field(() => ID) placeId!: string;
  @Field(() => String, { nullable: true, description: 'The space that is closed; null for the whole place.' }) spaceName!: string | null;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => ClosureReasonEnum) reason!: ClosureReason;
  @Field(() => String, { nullable: true }) wordsFr!: string | null;
  @Field(() => String, { nullable: true }) wordsEn!: string | null;
  @Field(() => String, { nullable: true, description: 'Who closed; null when they are no longer known.' }) closedByName!: string | null;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was lifted; null while it stands.' }) liftedAt!: Date | null;
  @Field(() => Int, { description: 'Bookings that stand within it.' }) standing!: number;
}

/** A "no" on its way to who closes: what was asked, and which booking is in the way. */
export class ClosureRefused extends Refused {
  constructor(
    refused: Pick<Refused, 'code' | 'field' | 'at'>,
    readonly bookingId: string | null = null,
    readonly asked: { readonly accountId: string; readonly input: ClosureInput } | null = null,
  ) {
    super({ code: refused.code, ...(refused.field === null ? {} : { field: refused.field }), ...(refused.at === null ? {} : { at: refused.at }) });
  }
}

@ObjectType('ClosureRefused', { description: 'Why a place was not closed, or not opened again; nothing was done, nothing was sent.' })
export class ClosureRefusedType implements Pick<Refused, 'code' | 'field' | 'at'> {
  @Field(() => BookingRefusalCodeEnum) code!: BookingRefusalCode;
  @Field(() => String, { nullable: true }) field!: string | null;
  @Field(() => DateTime, { nullable: true }) at!: Date | null;
  @Field(() => ID, { nullable: true, description: 'The booking that is in the way.' }) bookingId!: string | null;
}

export const ClosurePreviewResult = createUnionType({
  name: 'ClosurePreviewResult',
  types: () => [ClosurePreviewType, ClosureRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof Refused ? ClosureRefusedType : ClosurePreviewType),
});

export const ClosureResult = createUnionType({
  name: 'ClosureResult',
  types: () => [ClosureType, ClosureRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof Refused ? ClosureRefusedType : ClosureType),
});
