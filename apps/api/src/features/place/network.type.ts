import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../platform/graphql/scalars.ts';

@ObjectType('Network', { description: 'The network this deployment serves.' })
export class NetworkType {
  @Field(() => String) name!: string;
  @Field(() => Boolean) demo!: boolean;
  @Field(() => String, { nullable: true, description: 'MapLibre style of a real basemap; null for the one that works offline.' }) mapStyleUrl!: string | null;
  @Field(() => Int) placeCount!: number;
  @Field(() => DateTime) serverTime!: Date;
}
