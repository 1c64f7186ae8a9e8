import { type Chance, CHANCES, type EquipmentCategory, type PriorityReason, PRIORITY_REASONS, type WaitingAccess, type WaitingRefusalCode, WAITING_REFUSAL_CODES, type WaitingState, WAITING_STATES, type Weekday } from '@escale/domain';
import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { EquipmentCategoryEnum, enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime, LocalDay, LocalTime } from '../../../platform/graphql/scalars.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { BookingType } from '../booking.type.ts';
import { WeekdayEnum } from '../../place/opening.type.ts';
import { AccessNeedEnum } from '../search/search.input.ts';
import { WaitingRefused } from './waiting-refused.ts';

export const WaitingStateEnum = enumOf('WaitingState', WAITING_STATES, 'Where a wish on the waiting list stands.');
export const PriorityReasonEnum = enumOf('PriorityReason', PRIORITY_REASONS, 'Why somebody goes before others on the waiting list.');
export const ChanceEnum = enumOf('WaitingChance', CHANCES, 'How likely a turn is, if as much comes free as lately.');
export const WaitingRefusalCodeEnum = enumOf('WaitingRefusalCode', WAITING_REFUSAL_CODES, 'Why the waiting list says no.');

@ObjectType('WaitingPosition', { description: 'Where somebody stands among those who wait for the same.' })
export class WaitingPositionType {
  @Field(() => Int, { description: 'The first is 1.' }) position!: number;
  @Field(() => Int) ahead!: number;
  @Field(() => Int, { description: 'Of those ahead, how many by priority.' }) priorityAhead!: number;
  @Field(() => ChanceEnum) chance!: Chance;
  @Field(() => Int, { description: 'What the chance rests on: sessions like it that came free in the last 28 days.' }) freedLately!: number;
}

@ObjectType('WaitingTurn', { description: 'A session that is kept for somebody until they answer.' })
export class WaitingTurnType {
  @Field(() => DateTime) until!: Date;
  @Field(() => BookingType, { description: 'The held session; its secret is given once it is taken.' }) booking!: BookingEntity;
}

@ObjectType('WaitingEntry', { description: 'A wish on the waiting list, for whoever proved that it is theirs.' })
export class WaitingEntryType {
  @Field(() => ID) id!: string;
  @Field(() => WaitingStateEnum, { description: 'As it stands now: a turn that ran out reads WAITING at once.' }) state!: WaitingState;
  offerId!: string | null;
  moduleId!: string | null;
  @Field(() => String, { nullable: true }) aroundLabel!: string | null;
  @Field(() => Float, { nullable: true }) withinKm!: number | null;
  @Field(() => EquipmentCategoryEnum, { nullable: true }) category!: EquipmentCategory | null;
  @Field(() => Int) people!: number;
  @Field(() => LocalDay) fromDay!: string;
  @Field(() => LocalDay) toDay!: string;
  @Field(() => [WeekdayEnum]) weekdays!: readonly Weekday[];
  @Field(() => LocalTime, { nullable: true }) earliest!: string | null;
  @Field(() => LocalTime, { nullable: true }) latest!: string | null;
  @Field(() => Int) noticeMinutes!: number;
  @Field(() => [AccessNeedEnum]) access!: readonly WaitingAccess[];
  @Field(() => [PriorityReasonEnum], { description: 'Why this wish goes before others.' }) reasons!: readonly PriorityReason[];
  @Field(() => Int) refusals!: number;
  @Field(() => Int, { description: 'Turns in a row that were not answered.' }) nudges!: number;
  @Field(() => DateTime) createdAt!: Date;
}

@ObjectType('WaitingRefused', { description: 'Why the waiting list says no.' })
export class WaitingRefusedType {
  @Field(() => WaitingRefusalCodeEnum) code!: WaitingRefusalCode;
  @Field(() => String, { nullable: true, description: 'The input field to mend, when one is to blame.' }) field!: string | null;
}

export const WaitingResult = createUnionType({
  name: 'WaitingResult',
  types: () => [WaitingEntryType, WaitingRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof WaitingRefused ? WaitingRefusedType : WaitingEntryType),
});

@ObjectType('WaitingPerson', { description: 'Somebody who waits, as the team of a place sees them: for when and how many, without a name.' })
export class WaitingPersonType {
  @Field(() => DateTime) since!: Date;
  @Field(() => Int) people!: number;
  @Field(() => LocalDay) fromDay!: string;
  @Field(() => LocalDay) toDay!: string;
  @Field(() => LocalTime, { nullable: true }) earliest!: string | null;
  @Field(() => LocalTime, { nullable: true }) latest!: string | null;
  @Field(() => Boolean, { description: 'Goes before others, whatever the reason.' }) priority!: boolean;
  @Field(() => Boolean, { description: 'Waits for a need that other places serve too.' }) elsewhereToo!: boolean;
  @Field(() => Boolean, { description: 'A session is kept for them right now, here or elsewhere.' }) offered!: boolean;
}

@ObjectType('WaitingListOfOffer', { description: 'Who waits for an offer of a place whose desk I keep.' })
export class WaitingListOfOfferType {
  @Field(() => ID) offerId!: string;
  @Field(() => String) titleFr!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => Boolean, { description: 'Whether nobody new is taken on.' }) closed!: boolean;
  @Field(() => [WaitingPersonType], { description: 'In the order of turns.' }) waiting!: readonly WaitingPersonType[];
}

export const WaitingListResult = createUnionType({
  name: 'WaitingListResult',
  types: () => [WaitingListOfOfferType, WaitingRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof WaitingRefused ? WaitingRefusedType : WaitingListOfOfferType),
});
