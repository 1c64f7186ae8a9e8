import type { CatalogueFacet } from '@escale/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/page-info.type.ts';
import { ModuleType } from '../module.type.ts';
import { CatalogueFacetEnum } from './catalogue.input.ts';

@ObjectType('CatalogueEdge')
export class CatalogueEdgeType {
  @Field(() => String) cursor!: string;
  @Field(() => ModuleType) node!: ModuleType;
}

@ObjectType('CatalogueFacetValue', { description: 'A value of a facet, and how many modules it leads to, the rest of the filter as it is.' })
export class CatalogueFacetValueType {
  @Field(() => String) value!: string;
  @Field(() => String, { nullable: true, description: 'What it is called, where the value is a code of the network: a gesture, a headset.' }) label!: string | null;
  @Field(() => Int) count!: number;
  @Field(() => Boolean) chosen!: boolean;
}

@ObjectType('CatalogueFacetCounts')
export class CatalogueFacetCountsType {
  @Field(() => CatalogueFacetEnum) facet!: CatalogueFacet;
  @Field(() => [CatalogueFacetValueType], { description: 'Those that lead to most modules first.' }) values!: readonly CatalogueFacetValueType[];
}

@ObjectType('CatalogueConnection', { description: 'One page of the catalogue: modules to be practised somewhere first, then by title.' })
export class CatalogueConnectionType {
  @Field(() => [CatalogueEdgeType]) edges!: readonly CatalogueEdgeType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
  @Field(() => Int) totalCount!: number;
  @Field(() => [CatalogueFacetCountsType]) facets!: readonly CatalogueFacetCountsType[];
}

@ObjectType('ModulePlace', { description: 'A place where a module can be practised.' })
export class ModulePlaceType {
  @Field(() => ID) placeId!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) communeName!: string | null;
  @Field(() => Float, { nullable: true, description: 'Kilometres from the point that was given.' }) km!: number | null;
  @Field(() => Int, { description: 'Units in service that have the module.' }) units!: number;
  @Field(() => [String], { nullable: true, description: 'The tags of those units, for who works at the place; null for others.' }) tags!: readonly string[] | null;
}

@ObjectType('ModulePage', { description: 'A module and where it can be practised.' })
export class ModulePageType {
  @Field(() => ModuleType) module!: ModuleType;
  @Field(() => [ModulePlaceType], { description: 'The nearest first when a point is given, else by name.' }) places!: readonly ModulePlaceType[];
  @Field(() => Int, { description: 'Of all places, those not listed included.' }) placeCount!: number;
  @Field(() => Int) unitCount!: number;
}
