import type { Audience, EquipmentCategory } from '@escale/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AudienceEnum, EquipmentCategoryEnum } from '../../platform/graphql/enums.ts';
import type { OfferEntity } from './offer.entity.ts';

@ObjectType('OfferNeed', { description: 'What an offer takes of one kind of equipment, for each person or for the whole booking.' })
export class OfferNeedType {
  modelId!: string | null;
  @Field(() => EquipmentCategoryEnum) category!: EquipmentCategory;
  @Field(() => Int) quantity!: number;
  @Field(() => Boolean) perPerson!: boolean;
}

@ObjectType('Offer', { description: 'What people book at a place.' })
export class OfferType implements Pick<OfferEntity, 'id' | 'durationsMinutes' | 'gridMinutes' | 'noticeMinutes' | 'horizonDays' | 'peopleMin' | 'peopleMax' | 'minimumAge' | 'guardianConsentBelow' | 'paused' | 'audience' | 'safetyNotice' | 'perDayLimit' | 'approvalDeadlineHours' | 'supervised'> {
  @Field(() => ID) id!: string;
  @Field(() => [OfferNeedType]) needs!: readonly OfferNeedType[];
  @Field(() => [Int]) durationsMinutes!: number[];
  @Field(() => Int) gridMinutes!: number;
  @Field(() => Int) noticeMinutes!: number;
  @Field(() => Int) horizonDays!: number;
  @Field(() => Int) peopleMin!: number;
  @Field(() => Int) peopleMax!: number;
  @Field(() => Int, { description: "Years; the highest of the offer's own and its models' age." }) minimumAge!: number;
  @Field(() => Int, { nullable: true, description: 'Years below which a parent or guardian must agree; null where nobody is asked.' }) guardianConsentBelow!: number | null;
  @Field(() => Boolean) paused!: boolean;
  @Field(() => AudienceEnum, { description: 'Whose hours it keeps.' }) audience!: Audience;
  @Field(() => Boolean, { description: 'True when a VR or AR safety notice must be accepted to confirm.' }) safetyNotice!: boolean;
  @Field(() => Int, { nullable: true, description: 'Sessions one person may have on a local day; null for no limit.' }) perDayLimit!: number | null;
  @Field(() => Int, { nullable: true, description: 'Within how many hours the team answers a request; null where a booking stands at once.' }) approvalDeadlineHours!: number | null;
  @Field(() => Boolean, { description: 'Whether somebody of the team is beside the person.' }) supervised!: boolean;
}
