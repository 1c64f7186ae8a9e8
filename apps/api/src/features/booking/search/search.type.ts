import type { Obstacle } from '@escale/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/page-info.type.ts';
import { type LocationKind, LocationKindEnum } from '../../place/location.type.ts';
import { SearchAlternativeType, SearchObstacleEnum, SlotType } from '../slot.type.ts';

@ObjectType('SearchHit', { description: 'A place with something free.' })
export class SearchHitType {
  placeId!: string;
  @Field(() => Float, { nullable: true, description: 'Great-circle distance in kilometres; null when the search has no centre.' }) distanceKm!: number | null;
  @Field(() => [SlotType], { description: 'The next free slots here, at most six, one offer after another in time.' }) slots!: readonly SlotType[];
  @Field(() => Int) slotCount!: number;
}

@ObjectType('SearchHitEdge')
export class SearchHitEdgeType {
  @Field(() => String) cursor!: string;
  @Field(() => SearchHitType) node!: SearchHitType;
}

@ObjectType('MapPin', { description: 'A place as a point of the map.' })
export class MapPinType {
  @Field(() => ID) placeId!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => Float) longitude!: number;
  @Field(() => Float) latitude!: number;
  @Field(() => Int, { description: 'Free slots for this search.' }) slotCount!: number;
  @Field(() => Boolean, { description: 'False for a draft: on the map as "not yet bookable".' }) bookable!: boolean;
}

@ObjectType('SearchCentre', { description: 'What the search is centred on.' })
export class SearchCentreType {
  @Field(() => String) label!: string;
  @Field(() => Float) longitude!: number;
  @Field(() => Float) latitude!: number;
  @Field(() => LocationKindEnum, { nullable: true }) kind!: LocationKind | null;
}

@ObjectType('SearchSlotsResult', { description: 'Places with free slots, or why there is none and what there is instead.' })
export class SearchSlotsResultType {
  @Field(() => [SearchHitEdgeType]) edges!: readonly SearchHitEdgeType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
  @Field(() => Int, { description: 'Places with at least one free slot, among the places examined.' }) placeCount!: number;
  @Field(() => Int) slotCount!: number;
  @Field(() => SearchCentreType, { nullable: true }) centre!: SearchCentreType | null;
  @Field(() => Float, { nullable: true }) withinKm!: number | null;
  @Field(() => Boolean, { description: 'True when more places were within reach than one search examines; the nearest were kept.' }) partial!: boolean;
  @Field(() => [MapPinType]) pins!: readonly MapPinType[];
  @Field(() => [SearchObstacleEnum], { description: 'Why nothing, or nothing else, fits; the commonest reason first. Empty when something fits.' }) obstacles!: readonly Obstacle[];
  @Field(() => [SearchAlternativeType]) alternatives!: readonly SearchAlternativeType[];
}
