import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/enums.ts';
import { LocalDay } from '../../platform/graphql/scalars.ts';
import { PLACE_GAPS, PLACE_STATUSES, type PlaceEntity, type PlaceGap, type PlaceStatus } from './place.entity.ts';

export const PlaceStatusEnum = enumOf('PlaceStatus', PLACE_STATUSES, 'Whether a place takes bookings.');
export const PlaceGapEnum = enumOf('PlaceGap', PLACE_GAPS, 'What a draft place still lacks before it can be booked.');

@ObjectType('GeoPoint', { description: 'A position in degrees, WGS 84.' })
export class GeoPointType {
  @Field(() => Float) longitude!: number;
  @Field(() => Float) latitude!: number;
}

@ObjectType('Commune', { description: 'A French commune or municipal arrondissement.' })
export class CommuneType {
  @Field(() => ID) inseeCode!: string;
  @Field(() => String) name!: string;
  @Field(() => String) departmentCode!: string;
  @Field(() => String) departmentName!: string;
  @Field(() => String) regionName!: string;
}

@ObjectType('Space', { description: 'A room or zone of a place.' })
export class SpaceType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Int) peopleCapacity!: number;
  @Field(() => Boolean) quiet!: boolean;
}

@ObjectType('Place', { description: 'A third place.' })
export class PlaceType implements Pick<PlaceEntity, 'id' | 'slug' | 'number' | 'name' | 'status' | 'gaps' | 'timeZone' | 'openingHours' | 'accompaniedHours' | 'groupHours'> {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) name!: string;
  @Field(() => PlaceStatusEnum) status!: PlaceStatus;
  @Field(() => [PlaceGapEnum]) gaps!: PlaceGap[];
  @Field(() => String, { nullable: true }) addressLine!: string | null;
  @Field(() => String, { nullable: true }) addressExtra!: string | null;
  @Field(() => String, { nullable: true }) postcode!: string | null;
  @Field(() => String, { nullable: true }) communeName!: string | null;
  @Field(() => Boolean, { description: "True when the position is the commune's, not the door's." }) positionApproximate!: boolean;
  @Field(() => String, { description: 'IANA zone.' }) timeZone!: string;
  @Field(() => String, { nullable: true, description: 'OSM opening_hours for the public, as given.' }) openingHours!: string | null;
  @Field(() => String, { nullable: true, description: 'OSM opening_hours for who comes with a helper; null where they are the same as the public’s.' }) accompaniedHours!: string | null;
  @Field(() => String, { nullable: true, description: 'OSM opening_hours for groups; null where they are the same as the public’s.' }) groupHours!: string | null;
  @Field(() => String, { nullable: true }) summary!: string | null;
  @Field(() => String, { nullable: true }) description!: string | null;
  @Field(() => String, { nullable: true }) howToCome!: string | null;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => [String]) emails!: string[];
  @Field(() => [String]) websites!: string[];
  @Field(() => String, { nullable: true }) operatorName!: string | null;
  @Field(() => Boolean) wheelchairAccessible!: boolean;
  @Field(() => Boolean) quiet!: boolean;
  @Field(() => Boolean) staffHelp!: boolean;
  @Field(() => [String]) helpLanguages!: string[];
  @Field(() => [String]) labels!: string[];
  @Field(() => [String]) services!: string[];
  @Field(() => [String], { description: 'Whom it turns to in particular, in the words of the national format.' }) audiences!: string[];
  @Field(() => [String], { description: 'What its team knows how to accompany, in the words of the national format.' }) specialCare!: string[];
  @Field(() => [String]) fees!: string[];
  @Field(() => [String], { description: 'How to get in touch, in the words of the national format.' }) accessModes!: string[];
  @Field(() => [String]) supportModes!: string[];
  @Field(() => Int, { nullable: true }) peopleCapacity!: number | null;
  @Field(() => String, { nullable: true }) source!: string | null;
  @Field(() => LocalDay, { nullable: true }) sourceUpdatedOn!: string | null;
}
