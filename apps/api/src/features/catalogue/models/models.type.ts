import { type Accessory, CHECKLIST_MOMENTS, type ChecklistCode, type ChecklistItem, type ChecklistMoment, type EquipmentCategory, MODEL_REFUSAL_CODES, type ModelRefusal, type ModelRefusalCode, type ModelRules } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EquipmentCategoryEnum, enumOf } from '../../../platform/graphql/enums.ts';
import { ChecklistCodeEnum } from './models.input.ts';

export { ChecklistCodeEnum };

export const ModelRefusalCodeEnum = enumOf('ModelRefusalCode', MODEL_REFUSAL_CODES, 'Why a model of equipment was not changed.');
export const ChecklistMomentEnum = enumOf('ChecklistMoment', CHECKLIST_MOMENTS, 'Before a unit is handed out, with the person, or once it is back.');

@ObjectType('Accessory', { description: 'What comes with a unit, in both languages.' })
export class AccessoryType implements Accessory {
  @Field(() => String) fr!: string;
  @Field(() => String) en!: string;
}

@ObjectType('ChecklistItem', { description: 'One thing to look at, count or do, and the minutes it takes.' })
export class ChecklistItemType implements Pick<ChecklistItem, 'code' | 'when' | 'mandatory' | 'minutes'> {
  @Field(() => ChecklistCodeEnum) code!: ChecklistCode;
  @Field(() => ChecklistMomentEnum) when!: ChecklistMoment;
  @Field(() => Boolean, { description: 'Whether it cannot be left out.' }) mandatory!: boolean;
  @Field(() => Int) minutes!: number;
}

@ObjectType('NetworkModel', { description: 'A kind of equipment with what the network decides about it; minutes, years, per cent of charge.' })
export class NetworkModelType implements ModelRules {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Grows with every change; send it back with yours.' }) version!: number;
  @Field(() => EquipmentCategoryEnum) category!: EquipmentCategory;
  @Field(() => String) manufacturer!: string;
  @Field(() => String) name!: string;
  @Field(() => Int, { description: 'Units of it in service.' }) units!: number;
  @Field(() => Int, { description: 'At so many places.' }) places!: number;
  @Field(() => Int) minimumAge!: number;
  @Field(() => Int, { description: 'Kept free after each use, to clean and to charge.' }) turnaroundMinutes!: number;
  @Field(() => Int, { description: 'Charge below which it is not handed out.' }) batteryLeast!: number;
  @Field(() => Int, { description: 'The longest it is worn without a break. As the four that follow, only of what is worn on the head.' }) immersionMinutes!: number;
  @Field(() => Int, { description: 'The same, for who wears one for the first time.' }) firstTimeMinutes!: number;
  @Field(() => Int, { description: 'The least time between two.' }) breakMinutes!: number;
  @Field(() => Int, { nullable: true, description: 'The most of one day; null for no cap.' }) dailyMinutes!: number | null;
  @Field(() => Int, { description: 'How long before the end the person is told.' }) warnMinutes!: number;
  @Field(() => [ChecklistCodeEnum], { description: 'What of the checklist is left out.' }) checklistOff!: readonly ChecklistCode[];
  @Field(() => [AccessoryType]) accessories!: readonly AccessoryType[];
  @Field(() => Boolean, { description: 'Whether I coordinate or administer the whole network, and may change it.' }) mayChange!: boolean;
}

@ObjectType('ModelRefused', { description: 'Why a model of equipment was not changed; nothing was written.' })
export class ModelRefusedType {
  @Field(() => ModelRefusalCodeEnum) code!: ModelRefusalCode;
  @Field(() => String, { nullable: true, description: 'What to mend, when one thing is to blame.' }) field!: string | null;

  static of({ code, field }: ModelRefusal): ModelRefusedType {
    return Object.assign(new ModelRefusedType(), { code, field: field ?? null });
  }
}

export const ModelResult = createUnionType({ name: 'ModelResult', types: () => [NetworkModelType, ModelRefusedType] as const, resolveType: (value: unknown) => (value instanceof ModelRefusedType ? ModelRefusedType : NetworkModelType) });
