import { CATALOGUE_FACETS, type CatalogueFacet, type CatalogueFilter } from '@escale/domain';
import { Field, Float, InputType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { badInput } from '../../../platform/graphql/bad-input.ts';
import { enumOf } from '../../../platform/graphql/enums.ts';
import type { NearPoint } from './catalogue-row.ts';

export const CatalogueFacetEnum = enumOf('CatalogueFacet', CATALOGUE_FACETS, 'By what the catalogue is narrowed.');

const MOST_VALUES = 20;
const LONGEST_VALUE = 200;

@InputType({ description: 'What is chosen of one facet: any of the values will do, of ACCESSIBILITY all are needed.' })
export class CatalogueChoiceInput {
  @Field(() => CatalogueFacetEnum) @Allow() facet!: CatalogueFacet;
  @Field(() => [String], { description: 'At most 20, as the facets of an earlier answer have them.' }) @Allow() values!: string[];
}

@InputType({ description: 'What is sought in the catalogue; every part left out leaves it open.' })
export class CatalogueFilterInput {
  @Field(() => String, { nullable: true, description: 'Words in any order; accents, case and small slips are forgiven.' }) @Allow() text?: string | null;
  @Field(() => [CatalogueChoiceInput], { nullable: true, description: 'Each facet once.' }) @Allow() choices?: CatalogueChoiceInput[] | null;
}

@InputType({ description: 'Where places are looked for from, in degrees, WGS 84.' })
export class ModuleNearInput {
  @Field(() => Float) @Allow() longitude!: number;
  @Field(() => Float) @Allow() latitude!: number;
}

/** An input in the domain's words. */
export function filterOf(choices: readonly CatalogueChoiceInput[] | null | undefined): CatalogueFilter {
  const given = choices ?? [];
  if (new Set(given.map(({ facet }) => facet)).size !== given.length) throw badInput('choices', 'must name each facet once.');
  for (const { values } of given) {
    if (values.length > MOST_VALUES || values.some((value) => value === '' || value.length > LONGEST_VALUE)) throw badInput('values', `must be at most ${MOST_VALUES} texts of 1 to ${LONGEST_VALUE} characters, as the facets of an earlier answer have them.`);
  }
  return Object.fromEntries(given.map(({ facet, values }) => [facet, [...new Set(values)]]));
}

export function nearOf(near: ModuleNearInput | null | undefined): NearPoint | null {
  if (!near) return null;
  if (!(Math.abs(near.longitude) <= 180)) throw badInput('near.longitude', 'must be between -180 and 180 degrees.');
  if (!(Math.abs(near.latitude) <= 90)) throw badInput('near.latitude', 'must be between -90 and 90 degrees.');
  return { longitude: near.longitude, latitude: near.latitude };
}
