import { AGREEMENT_REFUSAL_CODES, type AgreementBookers, type AgreementRefusalCode, type AgreementState, type EquipmentCategory, type LocalDay, type QuotaPeriod } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EquipmentCategoryEnum, enumOf, QuotaPeriodEnum } from '../../../platform/graphql/enums.ts';
import { DateTime, LocalDay as LocalDayScalar } from '../../../platform/graphql/scalars.ts';
import { AgreementRefused } from './agreement-refused.ts';
import { AgreementBookersEnum, AgreementStateEnum } from './agreements.input.ts';
import type { AgreementRow } from './agreement-row.ts';

export const AgreementRefusalCodeEnum = enumOf('AgreementRefusalCode', AGREEMENT_REFUSAL_CODES, 'Why an agreement cannot be written, answered or ended.');

@ObjectType('Quota', { description: 'So many hours, over each period, of one kind of equipment; of the place itself where no kind is named.' })
export class QuotaType {
  @Field(() => EquipmentCategoryEnum, { nullable: true }) category!: EquipmentCategory | null;
  @Field(() => Int) hours!: number;
  @Field(() => QuotaPeriodEnum) period!: QuotaPeriod;
}

@ObjectType('Agreement', { description: 'What an organisation and a place, or the whole network, agree on (convention).' })
export class AgreementType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Grows with every change, whoever makes it; send it back with what you change.' }) version!: number;
  @Field(() => ID) organisationId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => String, { nullable: true }) siret!: string | null;
  @Field(() => ID, { nullable: true, description: 'Null for every place of the network.' }) placeId!: string | null;
  @Field(() => String, { nullable: true, description: 'With its commune.' }) placeName!: string | null;
  @Field(() => LocalDayScalar) from!: LocalDay;
  @Field(() => LocalDayScalar) until!: LocalDay;
  @Field(() => [QuotaType]) quotas!: readonly QuotaType[];
  @Field(() => String, { nullable: true }) priceNote!: string | null;
  @Field(() => AgreementBookersEnum) bookers!: AgreementBookers;
  @Field(() => AgreementStateEnum) state!: AgreementState;
  @Field(() => String, { nullable: true, description: 'Why it was declined or ended.' }) reason!: string | null;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => DateTime, { nullable: true }) decidedAt!: Date | null;
  @Field(() => Boolean, { description: 'Whether I speak for the organisation.' }) speaksFor!: boolean;
  @Field(() => Boolean, { description: 'Whether I agree for the place or the network.' }) agrees!: boolean;

  static of(row: AgreementRow): AgreementType {
    return Object.assign(new AgreementType(), row);
  }
}

@ObjectType('AgreementRefused', { description: 'What could not be done with an agreement, and why.' })
export class AgreementRefusedType implements Pick<AgreementRefused, 'code' | 'field'> {
  @Field(() => AgreementRefusalCodeEnum) code!: AgreementRefusalCode;
  @Field(() => String, { nullable: true, description: 'The field to mend, when one is to blame.' }) field!: string | null;
}

export const AgreementResult = createUnionType({
  name: 'AgreementResult',
  types: () => [AgreementType, AgreementRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof AgreementRefused ? AgreementRefusedType : AgreementType),
});
