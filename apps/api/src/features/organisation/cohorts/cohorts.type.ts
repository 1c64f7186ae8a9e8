import {
  type AccessRequest, COHORT_REFUSAL_CODES, type CohortRefusalCode, LEARNER_CONSENTS, LEARNER_PROBLEM_CODES, LEARNER_VERDICTS, type LearnerConsent, type LearnerField, type LearnerProblemCode, type LocalDay,
} from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AccessRequestEnum, enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime, LocalDay as LocalDayScalar } from '../../../platform/graphql/scalars.ts';
import { CohortRefused } from './cohort-refused.ts';
import type { CohortRow, LearnerRow } from './cohort-row.ts';
import type { LearnersTaken } from './import-learners.ts';

export const CohortRefusalCodeEnum = enumOf('CohortRefusalCode', COHORT_REFUSAL_CODES, 'Why a cohort, a learner or a list of them cannot be kept.');
export const LearnerProblemCodeEnum = enumOf('LearnerProblemCode', LEARNER_PROBLEM_CODES, 'What is wrong with what a list says of a learner.');
export const LearnerVerdictEnum = enumOf('LearnerVerdict', LEARNER_VERDICTS, 'What a row of a list does: names somebody, repeats somebody who is there (left as they are), or is to be mended.');
export const LearnerConsentEnum = enumOf('LearnerConsent', LEARNER_CONSENTS, 'A guardian’s consent: not needed, to be asked for each session, or on a paper the organisation holds.');

@ObjectType('CohortTrainer')
export class CohortTrainerType {
  @Field(() => ID) accountId!: string;
  @Field(() => String) name!: string;
}

@ObjectType('Cohort', { description: 'A group of people an organisation trains, as its managers and its trainers see it.' })
export class CohortType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Grows with every change of it, its trainers or its learners, whoever makes it; send it back with what you change.' }) version!: number;
  @Field(() => ID) organisationId!: string;
  @Field(() => String) title!: string;
  @Field(() => Int, { description: 'How many are expected, named or not.' }) expectedSize!: number;
  @Field(() => String, { nullable: true }) funderReference!: string | null;
  @Field(() => String, { nullable: true }) pathwayTitle!: string | null;
  @Field(() => String, { nullable: true }) certificationCode!: string | null;
  @Field(() => Int) hoursOnSite!: number;
  @Field(() => Int) hoursVr!: number;
  @Field(() => Int) hoursRemote!: number;
  @Field(() => LocalDayScalar, { nullable: true }) startsOn!: LocalDay | null;
  @Field(() => LocalDayScalar, { nullable: true }) endsOn!: LocalDay | null;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => DateTime, { nullable: true }) archivedAt!: Date | null;
  @Field(() => [CohortTrainerType], { description: 'Who trains it and still has a role in the organisation.' }) trainers!: readonly CohortTrainerType[];
  @Field(() => Int, { description: 'How many are named.' }) named!: number;
  @Field(() => Int, { description: 'How many of them are minors today.' }) minors!: number;
  @Field(() => Int, { description: 'How many minors have no paper of a guardian yet.' }) papersMissing!: number;
  @Field(() => Boolean, { description: 'Whether I may change it.' }) manages!: boolean;

  static of(row: CohortRow): CohortType {
    return Object.assign(new CohortType(), row);
  }
}

@ObjectType('CohortLearner', { description: 'Somebody an organisation trains. Who only trains them is not shown addresses and dates of birth.' })
export class CohortLearnerType {
  @Field(() => ID) id!: string;
  @Field(() => String) givenName!: string;
  @Field(() => String) familyName!: string;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => LocalDayScalar, { nullable: true, description: 'Of a minor.' }) birthDate!: LocalDay | null;
  @Field(() => String, { nullable: true }) reference!: string | null;
  @Field(() => String, { nullable: true }) guardianEmail!: string | null;
  @Field(() => Boolean, { description: 'Whether they are a minor today.' }) minor!: boolean;
  @Field(() => LearnerConsentEnum) consent!: LearnerConsent;
  @Field(() => DateTime, { nullable: true }) paperRecordedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Who noted the paper.' }) paperRecordedBy!: string | null;
  @Field(() => [AccessRequestEnum]) accessRequests!: readonly AccessRequest[];

  static of(row: LearnerRow): CohortLearnerType {
    return Object.assign(new CohortLearnerType(), row);
  }
}

@ObjectType('CohortDetail', { description: 'A cohort with its learners, by name.' })
export class CohortDetailType {
  @Field(() => CohortType) cohort!: CohortType;
  @Field(() => [CohortLearnerType]) learners!: CohortLearnerType[];
}

@ObjectType('LearnerProblem')
export class LearnerProblemType {
  @Field(() => String, { description: 'Which part of what is said of a learner: an input field of `LearnerDraftInput`.' }) field!: LearnerField;
  @Field(() => LearnerProblemCodeEnum) code!: LearnerProblemCode;
}

@ObjectType('LearnerLine', { description: 'What a row of a list does, or would do.' })
export class LearnerLineType {
  @Field(() => Int, { description: 'Line of the list it begins on, from 1.' }) line!: number;
  @Field(() => String) givenName!: string;
  @Field(() => String) familyName!: string;
  @Field(() => LearnerVerdictEnum) verdict!: 'ADD' | 'KNOWN' | 'REFUSED';
  @Field(() => LearnerConsentEnum, { nullable: true, description: 'Of whoever would be named.' }) consent!: LearnerConsent | null;
  @Field(() => [LearnerProblemType]) problems!: readonly LearnerProblemType[];
}

@ObjectType('LearnersImported', { description: 'What a list of learners does, or would do.' })
export class LearnersImportedType {
  @Field(() => Int, { description: 'The version of the cohort the list was compared with: confirm on it.' }) version!: number;
  @Field(() => Int, { description: 'How many were named; none where it was only looked at.' }) added!: number;
  @Field(() => [LearnerLineType]) lines!: readonly LearnerLineType[];

  static of(taken: LearnersTaken): LearnersImportedType {
    return Object.assign(new LearnersImportedType(), taken);
  }
}

@ObjectType('CohortRefused', { description: 'What could not be done with a cohort, and why.' })
export class CohortRefusedType implements Pick<CohortRefused, 'code' | 'field'> {
  @Field(() => CohortRefusalCodeEnum) code!: CohortRefusalCode;
  @Field(() => String, { nullable: true, description: 'The field to mend, when one is to blame.' }) field!: string | null;
}

export const CohortResult = createUnionType({ name: 'CohortResult', types: () => [CohortType, CohortRefusedType] as const, resolveType: (value: unknown) => (value instanceof CohortRefused ? CohortRefusedType : CohortType) });
export const LearnersResult = createUnionType({
  name: 'LearnersResult',
  types: () => [LearnersImportedType, CohortRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof CohortRefused ? CohortRefusedType : LearnersImportedType),
});
