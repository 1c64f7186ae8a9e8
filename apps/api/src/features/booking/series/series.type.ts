import type { BookingRefusalCode, Weekday } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BookingRefusalCodeEnum } from '../../../platform/graphql/enums.ts';
import { DateTime, LocalDay } from '../../../platform/graphql/scalars.ts';
import { WeekdayEnum } from '../../place/opening.type.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { BookingRefusedType, BookingType } from '../booking.type.ts';
import { Refused } from '../refused.type.ts';

@ObjectType('PreviewedSession', { description: 'One session a series would give.' })
export class PreviewedSessionType {
  @Field(() => Int) index!: number;
  @Field(() => LocalDay) day!: string;
  @Field(() => DateTime, { nullable: true, description: 'Null where the clocks of the place skip that hour on that day.' }) startsAt!: Date | null;
  @Field(() => BookingRefusalCodeEnum, { nullable: true, description: 'Why it cannot be booked; null when it can.' }) code!: BookingRefusalCode | null;
  @Field(() => DateTime, { nullable: true, description: 'Of the other hours of that day, the one that lies nearest.' }) nearest!: Date | null;
  @Field(() => [DateTime], { description: 'Where it cannot be booked: the hours of that day that can.' }) hours!: readonly Date[];
}

@ObjectType('SeriesPreview', { description: 'The sessions a series would give; nothing is taken.' })
export class SeriesPreviewType {
  placeId!: string;
  offerId!: string;
  @Field(() => String, { description: 'IANA time zone of the place.' }) timeZone!: string;
  @Field(() => [PreviewedSessionType]) sessions!: readonly PreviewedSessionType[];
}

@ObjectType('SeriesSession', { description: 'A booking that is a session of a series.' })
export class SeriesSessionType {
  @Field(() => Int) index!: number;
  @Field(() => Boolean, { description: 'Whether it was given another hour than its series gives it: then what changes the series leaves it alone.' }) changed!: boolean;
  @Field(() => BookingType) booking!: BookingEntity;
}

@ObjectType('BookingSeries', { description: 'The same hour by the clocks of a place, week by week; each session is a booking of its own.' })
export class BookingSeriesType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'The secret that shows, moves and cancels the series.' }) token!: string;
  @Field(() => String, { description: 'IANA time zone of the place.' }) timeZone!: string;
  @Field(() => Int) everyWeeks!: number;
  @Field(() => [WeekdayEnum]) weekdays!: readonly Weekday[];
  @Field(() => [SeriesSessionType], { description: 'In order, those that were cancelled included.' }) sessions!: readonly SeriesSessionType[];
}

@ObjectType('SeriesOfBooking', { description: 'The series a booking is a session of.' })
export class SeriesOfBookingType {
  @Field(() => ID) id!: string;
  @Field(() => String) token!: string;
  @Field(() => Int) index!: number;
}

@ObjectType('SeriesRefused', { description: 'Why nothing of a series was done.' })
export class SeriesRefusedType implements Pick<Refused, 'code' | 'field' | 'at'> {
  @Field(() => BookingRefusalCodeEnum) code!: BookingRefusalCode;
  @Field(() => String, { nullable: true }) field!: string | null;
  @Field(() => DateTime, { nullable: true }) at!: Date | null;
  @Field(() => Int, { nullable: true, description: 'The session that is in the way.' }) index!: number | null;
  @Field(() => DateTime, { nullable: true, description: 'When that session would have been.' }) startsAt!: Date | null;
}

export const SeriesPreviewResult = createUnionType({
  name: 'SeriesPreviewResult',
  types: () => [SeriesPreviewType, BookingRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof Refused ? BookingRefusedType : SeriesPreviewType),
});

export const SeriesResult = createUnionType({
  name: 'SeriesResult',
  types: () => [BookingSeriesType, SeriesRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof SeriesRefusedType ? SeriesRefusedType : BookingSeriesType),
});
