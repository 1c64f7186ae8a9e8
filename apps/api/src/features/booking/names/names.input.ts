import { COHORT_LEARNERS_MOST, type GroupScope } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { AreIds, Given, IsId, IsWhole } from '../../../platform/graphql/input-checks.ts';
import { GroupScopeEnum } from '../groups/groups.input.ts';

@InputType({ isAbstract: true })
class SessionsMeantInput {
  @Field(() => ID) @IsId('groupBookingId') groupBookingId!: string;
  @Field(() => Int, { description: 'The version that was shown: nobody changes what they have not seen.' }) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
  @Field(() => GroupScopeEnum, { defaultValue: 'ALL' }) @Allow() scope!: GroupScope;
  @Field(() => ID, { nullable: true, description: 'Needed but for ALL.' }) @Given('sessionId') @IsId('sessionId') sessionId?: string | null;
  @Field(() => ID) @IsId('cohortId') cohortId!: string;
}

@InputType({ description: 'Exactly who comes to the sessions meant; whoever was to come before and is not named does not.' })
export class NameGroupInput extends SessionsMeantInput {
  @Field(() => [ID]) @AreIds('learnerIds', COHORT_LEARNERS_MOST) learnerIds!: string[];
}

@InputType({ description: 'One person comes for another, to those of the sessions meant to which the other was to come.' })
export class SubstituteLearnerInput extends SessionsMeantInput {
  @Field(() => ID) @IsId('leaving') leaving!: string;
  @Field(() => ID) @IsId('coming') coming!: string;
}
