import { WEEKDAYS, type Weekday } from '@escale/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/enums.ts';
import { DateTime, LocalDay, LocalTime } from '../../platform/graphql/scalars.ts';

export const WeekdayEnum = enumOf('Weekday', WEEKDAYS, 'A day of the week.');

@ObjectType('OpeningInterval', { description: 'From when to when a place is open; a closing time before the opening one is on the next day.' })
export class OpeningIntervalType {
  @Field(() => LocalTime) opens!: string;
  @Field(() => LocalTime) closes!: string;
}

@ObjectType('OpeningDay', { description: 'The opening of one local day; no interval when closed.' })
export class OpeningDayType {
  @Field(() => LocalDay) day!: string;
  @Field(() => WeekdayEnum) weekday!: Weekday;
  @Field(() => [OpeningIntervalType]) intervals!: readonly OpeningIntervalType[];
  @Field(() => String, { nullable: true, description: "The public holiday of the place's zone on that day, in French, if any." }) holiday!: string | null;
  @Field(() => String, { nullable: true, description: 'What the place says of an exceptional day.' }) comment!: string | null;
}

@ObjectType('OpenState', { description: 'Whether a place is open now, by its own clocks.' })
export class OpenStateType {
  @Field(() => Boolean) open!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'When the present state ends: closing time if open, next opening if closed; null when unknown for 14 days.' })
  until!: Date | null;
}
