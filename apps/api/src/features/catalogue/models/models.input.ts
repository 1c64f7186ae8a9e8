import { ACCESSORIES_MOST, type Accessory, CHECKLIST_CODES, type ChecklistCode, MODEL_BOUNDS, type ModelRules } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, Length, ValidateNested } from 'class-validator';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { Given, IsId, IsWhole } from '../../../platform/graphql/input-checks.ts';

export const ChecklistCodeEnum = enumOf('ChecklistCode', CHECKLIST_CODES, 'What is looked at, counted or done when a unit is handed out and comes back.');

const IsText = (field: string) => Length(0, 400, { message: `${field} must have at most 400 characters.` });

@InputType({ description: 'What comes with a unit, in both languages; at most 40 characters each.' })
export class AccessoryInput implements Accessory {
  @Field(() => String) @IsText('accessories.fr') fr!: string;
  @Field(() => String) @IsText('accessories.en') en!: string;
}

/** Everything the network decides about a model, as it is to be. */
@InputType()
export class ChangeEquipmentModelInput implements ModelRules {
  @Field(() => ID) @IsId('modelId') modelId!: string;
  @Field(() => Int, { description: 'The version that was shown.' }) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
  @Field(() => Int) @IsWhole('minimumAge', ...MODEL_BOUNDS.minimumAge) minimumAge!: number;
  @Field(() => Int) @IsWhole('turnaroundMinutes', ...MODEL_BOUNDS.turnaroundMinutes) turnaroundMinutes!: number;
  @Field(() => Int) @IsWhole('batteryLeast', ...MODEL_BOUNDS.batteryLeast) batteryLeast!: number;
  @Field(() => Int) @IsWhole('immersionMinutes', ...MODEL_BOUNDS.immersionMinutes) immersionMinutes!: number;
  @Field(() => Int) @IsWhole('firstTimeMinutes', ...MODEL_BOUNDS.firstTimeMinutes) firstTimeMinutes!: number;
  @Field(() => Int) @IsWhole('breakMinutes', ...MODEL_BOUNDS.breakMinutes) breakMinutes!: number;
  @Field(() => Int, { nullable: true, description: 'Null for no cap.' }) @Given('dailyMinutes') @IsWhole('dailyMinutes', ...MODEL_BOUNDS.dailyMinutes) dailyMinutes!: number | null;
  @Field(() => Int) @IsWhole('warnMinutes', ...MODEL_BOUNDS.warnMinutes) warnMinutes!: number;
  @Field(() => [ChecklistCodeEnum]) @ArrayUnique({ message: 'checklistOff must name each once.' }) @ArrayMaxSize(CHECKLIST_CODES.length, { message: 'checklistOff must name each once.' }) checklistOff!: ChecklistCode[];
  @Field(() => [AccessoryInput])
  @ArrayMaxSize(10 * ACCESSORIES_MOST, { message: `accessories must be at most ${String(ACCESSORIES_MOST)}.` })
  @ValidateNested({ each: true })
  @Type(() => AccessoryInput)
  accessories!: AccessoryInput[];
}
