import { type Audience, type BookingRefusalCode, type EquipmentCategory, OFFER_REFUSAL_CODES, OFFER_WARNINGS, type Obstacle, type OfferRefusalCode, type OfferWarning } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AudienceEnum, BookingRefusalCodeEnum, enumOf, EquipmentCategoryEnum } from '../../../platform/graphql/enums.ts';
import { DateTime, LocalDay } from '../../../platform/graphql/scalars.ts';
import { SearchObstacleEnum } from '../slot.type.ts';
import { OfferRefused } from './offer-refused.ts';
import type { ShownOffer, ShownPreview } from './show-offers.ts';

export const OfferRefusalCodeEnum = enumOf('OfferRefusalCode', OFFER_REFUSAL_CODES, 'Why an offer cannot be kept as it is written, or changed.');
export const OfferWarningEnum = enumOf('OfferWarning', OFFER_WARNINGS, 'What is allowed, and yet keeps anybody from booking or leaves the team little time.');

@ObjectType('ManagedOfferNeed')
export class ManagedOfferNeedType {
  @Field(() => EquipmentCategoryEnum) category!: EquipmentCategory;
  @Field(() => ID, { nullable: true }) modelId!: string | null;
  @Field(() => Int) quantity!: number;
  @Field(() => Boolean) perPerson!: boolean;
}

@ObjectType('OfferGroups', { description: 'How an offer is open to groups: to how many people, for how long, and by when who comes is to be named.' })
export class OfferGroupsType {
  @Field(() => Int) peopleMost!: number;
  @Field(() => Int) minutesLeast!: number;
  @Field(() => Int) minutesMost!: number;
  @Field(() => Int, { nullable: true, description: 'How many days before a session who comes is to be named, after which the seats of nobody go; null where nobody asks.' }) namesDueDays!: number | null;
}

@ObjectType('ManagedOffer', { description: 'An offer as the team of its place sees it.' })
export class ManagedOfferType {
  @Field(() => ID) id!: string;
  @Field(() => ID) placeId!: string;
  @Field(() => Int, { description: 'Grows with every change, whoever makes it; send it back with what you change.' }) version!: number;
  @Field(() => Boolean) paused!: boolean;
  @Field(() => String) titleFr!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => String, { nullable: true }) descriptionFr!: string | null;
  @Field(() => String, { nullable: true }) descriptionEn!: string | null;
  @Field(() => [ManagedOfferNeedType]) needs!: readonly ManagedOfferNeedType[];
  @Field(() => ID, { nullable: true }) spaceId!: string | null;
  @Field(() => Int) gridMinutes!: number;
  @Field(() => [Int]) durationsMinutes!: readonly number[];
  @Field(() => Int) noticeMinutes!: number;
  @Field(() => Int) horizonDays!: number;
  @Field(() => Int) peopleMin!: number;
  @Field(() => Int) peopleMax!: number;
  @Field(() => Int, { description: 'The offer’s own; its equipment may ask for more.' }) minimumAge!: number;
  @Field(() => Int, { nullable: true }) guardianConsentBelow!: number | null;
  @Field(() => Boolean) safetyNotice!: boolean;
  @Field(() => Int, { nullable: true }) perDayLimit!: number | null;
  @Field(() => Int, { nullable: true }) approvalDeadlineHours!: number | null;
  @Field(() => Boolean) supervised!: boolean;
  @Field(() => Int, { nullable: true }) absenceReminderHours!: number | null;
  @Field(() => AudienceEnum) audience!: Audience;
  @Field(() => OfferGroupsType, { nullable: true, description: 'Null: it is not for groups.' }) groups!: OfferGroupsType | null;
  @Field(() => Int, { description: 'Bookings, requests and holds that are not over; pausing keeps them.' }) comingBookings!: number;
  @Field(() => Int, { description: 'Requests that wait for an answer.' }) waitingRequests!: number;
  @Field(() => Int, { description: 'Bookings and requests of the next seven days.' }) bookedNextWeek!: number;
  @Field(() => Int, { description: 'Starts of the next seven local days at which the fewest people it takes could still book its shortest duration.' }) freeNextWeek!: number;

  static of({ draft: { approval, ...draft }, ...row }: ShownOffer): ManagedOfferType {
    return Object.assign(new ManagedOfferType(), { ...draft, ...row, approvalDeadlineHours: approval?.deadlineHours ?? null });
  }
}

@ObjectType('OfferPreviewStart', { description: 'A start on the grid: free, or missing with the reason whoever booked it would be given.' })
export class OfferPreviewStartType {
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => Int) remaining!: number;
  @Field(() => BookingRefusalCodeEnum, { nullable: true }) missing!: BookingRefusalCode | null;
}

@ObjectType('OfferPreviewDay')
export class OfferPreviewDayType {
  @Field(() => LocalDay) day!: string;
  @Field(() => String, { nullable: true, description: 'The public holiday of that day.' }) holiday!: string | null;
  @Field(() => [OfferPreviewStartType]) starts!: readonly OfferPreviewStartType[];
  @Field(() => SearchObstacleEnum, { nullable: true, description: 'Why the day has no slot at all.' }) obstacle!: Obstacle | null;
}

@ObjectType('OfferPreview', { description: 'What an offer would produce over the next seven local days.' })
export class OfferPreviewType {
  @Field(() => Int) durationMinutes!: number;
  @Field(() => Int) people!: number;
  @Field(() => [OfferPreviewDayType]) days!: readonly OfferPreviewDayType[];
  @Field(() => [OfferWarningEnum]) warnings!: readonly OfferWarning[];

  static of(preview: ShownPreview): OfferPreviewType {
    return Object.assign(new OfferPreviewType(), preview);
  }
}

@ObjectType('OfferRefused', { description: 'What could not be done with an offer, and why.' })
export class OfferRefusedType implements Pick<OfferRefused, 'code' | 'field' | 'toCome'> {
  @Field(() => OfferRefusalCodeEnum) code!: OfferRefusalCode;
  @Field(() => String, { nullable: true, description: 'The field to mend, when one is to blame.' }) field!: string | null;
  @Field(() => Int, { nullable: true, description: 'How many bookings are to come, where they are the reason.' }) toCome!: number | null;
}

const resolveType = <Shown>(type: Shown) => (value: unknown) => (value instanceof OfferRefused ? OfferRefusedType : type);

export const OfferResult = createUnionType({ name: 'OfferResult', types: () => [ManagedOfferType, OfferRefusedType] as const, resolveType: resolveType(ManagedOfferType) });
export const OfferPreviewResult = createUnionType({ name: 'OfferPreviewResult', types: () => [OfferPreviewType, OfferRefusedType] as const, resolveType: resolveType(OfferPreviewType) });

@ObjectType('OfferRetired', { description: 'The offer is no longer there to be booked.' })
export class OfferRetiredType {
  @Field(() => ID) offerId!: string;
}
export const RetireOfferResult = createUnionType({ name: 'RetireOfferResult', types: () => [OfferRetiredType, OfferRefusedType] as const, resolveType: resolveType(OfferRetiredType) });
