import type { EquipmentCategory } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { EquipmentCategoryEnum } from '../../../platform/graphql/enums.ts';
import { LocalDay } from '../../../platform/graphql/scalars.ts';

@InputType({ description: 'What is wished for at one place.' })
export class PlaceAvailabilityInput {
  @Field(() => LocalDay, { nullable: true }) @Allow() from?: string | null;
  @Field(() => Int, { nullable: true, defaultValue: 7, description: '1 to 14.' }) @Allow() days?: number | null;
  @Field(() => ID, { nullable: true }) @Allow() offerId?: string | null;
  @Field(() => Int, { nullable: true }) @Allow() durationMinutes?: number | null;
  @Field(() => Int, { nullable: true, defaultValue: 1 }) @Allow() people?: number | null;
  @Field(() => EquipmentCategoryEnum, { nullable: true }) @Allow() category?: EquipmentCategory | null;
  @Field(() => ID, { nullable: true }) @Allow() moduleId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Age in years of the youngest person.' }) @Allow() age?: number | null;
}
