import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ModuleEntity } from './module.entity.ts';

@ObjectType('Module', { description: 'Shared digital or VR content that teaches a professional gesture.' })
export class ModuleType implements Pick<ModuleEntity, 'id' | 'slug' | 'sector' | 'durationMinutes' | 'language' | 'licence' | 'minimumAge'> {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) sector!: string;
  @Field(() => Int) durationMinutes!: number;
  @Field(() => String) language!: string;
  @Field(() => String) licence!: string;
  @Field(() => Int) minimumAge!: number;
}
