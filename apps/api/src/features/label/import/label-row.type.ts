import { LABEL_ROW_DECISIONS, LABEL_ROW_FAULTS, LABEL_ROW_REFUSAL_CODES, LABEL_ROW_STATES, type LabelRowDecision, type LabelRowFault, type LabelRowRefusalCode, type LabelRowState, MATCH_REASONS, type MatchReason } from '@escale/domain';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { Given, IsId, IsWhole } from '../../../platform/graphql/input-checks.ts';
import { PageInfoType } from '../../../platform/graphql/page-info.type.ts';
import { LocalDay } from '../../../platform/graphql/scalars.ts';
import { LabelRowRefused } from './decide-label-row.ts';
import type { LabelRowSeen, RowPlace } from './label-row.ts';

export const LabelRowStateEnum = enumOf('LabelRowState', LABEL_ROW_STATES, 'What became of a row of an imported register of labels.');
export const LabelRowDecisionEnum = enumOf('LabelRowDecision', LABEL_ROW_DECISIONS, 'What a person says of a row: which place it is about, that the network has none, that it can wait; or that what was decided is taken back.');
export const LabelRowRefusalCodeEnum = enumOf('LabelRowRefusalCode', LABEL_ROW_REFUSAL_CODES, 'Why a row cannot be decided on like that.');
export const LabelRowFaultEnum = enumOf('LabelRowFault', LABEL_ROW_FAULTS, 'Why a row was not taken; it is to be mended in its file.');
export const MatchReasonEnum = enumOf('MatchReason', MATCH_REASONS, 'By what a place may be the one a row speaks of.');

@ObjectType('LabelRowPlace', { description: 'A place a row of a register is, or may be, about.' })
export class LabelRowPlaceType {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) addressLine!: string | null;
  @Field(() => String, { nullable: true }) communeName!: string | null;
}

@ObjectType('LabelRowCandidate')
export class LabelRowCandidateType {
  @Field(() => LabelRowPlaceType) place!: RowPlace;
  @Field(() => MatchReasonEnum) reason!: MatchReason;
  @Field(() => Int, { nullable: true, description: 'From where the row says that it is; null where one of the two is not known.' }) metres!: number | null;
}

@ObjectType('LabelRow', { description: 'A row of an imported register of labels, as its file had it, and what became of it.' })
export class LabelRowType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Grows with every change; send it back with what you decide.' }) version!: number;
  @Field(() => String) fileName!: string;
  @Field(() => Int) line!: number;
  @Field(() => LabelRowStateEnum) state!: LabelRowState;
  @Field(() => LabelRowFaultEnum, { nullable: true }) reason!: LabelRowFault | null;
  @Field(() => String, { nullable: true, description: 'The column to mend.' }) field!: string | null;
  @Field(() => String, { nullable: true, description: 'What stands in the column to mend.' }) value!: string | null;
  @Field(() => String, { nullable: true, description: 'The label, as the file calls it.' }) labelName!: string | null;
  @Field(() => String, { nullable: true, description: 'Its identifier in the file.' }) ref!: string | null;
  @Field(() => LocalDay, { nullable: true }) grantedOn!: string | null;
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => String, { nullable: true }) commune!: string | null;
  @Field(() => String, { nullable: true }) departmentCode!: string | null;
  @Field(() => Boolean, { description: 'Whether the file still had it when it was last read.' }) inFile!: boolean;
  @Field(() => LabelRowPlaceType, { nullable: true, description: 'The place whose label it is.' }) place!: RowPlace | null;
  @Field(() => [LabelRowCandidateType], { description: 'Places it may be about, the likeliest first.' }) candidates!: readonly LabelRowCandidateType[];

  static of({ candidates, sortKey: _, ...row }: LabelRowSeen): LabelRowType {
    return Object.assign(new LabelRowType(), { ...row, candidates: candidates.flatMap(({ place, ...how }) => (place === null ? [] : [{ place, ...how }])) });
  }
}

@ObjectType('LabelRowEdge')
export class LabelRowEdgeType {
  @Field(() => LabelRowType) node!: LabelRowType;
  @Field(() => String) cursor!: string;
}

@ObjectType('LabelRowConnection')
export class LabelRowConnectionType {
  @Field(() => [LabelRowEdgeType]) edges!: readonly LabelRowEdgeType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}

@ObjectType('LabelRowCount')
export class LabelRowCountType {
  @Field(() => LabelRowStateEnum) state!: LabelRowState;
  @Field(() => Int) count!: number;
}

@InputType()
export class DecideLabelRowInput {
  @Field(() => ID) @IsId('rowId') rowId!: string;
  @Field(() => Int, { description: 'The version that was shown: nobody decides on what they have not seen.' }) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
  @Field(() => LabelRowDecisionEnum) @Allow() decision!: LabelRowDecision;
  @Field(() => ID, { nullable: true, description: 'Of CHOOSE: one of the candidates, or any other place of my territory.' }) @Given('placeId') @IsId('placeId') placeId?: string | null;
}

@ObjectType('LabelRowRefused', { description: 'What could not be decided on a row, and why.' })
export class LabelRowRefusedType {
  @Field(() => LabelRowRefusalCodeEnum) code!: LabelRowRefusalCode;
}

export const LabelRowResult = createUnionType({
  name: 'LabelRowResult',
  types: () => [LabelRowType, LabelRowRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof LabelRowRefused ? LabelRowRefusedType : LabelRowType),
});
