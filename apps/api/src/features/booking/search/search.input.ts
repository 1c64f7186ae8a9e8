import type { EquipmentCategory } from '@escale/domain';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { EquipmentCategoryEnum, enumOf } from '../../../platform/graphql/enums.ts';
import { DayOrInstant, LocalTime } from '../../../platform/graphql/scalars.ts';

export const ACCESS_NEEDS = ['WHEELCHAIR', 'QUIET', 'STAFF_HELP'] as const;
export type AccessNeed = (typeof ACCESS_NEEDS)[number];
export const AccessNeedEnum = enumOf('AccessNeed', ACCESS_NEEDS, 'What a person needs of a place to be able to use it.');

@InputType({ description: 'A position in degrees, WGS 84.' })
export class GeoPointInput {
  @Field(() => Float) @Allow() longitude!: number;
  @Field(() => Float) @Allow() latitude!: number;
}

@InputType({ description: 'What is sought, where and when; every field left out leaves it open.' })
export class SearchSlotsInput {
  @Field(() => GeoPointInput, { nullable: true }) @Allow() near?: GeoPointInput | null;
  @Field(() => String, { nullable: true, description: 'Commune, postcode or name of a place; accents and small typing slips are forgiven. Read only when `near` is absent.' })
  @Allow()
  text?: string | null;
  @Field(() => Float, { nullable: true, description: 'Default 30, at most 500.' }) @Allow() withinKm?: number | null;
  @Field(() => DayOrInstant, { nullable: true, description: 'Default: now.' }) @Allow() from?: string | Date | null;
  @Field(() => DayOrInstant, { nullable: true, description: 'Default: seven days after `from`; at most 62 days after it.' }) @Allow() to?: string | Date | null;
  @Field(() => LocalTime, { nullable: true, description: "Only slots that start at or after this time of day, in the place's zone." }) @Allow() earliest?: string | null;
  @Field(() => LocalTime, { nullable: true, description: "Only slots that end at or before this time of day, in the place's zone." }) @Allow() latest?: string | null;
  @Field(() => Int, { nullable: true }) @Allow() durationMinutes?: number | null;
  @Field(() => Int, { nullable: true, defaultValue: 1 }) @Allow() people?: number | null;
  @Field(() => EquipmentCategoryEnum, { nullable: true }) @Allow() category?: EquipmentCategory | null;
  @Field(() => ID, { nullable: true }) @Allow() moduleId?: string | null;
  @Field(() => [AccessNeedEnum], { nullable: true }) @Allow() access?: AccessNeed[] | null;
  @Field(() => String, { nullable: true, description: 'Language of help wanted, BCP 47 (`en`, `ar`, `uk`…).' }) @Allow() helpLanguage?: string | null;
  @Field(() => Int, { nullable: true, description: 'Age in years of the youngest person.' }) @Allow() age?: number | null;
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'Default 20, at most 50.' }) @Allow() first?: number | null;
  @Field(() => String, { nullable: true }) @Allow() after?: string | null;
}
