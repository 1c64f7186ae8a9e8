import { type Audience, type EquipmentCategory, type Id, type OfferDraft } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsInt, Length, ValidateNested } from 'class-validator';
import { AudienceEnum, EquipmentCategoryEnum } from '../../../platform/graphql/enums.ts';
import { Given, IsId, IsKey, IsWhole } from '../../../platform/graphql/input-checks.ts';

/** Bounds the request; what an offer may be is the domain's to say, with a reason. */
const MOST = 1_000_000;
const IsNumber = (field: string) => IsWhole(field, -MOST, MOST);
const IsText = (field: string, most: number) => Length(0, most, { message: `${field} must have at most ${String(most)} characters.` });
const Few = (field: string, most: number) => ArrayMaxSize(most, { message: `${field} must have at most ${String(most)} entries.` });

@InputType()
export class OfferNeedInput {
  @Field(() => EquipmentCategoryEnum) category!: EquipmentCategory;
  @Field(() => ID, { nullable: true, description: 'Of that model alone.' }) @Given('modelId') @IsId('modelId') modelId?: string | null;
  @Field(() => Int) @IsNumber('quantity') quantity!: number;
  @Field(() => Boolean, { description: 'For each person rather than for the whole booking.' }) perPerson!: boolean;
}

@InputType({ description: 'How an offer is open to groups; steps of its grid.' })
export class OfferGroupsInput {
  @Field(() => Int) @IsNumber('groups.peopleMost') peopleMost!: number;
  @Field(() => Int) @IsNumber('groups.minutesLeast') minutesLeast!: number;
  @Field(() => Int) @IsNumber('groups.minutesMost') minutesMost!: number;
  @Field(() => Int, { nullable: true, description: 'How many days before a session who comes is to be named, after which the seats of nobody go; null where nobody asks.' }) @Given('namesDueDays') @IsNumber('groups.namesDueDays') namesDueDays?: number | null;
}

@InputType({ description: 'An offer as its place writes it; what is out of bounds is refused with its field.' })
export class OfferDraftInput {
  @Field(() => String) @IsText('titleFr', 400) titleFr!: string;
  @Field(() => String) @IsText('titleEn', 400) titleEn!: string;
  @Field(() => String, { nullable: true }) @Given('descriptionFr') @IsText('descriptionFr', 5_000) descriptionFr?: string | null;
  @Field(() => String, { nullable: true }) @Given('descriptionEn') @IsText('descriptionEn', 5_000) descriptionEn?: string | null;
  @Field(() => [OfferNeedInput]) @Few('needs', 50) @ValidateNested({ each: true }) @Type(() => OfferNeedInput) needs!: OfferNeedInput[];
  @Field(() => ID, { nullable: true }) @Given('spaceId') @IsId('spaceId') spaceId?: string | null;
  @Field(() => Int) @IsNumber('gridMinutes') gridMinutes!: number;
  @Field(() => [Int]) @Few('durationsMinutes', 50) @IsInt({ each: true, message: 'durationsMinutes must be whole numbers.' }) durationsMinutes!: number[];
  @Field(() => Int) @IsNumber('noticeMinutes') noticeMinutes!: number;
  @Field(() => Int) @IsNumber('horizonDays') horizonDays!: number;
  @Field(() => Int) @IsNumber('peopleMin') peopleMin!: number;
  @Field(() => Int) @IsNumber('peopleMax') peopleMax!: number;
  @Field(() => Int, { defaultValue: 0 }) @IsNumber('minimumAge') minimumAge!: number;
  @Field(() => Int, { nullable: true }) @Given('guardianConsentBelow') @IsNumber('guardianConsentBelow') guardianConsentBelow?: number | null;
  @Field(() => Boolean, { defaultValue: false }) safetyNotice!: boolean;
  @Field(() => Int, { nullable: true }) @Given('perDayLimit') @IsNumber('perDayLimit') perDayLimit?: number | null;
  @Field(() => Int, { nullable: true, description: 'Within how many hours the team answers; null books at once.' }) @Given('approvalDeadlineHours') @IsNumber('approvalDeadlineHours') approvalDeadlineHours?: number | null;
  @Field(() => Boolean, { defaultValue: false }) supervised!: boolean;
  @Field(() => Int, { nullable: true, description: 'How many hours before the start people are reminded; who then does not come is noted absent once the place has waited. Null does neither.' }) @Given('absenceReminderHours') @IsNumber('absenceReminderHours') absenceReminderHours?: number | null;
  @Field(() => OfferGroupsInput, { nullable: true, description: 'Null: it is not for groups.' }) @Given('groups') @ValidateNested() @Type(() => OfferGroupsInput) groups?: OfferGroupsInput | null;
  @Field(() => AudienceEnum, { defaultValue: 'PUBLIC', description: 'For whom it is: it is offered at their hours.' }) @Allow() audience!: Audience;
}

