import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('NamedLearner', { description: 'Somebody who comes to a session of a group.' })
export class NamedLearnerType {
  @Field(() => ID) id!: string;
  @Field(() => String) givenName!: string;
  @Field(() => String) familyName!: string;
}

@ObjectType('SessionNames', { description: 'Who comes to a session of a group.' })
export class SessionNamesType {
  @Field(() => ID, { description: 'The session.' }) bookingId!: string;
  @Field(() => [NamedLearnerType], { description: 'By name; empty for who does not read their cohort.' }) learners!: readonly NamedLearnerType[];
}
