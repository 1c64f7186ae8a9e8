import { type Audience, HOURS_REFUSAL_CODES, type HoursRefusalCode, type Weekday } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AudienceEnum, enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime, LocalDay } from '../../../platform/graphql/scalars.ts';
import { OpeningIntervalType, WeekdayEnum } from '../../place/opening.type.ts';
import { HOURS_OWNERS, type HoursOwner } from '../../place/place.entity.ts';

export const HoursRefusalCodeEnum = enumOf('HoursRefusalCode', HOURS_REFUSAL_CODES, 'Why hours were not changed.');
export const HoursOwnerEnum = enumOf('HoursOwner', HOURS_OWNERS, 'Whose word counts for the hours of the public: the file the place came from, or the place, once it has written them.');

@ObjectType('WeekdayHours')
export class WeekdayHoursType {
  @Field(() => WeekdayEnum) weekday!: Weekday;
  @Field(() => [OpeningIntervalType]) intervals!: readonly OpeningIntervalType[];
}

@ObjectType('ExceptionalDay', { description: 'A day on which other hours count; none for a closed day.' })
export class ExceptionalDayType {
  @Field(() => LocalDay) day!: string;
  @Field(() => [OpeningIntervalType]) intervals!: readonly OpeningIntervalType[];
  @Field(() => String, { nullable: true }) comment!: string | null;
}

@ObjectType('WeekHours', { description: 'Hours as the week grid holds them.' })
export class WeekHoursType {
  @Field(() => [WeekdayHoursType]) days!: readonly WeekdayHoursType[];
  @Field(() => [OpeningIntervalType], { nullable: true, description: 'On public holidays; none for closed, null where they are days like any other.' }) holidays!: readonly OpeningIntervalType[] | null;
  @Field(() => [ExceptionalDayType], { description: 'In order, each day once.' }) exceptions!: readonly ExceptionalDayType[];
}

@ObjectType('ComingHoliday', { description: 'A public holiday of the zone of the place, and what happens on it as the hours stand.' })
export class ComingHolidayType {
  @Field(() => LocalDay) day!: string;
  @Field(() => WeekdayEnum) weekday!: Weekday;
  @Field(() => String, { description: 'In French.' }) name!: string;
  @Field(() => [OpeningIntervalType]) intervals!: readonly OpeningIntervalType[];
}

@ObjectType('AudienceHours', { description: 'The hours an audience keeps to.' })
export class AudienceHoursType {
  @Field(() => AudienceEnum) audience!: Audience;
  @Field(() => Boolean, { description: 'True where it has no hours of its own; always false for the public.' }) sameAsPublic!: boolean;
  @Field(() => String, { nullable: true, description: 'OSM opening_hours; null where none are known.' }) text!: string | null;
  @Field(() => WeekHoursType, { nullable: true, description: 'Null where no hours are known, or where the text is richer than the week grid.' }) week!: WeekHoursType | null;
  @Field(() => [ComingHolidayType], { description: 'Those of the next twelve months.' }) holidays!: readonly ComingHolidayType[];
}

@ObjectType('PlaceHours', { description: 'The hours of a place, for its team.' })
export class PlaceHoursType {
  @Field(() => ID) placeId!: string;
  @Field(() => String) timeZone!: string;
  @Field(() => LocalDay, { description: 'Today, where the place is.' }) today!: string;
  @Field(() => Int, { description: 'Grows whenever any of the hours change.' }) version!: number;
  @Field(() => HoursOwnerEnum) owner!: HoursOwner;
  @Field(() => Boolean, { description: 'Whether you may change them.' }) mayChange!: boolean;
  @Field(() => [AudienceHoursType]) audiences!: readonly AudienceHoursType[];
}

@ObjectType('BookingOutside', { description: 'A coming booking that the hours held, and would hold no more. It stays, and is honoured.' })
export class BookingOutsideType {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) shortCode!: string | null;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => String) offerTitleFr!: string;
  @Field(() => String) offerTitleEn!: string;
}

@ObjectType('HoursRefused', { description: 'Why hours were not changed, and where to mend them.' })
export class HoursRefusedType {
  @Field(() => HoursRefusalCodeEnum) code!: HoursRefusalCode;
  @Field(() => String, { nullable: true }) field!: string | null;
  @Field(() => String, { nullable: true, description: 'A weekday, HOLIDAYS, or an exceptional day.' }) day!: string | null;
  @Field(() => Int, { nullable: true, description: 'Which of its intervals, from 0.' }) row!: number | null;
  @Field(() => [BookingOutsideType], { description: 'With BOOKINGS_OUTSIDE: who would be outside, 100 at most.' }) outside!: readonly BookingOutsideType[];
  @Field(() => Int) outsideCount!: number;
}

@ObjectType('HoursPreview', { description: 'What hours would do, before they are saved.' })
export class HoursPreviewType {
  @Field(() => String, { nullable: true, description: 'OSM opening_hours as they would be kept; null for the same as the public’s.' }) text!: string | null;
  @Field(() => Int) outsideCount!: number;
  @Field(() => [BookingOutsideType], { description: 'By time, 100 at most.' }) outside!: readonly BookingOutsideType[];
}

const isRefused = (value: object): boolean => 'code' in value;
export const ChangeHoursResult = createUnionType({ name: 'ChangeHoursResult', types: () => [PlaceHoursType, HoursRefusedType] as const, resolveType: (value: object) => (isRefused(value) ? HoursRefusedType : PlaceHoursType) });
export const HoursPreviewResult = createUnionType({ name: 'HoursPreviewResult', types: () => [HoursPreviewType, HoursRefusedType] as const, resolveType: (value: object) => (isRefused(value) ? HoursRefusedType : HoursPreviewType) });
