import { type PathwayHours, pathwayHours, STEP_KINDS, type StepKind } from '@escale/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import type { PathwayRow, PathwayStepRow } from './pathway-row.ts';

export const StepKindEnum = enumOf('StepKind', STEP_KINDS, 'Where a step of a pathway happens: at a place, in a headset, or at a distance.');

@ObjectType('PathwayStep')
export class PathwayStepType implements Pick<PathwayStepRow, 'position' | 'kind' | 'minutes'> {
  @Field(() => Int) position!: number;
  @Field(() => StepKindEnum) kind!: StepKind;
  @Field(() => Int) minutes!: number;
}

@ObjectType('PathwayHours', { description: 'The minutes of a pathway, in all and by kind of step.' })
export class PathwayHoursType {
  @Field(() => Int) total!: number;
  @Field(() => Int) onSite!: number;
  @Field(() => Int) vr!: number;
  @Field(() => Int) remote!: number;

  static of({ total, byKind }: PathwayHours): PathwayHoursType {
    return Object.assign(new PathwayHoursType(), { total, onSite: byKind.ON_SITE, vr: byKind.VR, remote: byKind.REMOTE });
  }
}

@ObjectType('Pathway', { description: 'A hybrid sequence: steps at a place, in a headset and at a distance.' })
export class PathwayType implements Pick<PathwayRow, 'id' | 'slug' | 'certificationCode' | 'providerName'> {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String, { nullable: true, description: 'RNCP or RS number of the certification it leads to.' }) certificationCode!: string | null;
  @Field(() => String, { nullable: true }) providerName!: string | null;
  @Field(() => [PathwayStepType], { description: 'In their order.' }) steps!: readonly PathwayStepType[];
  @Field(() => PathwayHoursType) hours!: PathwayHoursType;

  static of(row: PathwayRow): PathwayType {
    return Object.assign(new PathwayType(), row, { hours: PathwayHoursType.of(pathwayHours(row.steps)) });
  }
}
