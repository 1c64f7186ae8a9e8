import { DRAFT_BOUNDS } from '@escale/domain';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Length } from 'class-validator';
import { IsKey, IsWhole } from '../../../platform/graphql/input-checks.ts';

const IsCode = () => Length(1, 30, { message: 'code must have 1 to 30 characters.' });
const IsName = (field: string) => Length(1, DRAFT_BOUNDS.name, { message: `${field} must have 1 to ${String(DRAFT_BOUNDS.name)} characters.` });
const IsCount = (field: string) => IsWhole(field, 1, 2_147_483_647);

@InputType()
export class DraftLabelProgrammeInput {
  @Field(() => String, { description: 'Its address for ever: capitals, figures and `_`, a letter first.' }) @IsCode() code!: string;
  @Field(() => String) @IsName('nameFr') nameFr!: string;
  @Field(() => String) @IsName('nameEn') nameEn!: string;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class DraftLabelVersionInput {
  @Field(() => String) @IsCode() code!: string;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class SaveLabelDraftInput {
  @Field(() => String) @IsCode() code!: string;
  @Field(() => Int, { description: 'The revision that was read.' }) @IsCount('revision') revision!: number;
  @Field(() => String, { description: 'All that the version says, as one JSON text of the shape in which it was read; at most 20 families and 200 criteria.' })
  @Length(2, DRAFT_BOUNDS.whole, { message: `content must have at most ${String(DRAFT_BOUNDS.whole)} characters.` })
  content!: string;
}

@InputType()
export class DeleteLabelDraftInput {
  @Field(() => String) @IsCode() code!: string;
  @Field(() => Int, { description: 'The revision that was read.' }) @IsCount('revision') revision!: number;
}

@InputType()
export class PublishLabelVersionInput {
  @Field(() => String) @IsCode() code!: string;
  @Field(() => Int) @IsCount('number') number!: number;
  @Field(() => Int, { description: 'The revision that was read.' }) @IsCount('revision') revision!: number;
}

@InputType()
export class RetireLabelProgrammeInput {
  @Field(() => String) @IsCode() code!: string;
  @Field(() => Int, { description: 'The version that is published.' }) @IsCount('number') number!: number;
}
