import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('EquipmentCount', { description: 'How many units of one model a place has in service.' })
export class EquipmentCountType {
  modelId!: string;
  @Field(() => Int) units!: number;
}
