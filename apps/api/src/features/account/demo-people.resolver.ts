import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { GrantType } from './account.type.ts';
import { DemoPeopleReader } from './demo-people.reader.ts';
import { DemoPersonType } from './demo-people.type.ts';
import { SignInAsDemoPerson } from './sign-in-as-demo-person.ts';
import { SignInRefusedType, SignInResult } from './sign-in.type.ts';

@Resolver()
export class DemoPeopleResolver {
  constructor(
    private readonly people: DemoPeopleReader,
    private readonly signIns: SignInAsDemoPerson,
  ) {}

  @Query(() => [DemoPersonType], { description: 'The invented people of the demonstration, one a role at least.' })
  @Access('demo')
  async demoPeople(): Promise<DemoPersonType[]> {
    return (await this.people.all()).map((person) => ({ ...person, grants: person.grants.map((grant) => GrantType.of(grant)) }));
  }

  @Mutation(() => SignInResult, { description: 'Signs in as one of demoPeople, and as nobody else.' })
  @Access('demo')
  async demoSignIn(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<typeof SignInResult> {
    return (await this.signIns.run(id, context)) ?? new SignInRefusedType('PERSON_UNKNOWN', { field: 'id' });
  }
}
