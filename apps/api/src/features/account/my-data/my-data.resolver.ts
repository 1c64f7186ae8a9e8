import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { SESSION_COOKIE } from '../../../platform/access/cookies.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { EraseAccount, ErasureRefusal } from './erase-account.ts';
import { AccountErasedType, EraseAccountResult, EraseMyAccountInput, ErasureForeseenType, ErasureRefusedType } from './erasure.type.ts';

@Resolver()
export class MyDataResolver {
  constructor(private readonly erasures: EraseAccount) {}

  @Query(() => ErasureForeseenType, { nullable: true, description: 'What erasing my account would change; changes nothing.' })
  @Access('signed-in')
  async myErasure(@Context() { principal }: RequestContext): Promise<ErasureForeseenType | null> {
    const who = await principal();
    return who && this.erasures.foresee(who.accountId);
  }

  @Mutation(() => EraseAccountResult, { description: 'Erases my account and all that says who I am; evidence of attendance stays under a random pseudonym. Cannot be undone.' })
  @Access('signed-in')
  async eraseMyAccount(@Args('input') { email }: EraseMyAccountInput, @Context() { principal, cookies }: RequestContext): Promise<AccountErasedType | ErasureRefusedType> {
    const who = await principal();
    if (who === null) throw new Error('Nobody is signed in.');
    const outcome = await this.erasures.run(who.accountId, email);
    if (!(outcome instanceof ErasureRefusal)) cookies.clear(SESSION_COOKIE);
    return outcome;
  }
}
