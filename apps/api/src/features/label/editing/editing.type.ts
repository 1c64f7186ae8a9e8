import { PROGRAMME_FAULT_CODES, PROGRAMME_PARTS, PROGRAMME_REFUSAL_CODES, PROGRAMME_STATES, programmeChanges, type ProgrammeFault, type ProgrammeFaultCode, programmeFaults, type ProgrammePart, type ProgrammeRefusalCode, type ProgrammeState } from '@escale/domain';
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { CriterionChangeType } from '../programmes/criterion-change.type.ts';
import type { DraftRow, ProgrammeSummary } from './draft-row.ts';
import { parseWriting } from './parse-writing.ts';

export const ProgrammeStateEnum = enumOf('LabelProgrammeState', PROGRAMME_STATES, 'Where a version of a programme is: written, in use, or replaced.');
export const ProgrammeFaultCodeEnum = enumOf('LabelProgrammeFaultCode', PROGRAMME_FAULT_CODES, 'What keeps a version from being published.');
export const ProgrammePartEnum = enumOf('LabelProgrammePart', PROGRAMME_PARTS, 'What a version changes beside its criteria.');
export const ProgrammeRefusalCodeEnum = enumOf('LabelProgrammeRefusalCode', PROGRAMME_REFUSAL_CODES, 'Why a programme was not written.');

@ObjectType('NetworkLabelVersion', { description: 'A version of a programme, as lists show it.' })
export class NetworkLabelVersionType {
  @Field(() => Int) number!: number;
  @Field(() => ProgrammeStateEnum) state!: ProgrammeState;
  @Field(() => String) nameFr!: string;
  @Field(() => String) nameEn!: string;
  @Field(() => Int) criteriaCount!: number;
  @Field(() => DateTime) changedAt!: Date;
  @Field(() => DateTime, { nullable: true }) publishedAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) retiredAt!: Date | null;
}

@ObjectType('NetworkLabelProgramme', { description: 'A programme with all its versions, for who coordinates.' })
export class NetworkLabelProgrammeType {
  @Field(() => String) code!: string;
  @Field(() => [NetworkLabelVersionType], { description: 'The newest first.' }) versions!: readonly NetworkLabelVersionType[];
  @Field(() => Boolean, { description: 'Whether I coordinate or administer the whole network, and may change it.' }) mayChange!: boolean;

  static of(programme: ProgrammeSummary): NetworkLabelProgrammeType {
    return Object.assign(new NetworkLabelProgrammeType(), programme);
  }
}

@ObjectType('LabelProgrammeFault', { description: 'One thing to mend before a version can be published.' })
export class ProgrammeFaultType implements ProgrammeFault {
  @Field(() => ProgrammeFaultCodeEnum) code!: ProgrammeFaultCode;
  @Field(() => String, { nullable: true, description: 'The family or criterion, by its code; null for the programme itself.' }) at!: string | null;
  @Field(() => String, { nullable: true, description: 'Which of its texts or rules, where one is to blame: `help.fr`, `rules.noticeDays`.' }) field!: string | null;
}

@ObjectType('LabelRegion', { description: 'A region, by its INSEE code.' })
export class LabelRegionType {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
}

@ObjectType('NetworkLabelDraft', { description: 'A version that is being written, beside the one it is to replace.' })
export class NetworkLabelDraftType {
  @Field(() => String) code!: string;
  @Field(() => Int) number!: number;
  @Field(() => Int, { description: 'Grows each time it is written; send it back with yours.' }) revision!: number;
  @Field(() => DateTime) changedAt!: Date;
  @Field(() => Boolean) mayChange!: boolean;
  @Field(() => String, { description: 'All that it says, in both languages, as JSON.' }) content!: string;
  @Field(() => Int, { nullable: true, description: 'The version that is published; null where none is.' }) publishedNumber!: number | null;
  @Field(() => String, { nullable: true, description: 'All that the published version says, as JSON.' }) published!: string | null;
  @Field(() => [ProgrammeFaultType]) faults!: readonly ProgrammeFaultType[];
  @Field(() => [CriterionChangeType], { description: 'What it changes of the published version; none where none is published.' }) changes!: readonly CriterionChangeType[];
  @Field(() => [ProgrammePartEnum]) changedParts!: readonly ProgrammePart[];

  static of({ draft, published, mayChange }: DraftRow): NetworkLabelDraftType {
    const { code, number, revision, changedAt, content } = draft;
    const changes = published === null ? { criteria: [], parts: [] } : programmeChanges(published.content, content);
    return Object.assign(new NetworkLabelDraftType(), {
      code, number, revision, changedAt, mayChange, content: JSON.stringify(content), publishedNumber: published?.number ?? null, published: published && JSON.stringify(published.content),
      faults: programmeFaults(content, parseWriting), changes: changes.criteria, changedParts: changes.parts,
    });
  }
}

@ObjectType('LabelDraftDeleted', { description: 'The draft is gone.' })
export class LabelDraftDeletedType {
  @Field(() => String) code!: string;
}

@ObjectType('LabelProgrammeRefused', { description: 'Why a programme was not written; nothing was.' })
export class ProgrammeRefusedType {
  @Field(() => ProgrammeRefusalCodeEnum) code!: ProgrammeRefusalCode;
  @Field(() => String, { nullable: true, description: 'What to mend, when one thing is to blame; of a draft, the path of what cannot be read.' }) field!: string | null;
  @Field(() => [ProgrammeFaultType], { description: 'With `FAULTS`: all of them.' }) faults!: readonly ProgrammeFaultType[];
  @Field(() => NetworkLabelDraftType, { nullable: true, description: 'With `CHANGED_MEANWHILE` and `DRAFT_EXISTS`: the draft as it stands now.' }) current!: NetworkLabelDraftType | null;

  static of(code: ProgrammeRefusalCode, more: { readonly field?: string; readonly faults?: readonly ProgrammeFault[]; readonly current?: DraftRow | null } = {}): ProgrammeRefusedType {
    return Object.assign(new ProgrammeRefusedType(), { code, field: more.field ?? null, faults: more.faults ?? [], current: more.current ? NetworkLabelDraftType.of(more.current) : null });
  }
}

const KINDS = [NetworkLabelDraftType, NetworkLabelProgrammeType, LabelDraftDeletedType, ProgrammeRefusedType] as const;
export const LabelProgrammeResult = createUnionType({ name: 'LabelProgrammeResult', types: () => KINDS, resolveType: (value: unknown) => KINDS.find((kind) => value instanceof kind) });
