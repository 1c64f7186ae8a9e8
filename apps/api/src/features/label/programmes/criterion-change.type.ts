import { CRITERION_CHANGES, type CriterionChange } from '@escale/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';

export const CriterionChangeEnum = enumOf('LabelCriterionChangeKind', CRITERION_CHANGES, 'What becomes of a criterion from one version to another.');

@ObjectType('LabelCriterionChange', { description: 'What a version changes of a criterion; an answer whose criterion asks for something of another kind is kept, and stands for nothing.' })
export class CriterionChangeType implements CriterionChange {
  @Field(() => String) code!: string;
  @Field(() => CriterionChangeEnum) change!: CriterionChange['change'];
}
