import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GrantType } from './account.type.ts';

@ObjectType('DemoPerson', { description: 'Somebody invented, as whom one may look at the demonstration.' })
export class DemoPersonType {
  @Field(() => ID) id!: string;
  @Field(() => String) givenName!: string;
  @Field(() => String) familyName!: string;
  @Field(() => [GrantType]) grants!: readonly GrantType[];
  @Field(() => String, { nullable: true, description: 'What the role is given on, by name; null for the whole network.' }) scopeName!: string | null;
}
