import { type Obstacle, OBSTACLES } from '@escale/domain';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/enums.ts';
import { DateTime, LocalDay } from '../../platform/graphql/scalars.ts';

export const SearchObstacleEnum = enumOf('SearchObstacle', OBSTACLES, 'Why a search finds nothing free.');

export const ALTERNATIVE_KINDS = ['OTHER_TIME', 'OTHER_PLACE', 'WIDER_RADIUS'] as const;
export type AlternativeKind = (typeof ALTERNATIVE_KINDS)[number];
export const AlternativeKindEnum = enumOf('AlternativeKind', ALTERNATIVE_KINDS, 'In what an alternative departs from what was asked.');

@ObjectType('Slot', { description: 'An offer at a time at which it can be booked.' })
export class SlotType {
  offerId!: string;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => Int) durationMinutes!: number;
  @Field(() => Int, { description: 'How many more bookings of this size could still be taken at that time.' }) remaining!: number;
}

@ObjectType('SlotDay', { description: 'The free slots of one local day, or why there is none.' })
export class SlotDayType {
  @Field(() => LocalDay) day!: string;
  @Field(() => [SlotType]) slots!: readonly SlotType[];
  @Field(() => SearchObstacleEnum, { nullable: true }) obstacle!: Obstacle | null;
}

@ObjectType('SearchAlternative', { description: 'A free slot that is not quite what was asked for.' })
export class SearchAlternativeType {
  @Field(() => AlternativeKindEnum) kind!: AlternativeKind;
  @Field(() => SlotType) slot!: SlotType;
  @Field(() => Float, { nullable: true }) distanceKm!: number | null;
}
