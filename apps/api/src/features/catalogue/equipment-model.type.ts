import type { EquipmentCategory } from '@escale/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EquipmentCategoryEnum } from '../../platform/graphql/enums.ts';
import type { EquipmentModelEntity } from './equipment-model.entity.ts';

@ObjectType('EquipmentModel', { description: 'A kind of equipment: its minimum age in years, and the minutes of hygiene or tidying after each use.' })
export class EquipmentModelType implements Pick<EquipmentModelEntity, 'id' | 'category' | 'manufacturer' | 'name' | 'minimumAge' | 'turnaroundMinutes'> {
  @Field(() => ID) id!: string;
  @Field(() => EquipmentCategoryEnum) category!: EquipmentCategory;
  @Field(() => String) manufacturer!: string;
  @Field(() => String) name!: string;
  @Field(() => Int) minimumAge!: number;
  @Field(() => Int) turnaroundMinutes!: number;
}
