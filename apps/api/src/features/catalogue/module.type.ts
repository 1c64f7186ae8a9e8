import { MODULE_ACCESSIBILITY, type ModuleAccessibility } from '@escale/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/enums.ts';
import type { ModuleEntity } from './module.entity.ts';

export const ModuleAccessibilityEnum = enumOf('ModuleAccessibility', MODULE_ACCESSIBILITY, 'What somebody may need of a module.');

@ObjectType('Gesture', { description: 'A professional gesture that modules teach.' })
export class GestureType {
  @Field(() => String) code!: string;
  @Field(() => String) title!: string;
}

@ObjectType('Module', { description: 'Shared digital or VR content that teaches a professional gesture.' })
export class ModuleType implements Pick<ModuleEntity, 'id' | 'slug' | 'sector' | 'durationMinutes' | 'language' | 'licence' | 'minimumAge' | 'accessibility' | 'providerName' | 'providerProject'> {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) sector!: string;
  @Field(() => Int) durationMinutes!: number;
  @Field(() => String) language!: string;
  @Field(() => String, { description: 'SPDX identifier where there is one.' }) licence!: string;
  @Field(() => Int) minimumAge!: number;
  @Field(() => [ModuleAccessibilityEnum]) accessibility!: readonly ModuleAccessibility[];
  @Field(() => String, { nullable: true, description: 'Who made it.' }) providerName!: string | null;
  @Field(() => String, { nullable: true, description: 'In which project it was made.' }) providerProject!: string | null;
}
