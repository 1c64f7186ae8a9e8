import { Field, Float, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/enums.ts';
import { LOCATION_KINDS, type LocationKind } from './location-kind.ts';

export type { LocationKind };

export const LocationKindEnum = enumOf('LocationKind', LOCATION_KINDS, 'What a location is.');

@ObjectType('LocationSuggestion', { description: 'A location that a text may mean.' })
export class LocationSuggestionType {
  @Field(() => LocationKindEnum) kind!: LocationKind;
  @Field(() => String) label!: string;
  @Field(() => String, { description: 'What tells two of the same name apart: department, commune.' }) detail!: string;
  @Field(() => Float) longitude!: number;
  @Field(() => Float) latitude!: number;
  @Field(() => String, { nullable: true }) placeSlug!: string | null;
}
