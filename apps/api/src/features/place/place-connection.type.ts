import { Field, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../platform/graphql/page-info.type.ts';
import { PlaceType } from './place.type.ts';

@ObjectType('PlaceEdge')
export class PlaceEdgeType {
  @Field(() => String) cursor!: string;
  @Field(() => PlaceType) node!: PlaceType;
}

@ObjectType('PlaceConnection', { description: 'One page of places, by name.' })
export class PlaceConnectionType {
  @Field(() => [PlaceEdgeType]) edges!: readonly PlaceEdgeType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}
