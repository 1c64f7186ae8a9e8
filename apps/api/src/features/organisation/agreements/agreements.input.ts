import { AGREEMENT_BOOKERS, AGREEMENT_STATES, type AgreementBookers, type AgreementDraft, type AgreementState, type EquipmentCategory, type Id, type LocalDay, type QuotaPeriod } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsIn, Length, ValidateNested } from 'class-validator';
import { EquipmentCategoryEnum, enumOf, QuotaPeriodEnum } from '../../../platform/graphql/enums.ts';
import { Given, IsId, IsKey, IsWhole } from '../../../platform/graphql/input-checks.ts';
import { LocalDay as LocalDayScalar } from '../../../platform/graphql/scalars.ts';

export const AgreementBookersEnum = enumOf('AgreementBookers', AGREEMENT_BOOKERS, 'Who of an organisation books under an agreement.');
export const AgreementStateEnum = enumOf('AgreementState', AGREEMENT_STATES, 'Where an agreement is in its life.');

const MOST = 1_000_000;
const IsText = (field: string, most: number) => Length(0, most, { message: `${field} must have at most ${String(most)} characters.` });

@InputType({ description: 'So many hours, over each period, of one kind of equipment; of the place itself where no kind is named.' })
export class QuotaInput {
  @Field(() => EquipmentCategoryEnum, { nullable: true }) @Allow() category?: EquipmentCategory | null;
  @Field(() => Int) @IsWhole('hours', -MOST, MOST) hours!: number;
  @Field(() => QuotaPeriodEnum) @Allow() period!: QuotaPeriod;
}

@InputType({ description: 'What an organisation and a place, or the whole network, agree on; what is out of bounds is refused with its field.' })
export class AgreementDraftInput {
  @Field(() => ID, { nullable: true, description: 'Null for every place of the network.' }) @Given('placeId') @IsId('placeId') placeId?: string | null;
  @Field(() => LocalDayScalar, { description: 'First day of sessions under it, by the clocks of their place.' }) @Allow() from!: LocalDay;
  @Field(() => LocalDayScalar, { description: 'Last day of sessions under it.' }) @Allow() until!: LocalDay;
  @Field(() => [QuotaInput]) @ArrayMaxSize(50, { message: 'quotas must have at most 50 entries.' }) @ValidateNested({ each: true }) @Type(() => QuotaInput) quotas!: QuotaInput[];
  @Field(() => String, { nullable: true, description: 'Said to both sides; nothing is invoiced by it.' }) @Given('priceNote') @IsText('priceNote', 4_000) priceNote?: string | null;
  @Field(() => AgreementBookersEnum) @Allow() bookers!: AgreementBookers;
}

@InputType()
export class AskAgreementInput {
  @Field(() => ID) @IsId('organisationId') organisationId!: string;
  @Field(() => AgreementDraftInput) @ValidateNested() @Type(() => AgreementDraftInput) draft!: AgreementDraftInput;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class WriteAgreementInput {
  @Field(() => String, { description: 'Of a verified organisation.' }) @IsText('siret', 40) siret!: string;
  @Field(() => AgreementDraftInput) @ValidateNested() @Type(() => AgreementDraftInput) draft!: AgreementDraftInput;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class AgreementVersionInput {
  @Field(() => ID) @IsId('agreementId') agreementId!: string;
  @Field(() => Int, { description: 'The version that was shown: nobody changes what they have not seen.' }) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
}

@InputType()
export class ChangeAgreementInput extends AgreementVersionInput {
  @Field(() => AgreementDraftInput, { description: 'The place stays as it is.' }) @ValidateNested() @Type(() => AgreementDraftInput) draft!: AgreementDraftInput;
}

@InputType()
export class AnswerAgreementInput extends AgreementVersionInput {
  @Field(() => AgreementStateEnum, { description: 'AGREED or DECLINED what was asked for, ENDED what was agreed.' })
  @IsIn(['AGREED', 'DECLINED', 'ENDED'], { message: 'state must be AGREED, DECLINED or ENDED.' })
  state!: Exclude<AgreementState, 'ASKED'>;
  @Field(() => String, { nullable: true, description: 'Needed to decline or end; said to the other side.' }) @Given('reason') @IsText('reason', 2_000) reason?: string | null;
}

/** An input in the domain's words. */
export const agreementDraftOf = ({ placeId, quotas, priceNote, from, until, bookers }: AgreementDraftInput): AgreementDraft => ({
  placeId: (placeId ?? null) as Id<'Place'> | null,
  from,
  until,
  quotas: quotas.map(({ category, hours, period }) => ({ category: category ?? null, hours, period })),
  priceNote: priceNote ?? null,
  bookers,
});
