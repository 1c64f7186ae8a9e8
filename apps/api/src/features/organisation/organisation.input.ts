import { ORGANISATION_KINDS, ORGANISATION_STANDINGS, type LocalDay, type OrganisationDraft, type OrganisationKind, type OrganisationStanding } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, Length, ValidateNested } from 'class-validator';
import { enumOf } from '../../platform/graphql/enums.ts';
import { Given, IsId, IsKey, IsWhole } from '../../platform/graphql/input-checks.ts';
import { LocalDay as LocalDayScalar } from '../../platform/graphql/scalars.ts';

export const OrganisationKindEnum = enumOf('OrganisationKind', ORGANISATION_KINDS, 'What a body does: training organisation (OF), apprentice training centre (CFA), who sends people to training, who runs places.');
export const OrganisationStandingEnum = enumOf('OrganisationStanding', ORGANISATION_STANDINGS, 'What the network knows of an organisation; only a verified one brings groups.');

const IsText = (field: string, most: number) => Length(0, most, { message: `${field} must have at most ${String(most)} characters.` });
const MaybeText = (field: string, most: number): PropertyDecorator => (target, key) => {
  Given(field)(target, key);
  IsText(field, most)(target, key);
};

@InputType({ description: 'What an organisation says of itself; what is out of bounds is refused with its field.' })
export class OrganisationDraftInput {
  @Field(() => OrganisationKindEnum) @Allow() kind!: OrganisationKind;
  @Field(() => String) @IsText('name', 400) name!: string;
  @Field(() => String, { description: 'Fourteen digits of the national register; spaces are allowed.' }) @IsText('siret', 40) siret!: string;
  @Field(() => String, { nullable: true, description: 'Number of the declaration of activity (labour code, L. 6351-1); null until there is one.' }) @MaybeText('nda', 40) nda?: string | null;
  @Field(() => String, { nullable: true, description: 'Number of a school or centre; a CFA has one.' }) @MaybeText('uai', 40) uai?: string | null;
  @Field(() => LocalDayScalar, { nullable: true, description: 'First day of the Qualiopi certificate.' }) @Allow() qualiopiFrom?: LocalDay | null;
  @Field(() => LocalDayScalar, { nullable: true, description: 'Last day of the Qualiopi certificate.' }) @Allow() qualiopiUntil?: LocalDay | null;
  @Field(() => String) @IsText('contactName', 400) contactName!: string;
  @Field(() => String) @IsText('contactEmail', 400) contactEmail!: string;
  @Field(() => String, { nullable: true }) @MaybeText('contactPhone', 40) contactPhone?: string | null;
}

@InputType()
export class RegisterOrganisationInput {
  @Field(() => OrganisationDraftInput) @ValidateNested() @Type(() => OrganisationDraftInput) draft!: OrganisationDraftInput;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class OrganisationVersionInput {
  @Field(() => ID) @IsId('organisationId') organisationId!: string;
  @Field(() => Int, { description: 'The version that was shown: nobody changes what they have not seen.' }) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
}

@InputType()
export class ChangeOrganisationInput extends OrganisationVersionInput {
  @Field(() => OrganisationDraftInput) @ValidateNested() @Type(() => OrganisationDraftInput) draft!: OrganisationDraftInput;
}

@InputType()
export class DecideOnOrganisationInput extends OrganisationVersionInput {
  @Field(() => OrganisationStandingEnum) @Allow() standing!: OrganisationStanding;
  @Field(() => String, { nullable: true, description: 'Needed to refuse or suspend; said to whoever speaks for the organisation.' }) @MaybeText('reason', 2_000) reason?: string | null;
}

/** An input in the domain's words. */
export const organisationDraftOf = ({ nda, uai, qualiopiFrom, qualiopiUntil, contactPhone, ...plain }: OrganisationDraftInput): OrganisationDraft => ({
  kind: plain.kind,
  name: plain.name,
  siret: plain.siret,
  nda: nda ?? null,
  uai: uai ?? null,
  qualiopiFrom: qualiopiFrom ?? null,
  qualiopiUntil: qualiopiUntil ?? null,
  contactName: plain.contactName,
  contactEmail: plain.contactEmail,
  contactPhone: contactPhone ?? null,
});
