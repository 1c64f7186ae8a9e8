import type { GroupRefusalCode, LocalDay } from '@escale/domain';
import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, LocalDay as LocalDayScalar } from '../../../platform/graphql/scalars.ts';
import { ExceededQuotaType, GroupRefusalCodeEnum, GroupRefusedType, GroupWayType } from './groups.type.ts';
import { QuotaStandType } from './quota-stand.type.ts';

@ObjectType('GroupDate', { description: 'A half-day asked for, at one place: when it would be, or why not and what would fit.' })
export class GroupDateType {
  @Field(() => Int, { description: 'Its place in the request, from 0.' }) index!: number;
  @Field(() => LocalDayScalar) day!: LocalDay;
  @Field(() => DateTime, { nullable: true, description: 'Null where the clocks of the place skip that time.' }) startsAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) endsAt!: Date | null;
  @Field(() => ID, { nullable: true, description: 'The offer that takes it; null where none does.' }) offerId!: string | null;
  @Field(() => GroupRefusalCodeEnum, { nullable: true, description: 'Why not; null where it is possible.' }) refusal!: GroupRefusalCode | null;
  @Field(() => DateTime, { nullable: true, description: 'The instant the reason speaks of.' }) at!: Date | null;
  @Field(() => ExceededQuotaType, { nullable: true }) quota!: ExceededQuotaType | null;
  @Field(() => Int, { nullable: true, description: 'The limit of the network that it would exceed.' }) most!: number | null;
  @Field(() => [GroupWayType], { description: 'Said of the places that come first.' }) ways!: readonly GroupWayType[];
}

@ObjectType('GroupPlace', { description: 'A place that takes groups, with each date that was asked for.' })
export class GroupPlaceType {
  @Field(() => ID) placeId!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) communeName!: string | null;
  @Field(() => String) timeZone!: string;
  @Field(() => Float, { nullable: true }) longitude!: number | null;
  @Field(() => Float, { nullable: true }) latitude!: number | null;
  @Field(() => Float, { nullable: true, description: 'Kilometres from the point; null without one.' }) distanceKm!: number | null;
  @Field(() => Boolean, { description: 'Whether an agreement that stands covers the place, whatever its days.' }) agreed!: boolean;
  @Field(() => Int, { description: 'How many of the dates are possible here.' }) possible!: number;
  @Field(() => [GroupDateType]) dates!: readonly GroupDateType[];
  @Field(() => [QuotaStandType], { description: 'What the agreements leave before the possible dates and with them.' }) quotas!: readonly QuotaStandType[];
}

@ObjectType('GroupPlanSession', { description: 'A date at the nearest place that takes it; send it back to hold it.' })
export class GroupPlanSessionType {
  @Field(() => Int, { description: 'The date’s place in the request, from 0.' }) index!: number;
  @Field(() => ID) placeId!: string;
  @Field(() => ID) offerId!: string;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => Int) durationMinutes!: number;
}

@ObjectType('GroupPlaces', { description: 'Places for a group over some dates.' })
export class GroupPlacesType {
  @Field(() => [GroupPlaceType], { description: 'Those that take most dates first, then the nearest.' }) places!: readonly GroupPlaceType[];
  @Field(() => [GroupPlanSessionType], { description: 'The best over several places: each date at the nearest that takes it; dates no place takes are missing.' }) plan!: readonly GroupPlanSessionType[];
  @Field(() => Boolean, { description: 'Whether more places were within reach than are shown.' }) partial!: boolean;
}

export const GroupPlacesResult = createUnionType({ name: 'GroupPlacesResult', types: () => [GroupPlacesType, GroupRefusedType] as const, resolveType: (value: unknown) => (value instanceof GroupRefusedType ? GroupRefusedType : GroupPlacesType) });
