import type { EquipmentCategory } from '@escale/domain';
import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { EquipmentCategoryEnum } from '../../platform/graphql/enums.ts';
import type { PlaceStatus } from './place.entity.ts';
import { PlaceStatusEnum } from './place.type.ts';

@InputType({ description: 'A box of longitudes and latitudes; west may be greater than east, across the antimeridian.' })
export class BoundsInput {
  @Field(() => Float) @Allow() west!: number;
  @Field(() => Float) @Allow() south!: number;
  @Field(() => Float) @Allow() east!: number;
  @Field(() => Float) @Allow() north!: number;
}

@InputType({ description: 'Which places; every filter given must be met.' })
export class PlaceFilter {
  @Field(() => String, { nullable: true }) @Allow() text?: string | null;
  @Field(() => PlaceStatusEnum, { nullable: true }) @Allow() status?: PlaceStatus | null;
  @Field(() => BoundsInput, { nullable: true }) @Allow() bounds?: BoundsInput | null;
  @Field(() => String, { nullable: true }) @Allow() departmentCode?: string | null;
  @Field(() => EquipmentCategoryEnum, { nullable: true }) @Allow() category?: EquipmentCategory | null;
  @Field(() => ID, { nullable: true }) @Allow() moduleId?: string | null;
}
