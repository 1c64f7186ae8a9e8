import { type AccessRequest, COHORT_TRAINERS_MOST, type CohortDraft, type LearnerDraft, type LocalDay } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, ArrayUnique, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';
import { AccessRequestEnum } from '../../../platform/graphql/enums.ts';
import { Given, IsId, IsKey, IsWhole } from '../../../platform/graphql/input-checks.ts';
import { LocalDay as LocalDayScalar } from '../../../platform/graphql/scalars.ts';
import type { CohortWish } from './write-cohort.ts';

/** Under what a request may weigh, with room for accents, quotes and the ends of lines as JSON writes them. */
const CSV_MOST = 120_000;
const MOST = 1_000_000;
const IsText = (field: string, most: number) => Length(0, most, { message: `${field} must have at most ${String(most)} characters.` });
const MaybeText = (field: string, most: number): PropertyDecorator => (target, key) => {
  Given(field)(target, key);
  IsText(field, most)(target, key);
};

@InputType({ description: 'What an organisation says of a group it trains; what is out of bounds is refused with its field.' })
export class CohortDraftInput {
  @Field(() => String) @IsText('title', 400) title!: string;
  @Field(() => Int, { description: 'How many are expected, named or not; at most 200.' }) @IsWhole('expectedSize', -MOST, MOST) expectedSize!: number;
  @Field(() => String, { nullable: true, description: 'What the funder calls it.' }) @MaybeText('funderReference', 400) funderReference?: string | null;
  @Field(() => String, { nullable: true }) @MaybeText('pathwayTitle', 400) pathwayTitle?: string | null;
  @Field(() => String, { nullable: true, description: 'Of the national directory: RNCP37674, RS5616.' }) @MaybeText('certificationCode', 40) certificationCode?: string | null;
  @Field(() => Int, { description: 'Planned hours each person spends at a place.' }) @IsWhole('hoursOnSite', -MOST, MOST) hoursOnSite!: number;
  @Field(() => Int, { description: 'Planned hours in virtual reality.' }) @IsWhole('hoursVr', -MOST, MOST) hoursVr!: number;
  @Field(() => Int, { description: 'Planned hours at a distance.' }) @IsWhole('hoursRemote', -MOST, MOST) hoursRemote!: number;
  @Field(() => LocalDayScalar, { nullable: true }) @Allow() startsOn?: LocalDay | null;
  @Field(() => LocalDayScalar, { nullable: true }) @Allow() endsOn?: LocalDay | null;
  @Field(() => [ID], { description: 'Accounts that train it: each trains or speaks for the organisation.' })
  @IsUUID(undefined, { each: true, message: 'trainerIds must be UUIDs given by an earlier answer.' })
  @ArrayUnique({ message: 'trainerIds must name each once.' })
  @ArrayMaxSize(COHORT_TRAINERS_MOST, { message: `trainerIds must name at most ${String(COHORT_TRAINERS_MOST)}.` })
  trainerIds!: string[];
}

@InputType()
export class CreateCohortInput {
  @Field(() => ID) @IsId('organisationId') organisationId!: string;
  @Field(() => CohortDraftInput) @ValidateNested() @Type(() => CohortDraftInput) draft!: CohortDraftInput;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class CohortVersionInput {
  @Field(() => ID) @IsId('cohortId') cohortId!: string;
  @Field(() => Int, { description: 'The version that was shown: nobody changes what they have not seen.' }) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
}

@InputType()
export class ChangeCohortInput extends CohortVersionInput {
  @Field(() => CohortDraftInput) @ValidateNested() @Type(() => CohortDraftInput) draft!: CohortDraftInput;
}

@InputType()
export class ArchiveCohortInput extends CohortVersionInput {
  @Field(() => Boolean, { description: 'False takes it back.' }) archived!: boolean;
}

@InputType({ description: 'What an organisation says of somebody it trains. Only of a minor are a date of birth and a guardian kept.' })
export class LearnerDraftInput {
  @Field(() => String) @IsText('givenName', 400) givenName!: string;
  @Field(() => String) @IsText('familyName', 400) familyName!: string;
  @Field(() => String, { nullable: true }) @MaybeText('email', 400) email?: string | null;
  @Field(() => LocalDayScalar, { nullable: true, description: 'Needed of a minor; that of an adult is not kept.' }) @Allow() birthDate?: LocalDay | null;
  @Field(() => String, { nullable: true, description: 'What the organisation calls them in its own system.' }) @MaybeText('reference', 400) reference?: string | null;
  @Field(() => String, { nullable: true, description: 'Of a minor’s parent or guardian.' }) @MaybeText('guardianEmail', 400) guardianEmail?: string | null;
  @Field(() => Boolean, { description: 'Whether the organisation holds a paper signed by a guardian.' }) onPaper!: boolean;
  @Field(() => [AccessRequestEnum]) @ArrayMaxSize(50, { message: 'accessRequests must have at most 50 entries.' }) accessRequests!: AccessRequest[];
}

@InputType()
export class AddLearnerInput extends CohortVersionInput {
  @Field(() => LearnerDraftInput) @ValidateNested() @Type(() => LearnerDraftInput) draft!: LearnerDraftInput;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class ChangeLearnerInput extends CohortVersionInput {
  @Field(() => ID) @IsId('learnerId') learnerId!: string;
  @Field(() => LearnerDraftInput) @ValidateNested() @Type(() => LearnerDraftInput) draft!: LearnerDraftInput;
}

@InputType()
export class RemoveLearnerInput extends CohortVersionInput {
  @Field(() => ID) @IsId('learnerId') learnerId!: string;
}

@InputType({ description: 'A list of learners as `GET /export/groupes/:cohortId.csv` writes it, or with titles of its own, in French or English.' })
export class ImportLearnersInput extends CohortVersionInput {
  @Field(() => String, { description: 'The text of the file, or what was pasted. `;`, `,` or tabs; columns `prenom` and `nom` must be there. At most 120,000 characters and 200 rows.' })
  @MaxLength(CSV_MOST, { message: `csv must have at most ${String(CSV_MOST)} characters: share the list among several files.` })
  csv!: string;
  @Field(() => Boolean, { description: 'Only say what would be done; expectedVersion and idempotencyKey are then of no matter.' }) dryRun!: boolean;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

/** Inputs in the domain's words. */
export const cohortWishOf = ({ trainerIds, funderReference, pathwayTitle, certificationCode, startsOn, endsOn, title, expectedSize, hoursOnSite, hoursVr, hoursRemote }: CohortDraftInput): CohortWish => {
  const draft: CohortDraft = {
    title, expectedSize, funderReference: funderReference ?? null, pathwayTitle: pathwayTitle ?? null, certificationCode: certificationCode ?? null, hoursOnSite, hoursVr, hoursRemote, startsOn: startsOn ?? null, endsOn: endsOn ?? null,
  };
  return { draft, trainerIds };
};

export const learnerDraftOf = ({ givenName, familyName, email, birthDate, reference, guardianEmail, onPaper, accessRequests }: LearnerDraftInput): LearnerDraft => ({
  givenName, familyName, email: email ?? null, birthDate: birthDate ?? null, reference: reference ?? null, guardianEmail: guardianEmail ?? null, onPaper, accessRequests,
});