@InputType()
export class OfferPreviewInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => OfferDraftInput) @ValidateNested() @Type(() => OfferDraftInput) draft!: OfferDraftInput;
  @Field(() => ID, { nullable: true, description: 'The offer that is being changed: who of the team is there for it alone counts.' }) @Given('offerId') @IsId('offerId') offerId?: string | null;
  @Field(() => Boolean, { defaultValue: false }) paused!: boolean;
  @Field(() => Int, { nullable: true, description: 'Default: the shortest the draft has.' }) @Given('durationMinutes') @IsWhole('durationMinutes', 5, 1_440) durationMinutes?: number | null;
  @Field(() => Int, { nullable: true, description: 'Default: the fewest the draft takes.' }) @Given('people') @IsWhole('people', 1, 100) people?: number | null;
}

@InputType()
export class CreateOfferInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => OfferDraftInput) @ValidateNested() @Type(() => OfferDraftInput) draft!: OfferDraftInput;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class OfferVersionInput {
  @Field(() => ID) @IsId('offerId') offerId!: string;
  @Field(() => Int, { description: 'The version that was shown: nobody changes what they have not seen.' }) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
}

@InputType()
export class ChangeOfferInput extends OfferVersionInput {
  @Field(() => OfferDraftInput) @ValidateNested() @Type(() => OfferDraftInput) draft!: OfferDraftInput;
}

@InputType()
export class CopyOfferInput {
  @Field(() => ID) @IsId('offerId') offerId!: string;
  @Field(() => String) @IsText('titleFr', 400) titleFr!: string;
  @Field(() => String) @IsText('titleEn', 400) titleEn!: string;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

/** An input in the domain's words. */
export const draftOf = ({ needs, spaceId, descriptionFr, descriptionEn, guardianConsentBelow, perDayLimit, approvalDeadlineHours, absenceReminderHours, groups, ...plain }: OfferDraftInput): OfferDraft => ({
  titleFr: plain.titleFr,
  titleEn: plain.titleEn,
  descriptionFr: descriptionFr ?? null,
  descriptionEn: descriptionEn ?? null,
  safetyNotice: plain.safetyNotice,
  gridMinutes: plain.gridMinutes,
  durationsMinutes: plain.durationsMinutes,
  noticeMinutes: plain.noticeMinutes,
  horizonDays: plain.horizonDays,
  peopleMin: plain.peopleMin,
  peopleMax: plain.peopleMax,
  minimumAge: plain.minimumAge,
  guardianConsentBelow: guardianConsentBelow ?? null,
  perDayLimit: perDayLimit ?? null,
  approval: approvalDeadlineHours === null || approvalDeadlineHours === undefined ? null : { deadlineHours: approvalDeadlineHours },
  supervised: plain.supervised,
  absenceReminderHours: absenceReminderHours ?? null,
  audience: plain.audience,
  needs: needs.map(({ category, modelId, quantity, perPerson }) => ({ category, modelId: (modelId ?? null) as Id<'EquipmentModel'> | null, quantity, perPerson })),
  groups: groups === null || groups === undefined ? null : { peopleMost: groups.peopleMost, minutesLeast: groups.minutesLeast, minutesMost: groups.minutesMost, namesDueDays: groups.namesDueDays ?? null },
  spaceId: (spaceId ?? null) as Id<'Space'> | null,
});
