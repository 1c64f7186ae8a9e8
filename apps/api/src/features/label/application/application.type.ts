import {
  ANSWER_OUTCOMES, type Answer, type AnswerOutcome, APPLICATION_NEEDS, APPLICATION_STATES, type ApplicationNeed, type ApplicationState, FILE_REFUSAL_CODES, type FamilyProgress, type FileRefusalCode, type LocalDay,
  MISSING_REASONS, type Missing, type MissingReason, takesAnswers,
} from '@escale/domain';
import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime, LocalDay as LocalDayScalar } from '../../../platform/graphql/scalars.ts';
import { CriterionChangeType } from '../programmes/criterion-change.type.ts';
import type { AnswerRow, FileRow } from './file-row.ts';
import { MESSAGE_SIDES, type MessageSide } from './message.entity.ts';

export const ApplicationStateEnum = enumOf('LabelApplicationState', APPLICATION_STATES, 'Where a file is.');
export const ApplicationNeedEnum = enumOf('LabelApplicationNeed', APPLICATION_NEEDS, 'What must hold for an act on a file.');
export const AnswerOutcomeEnum = enumOf('LabelAnswerOutcome', ANSWER_OUTCOMES, 'What became of an answer: it is kept; somebody wrote another meanwhile; or it does not fit its criterion.');
export const MissingReasonEnum = enumOf('LabelMissingReason', MISSING_REASONS, 'Why a criterion still waits.');
export const FileRefusalCodeEnum = enumOf('LabelFileRefusalCode', FILE_REFUSAL_CODES, 'Why something could not be done with a file.');
export const MessageSideEnum = enumOf('LabelMessageSide', MESSAGE_SIDES, 'Who speaks: the place, or the network.');

@ObjectType('LabelAnswer', { description: 'What was answered to a criterion, as it was written last: one of its four values, none once it was taken back.' })
export class LabelAnswerType {
  @Field(() => String) criterion!: string;
  @Field(() => Boolean, { nullable: true }) yes!: boolean | null;
  @Field(() => String, { nullable: true, description: 'The code of a choice.' }) choice!: string | null;
  @Field(() => Float, { nullable: true }) number!: number | null;
  @Field(() => String, { nullable: true }) text!: string | null;
  @Field(() => Int, { description: 'How often it was written; whoever writes says which they saw.' }) revision!: number;
  @Field(() => Boolean, { description: 'Filled in from what the place shows, and confirmed by nobody yet.' }) prefilled!: boolean;
  @Field(() => DateTime) answeredAt!: Date;
  @Field(() => String, { nullable: true, description: 'The name of who wrote it; null for the network itself, and for who is gone.' }) answeredBy!: string | null;

  static of({ answer, ...row }: AnswerRow): LabelAnswerType {
    const { criterion, revision, prefilled, answeredAt, answeredBy } = row;
    return Object.assign(new LabelAnswerType(), { criterion, revision, prefilled, answeredAt, answeredBy, ...valuesOf(answer) });
  }
}

const valuesOf = (answer: Answer | null): Pick<LabelAnswerType, 'yes' | 'choice' | 'number' | 'text'> => ({
  yes: answer !== null && 'yes' in answer ? answer.yes : null,
  choice: answer !== null && 'choice' in answer ? answer.choice : null,
  number: answer !== null && 'number' in answer ? answer.number : null,
  text: answer !== null && 'text' in answer ? answer.text : null,
});

@ObjectType('LabelMissing', { description: 'Something a file still needs before it can be sent.' })
export class LabelMissingType implements Missing {
  @Field(() => String) criterion!: string;
  @Field(() => MissingReasonEnum) reason!: MissingReason;
}

@ObjectType('LabelFamilyProgress', { description: 'How far a family is: so many of the criteria that are asked have what they need.' })
export class LabelFamilyProgressType implements FamilyProgress {
  @Field(() => String) family!: string;
  @Field(() => Int) done!: number;
  @Field(() => Int) asked!: number;
}

@ObjectType('LabelMessage', { description: 'What place and network write to each other about a file.' })
export class LabelMessageType {
  @Field(() => ID) id!: string;
  @Field(() => MessageSideEnum) side!: MessageSide;
  @Field(() => String) text!: string;
  @Field(() => DateTime) sentAt!: Date;
  @Field(() => String, { nullable: true, description: 'Null for who is gone.' }) author!: string | null;
  @Field(() => Boolean) mine!: boolean;
}

