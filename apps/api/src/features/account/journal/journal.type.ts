import { AUDIT_ACTS, AUDIT_SUBJECT_KINDS, type AuditAct, type AuditSubjectKind } from '@escale/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { PageInfoType } from '../../../platform/graphql/page-info.type.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';

export const AuditActEnum = enumOf('AuditAct', AUDIT_ACTS, 'What somebody did.');
export const AuditSubjectKindEnum = enumOf('AuditSubjectKind', AUDIT_SUBJECT_KINDS, 'What an act was about.');
export const AuditFaultEnum = enumOf('AuditFault', ['ALTERED', 'CUT_OFF', 'MISSING', 'ORIGIN_ALTERED'] as const, 'How the audit log is not what was written.');

@ObjectType('AuditFact', { description: 'A code or an id that tells what was done.' })
export class AuditFactType {
  @Field(() => String) name!: string;
  @Field(() => String) value!: string;
}

@ObjectType('AuditEntry', { description: 'A sensitive act. Names are those of today; where an account is gone only its id is left.' })
export class AuditEntryType {
  @Field(() => ID, { description: '1, 2, 3 … without a gap.' }) sequence!: string;
  @Field(() => DateTime) at!: Date;
  @Field(() => AuditActEnum) act!: AuditAct;
  @Field(() => ID, { nullable: true, description: 'Who did it; null for the product itself.' }) actorId!: string | null;
  @Field(() => String, { nullable: true }) actorName!: string | null;
  @Field(() => ID, { nullable: true, description: 'For whom, where somebody acted for another.' }) onBehalfOfId!: string | null;
  @Field(() => String, { nullable: true }) onBehalfOfName!: string | null;
  @Field(() => AuditSubjectKindEnum) subjectKind!: AuditSubjectKind;
  @Field(() => ID) subjectId!: string;
  @Field(() => [AuditFactType]) facts!: readonly AuditFactType[];
  @Field(() => String, { nullable: true, description: 'Keyed digest of what it was.' }) beforeDigest!: string | null;
  @Field(() => String, { nullable: true, description: 'Keyed digest of what it became.' }) afterDigest!: string | null;
  @Field(() => String, { nullable: true, description: 'The network it came from; null when there was none, or forgotten.' }) network!: string | null;
  @Field(() => String, { nullable: true }) device!: string | null;
  @Field(() => String, { description: 'Over the entry and the seal before it.' }) seal!: string;
}

@ObjectType('AuditEntryEdge')
export class AuditEntryEdgeType {
  @Field(() => String) cursor!: string;
  @Field(() => AuditEntryType) node!: AuditEntryType;
}

@ObjectType('AuditEntryConnection', { description: 'One page of the log, the latest first.' })
export class AuditEntryConnectionType {
  @Field(() => [AuditEntryEdgeType]) edges!: readonly AuditEntryEdgeType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}

@ObjectType('AuditHead', { description: 'Where the log ends. Kept elsewhere, it shows later that nothing was cut off.' })
export class AuditHeadType {
  @Field(() => ID) sequence!: string;
  @Field(() => String) seal!: string;
}

@ObjectType('AuditBreak')
export class AuditBreakType {
  @Field(() => ID, { description: 'The first entry that is not what was written.' }) sequence!: string;
  @Field(() => AuditFaultEnum) why!: 'ALTERED' | 'CUT_OFF' | 'MISSING' | 'ORIGIN_ALTERED';
}

@ObjectType('AuditFinding', { description: 'The whole log, sealed again and compared.' })
export class AuditFindingType {
  @Field(() => Int) checked!: number;
  @Field(() => AuditHeadType, { nullable: true }) head!: AuditHeadType | null;
  @Field(() => AuditBreakType, { nullable: true, description: 'Null when the log is whole.' }) broken!: AuditBreakType | null;
}
