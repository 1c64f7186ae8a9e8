import type { AgreementStand, EquipmentCategory, QuotaPeriod } from '@escale/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EquipmentCategoryEnum, QuotaPeriodEnum } from '../../../platform/graphql/enums.ts';
import { LocalDay } from '../../../platform/graphql/scalars.ts';

@ObjectType('QuotaStand', { description: 'A quota of an agreement over one of its periods: what is used without some sessions, and what these take. Minutes of the kind it counts.' })
export class QuotaStandType {
  @Field(() => ID) agreementId!: string;
  @Field(() => ID, { nullable: true, description: 'The place of the agreement; null for the whole network.' }) placeId!: string | null;
  @Field(() => EquipmentCategoryEnum, { nullable: true, description: 'Null: hours of the place, whatever is used there.' }) category!: EquipmentCategory | null;
  @Field(() => QuotaPeriodEnum) period!: QuotaPeriod;
  @Field(() => LocalDay, { description: 'First day of the period.' }) from!: string;
  @Field(() => Int) usedMinutes!: number;
  @Field(() => Int) askedMinutes!: number;
  @Field(() => Int) allowedMinutes!: number;

  static of({ quota: { category, period }, ...stand }: AgreementStand): QuotaStandType {
    return Object.assign(new QuotaStandType(), { ...stand, category, period });
  }
}