@ObjectType('LabelFileAct', { description: 'Something that was done to a file.' })
export class LabelFileActType {
  @Field(() => String, { description: 'Its name in the table of acts; `OPEN` and `MOVE_VERSION` beside them.' }) act!: string;
  @Field(() => DateTime) at!: Date;
  @Field(() => ApplicationStateEnum) toState!: ApplicationState;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => String, { nullable: true, description: 'Null for the network itself, and for who is gone.' }) by!: string | null;
}

@ObjectType('LabelApplication', { description: 'The file by which a place asks for a label.' })
export class LabelApplicationType {
  @Field(() => ID) id!: string;
  @Field(() => ID) placeId!: string;
  @Field(() => ApplicationStateEnum) state!: ApplicationState;
  @Field(() => Int, { description: 'How often it was changed; whoever acts says which they saw.' }) revision!: number;
  @Field(() => Boolean, { description: 'Whether you write it: for who manages the place, while it is a draft.' }) mayWrite!: boolean;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => DateTime, { nullable: true }) submittedAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) decidedAt!: Date | null;
  @Field(() => LocalDayScalar, { nullable: true, description: 'The last day on which the network answers in time; null before it was sent, while the clock stands, and once it is decided.' }) answerBy!: LocalDay | null;
  @Field(() => LocalDayScalar, { nullable: true, description: 'After a refusal, the first day on which it can be sent; null where it can.' }) reapplyOn!: LocalDay | null;
  @Field(() => [String], { description: 'The criteria that are asked, by the answers so far.' }) asked!: readonly string[];
  @Field(() => [LabelAnswerType], { description: 'Also of criteria that are not asked now, and of older versions.' }) answers!: readonly LabelAnswerType[];
  @Field(() => [LabelMissingType], { description: 'All that is missing, in the order of the criteria.' }) missing!: readonly LabelMissingType[];
  @Field(() => [LabelFamilyProgressType]) progress!: readonly LabelFamilyProgressType[];
  @Field(() => [LabelMessageType], { description: 'The oldest first.' }) messages!: readonly LabelMessageType[];
  @Field(() => [LabelFileActType], { description: 'The oldest first.' }) acts!: readonly LabelFileActType[];
  @Field(() => Int, { nullable: true, description: 'The version of its programme that is published now; null where it has it.' }) newerVersion!: number | null;
  @Field(() => [CriterionChangeType], { description: 'What that version changes.' }) changes!: readonly CriterionChangeType[];
  @Field(() => String, { nullable: true, description: 'Where the copy of what was sent is (PDF); null before.' }) copyPath!: string | null;
  readonly row!: FileRow;
}

@ObjectType('PlaceLabels', { description: 'The labels of a place: its files, and what it may ask for.' })
export class PlaceLabelsType {
  @Field(() => ID) placeId!: string;
  @Field(() => [LabelApplicationType], { description: 'The newest first.' }) applications!: readonly LabelApplicationType[];
}

@ObjectType('LabelAnswerSaved', { description: 'What became of one answer, and what is kept now.' })
export class LabelAnswerSavedType {
  @Field(() => String) criterion!: string;
  @Field(() => AnswerOutcomeEnum) outcome!: AnswerOutcome;
  @Field(() => LabelAnswerType, { nullable: true, description: 'Of a conflict, the other answer.' }) answer!: LabelAnswerType | null;
}

@ObjectType('LabelAnswersSaved', { description: 'What became of each answer, in the order in which they came.' })
export class LabelAnswersSavedType {
  @Field(() => [LabelAnswerSavedType]) items!: readonly LabelAnswerSavedType[];
  @Field(() => LabelApplicationType) application!: LabelApplicationType;
}

@ObjectType('LabelFileRefused', { description: 'Why something could not be done with a file.' })
export class LabelFileRefusedType {
  @Field(() => FileRefusalCodeEnum) code!: FileRefusalCode;
  @Field(() => String, { nullable: true }) field!: string | null;
  @Field(() => [ApplicationNeedEnum], { description: 'All that the act still needs.' }) needs!: readonly ApplicationNeed[];
}

export const LabelFileResult = createUnionType({ name: 'LabelFileResult', types: () => [LabelApplicationType, LabelFileRefusedType] as const, resolveType: (value: object) => ('code' in value ? LabelFileRefusedType : LabelApplicationType) });
export const LabelAnswersResult = createUnionType({ name: 'LabelAnswersResult', types: () => [LabelAnswersSavedType, LabelFileRefusedType] as const, resolveType: (value: object) => ('code' in value ? LabelFileRefusedType : LabelAnswersSavedType) });

export const mayWrite = ({ mayChange, state }: Pick<FileRow, 'mayChange' | 'state'>): boolean => mayChange && takesAnswers(state);
