import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import { SESSION_COOKIE } from '../../platform/access/cookies.ts';
import { ownPrincipal, type RequestContext } from '../../platform/access/request-contexts.ts';
import { SessionStore } from '../../platform/access/session.store.ts';
import { badInput, isId } from '../../platform/graphql/bad-input.ts';
import { CompleteSignInInput, RequestSignInInput } from './account.input.ts';
import { AccountReader } from './account.reader.ts';
import { GrantType, MeType, RequestMailsResult } from './account.type.ts';
import { ChooseRequestMails } from './choose-request-mails.ts';
import { CompleteSignIn } from './complete-sign-in.ts';
import { RequestSignIn } from './request-sign-in.ts';
import { ShowMe } from './show-me.ts';
import { RequestSignInResult, SessionsResult, SessionType, SignInRefusedType, SignInResult } from './sign-in.type.ts';

@Resolver()
export class AccountResolver {
  constructor(
    private readonly showMe: ShowMe,
    private readonly sessions: SessionStore,
    private readonly requests: RequestSignIn,
    private readonly completions: CompleteSignIn,
    private readonly mails: ChooseRequestMails,
  ) {}

  @Query(() => MeType, { nullable: true, description: 'Who is signed in; null for anybody else.' })
  @Access('public')
  async me(@Context() { principal }: RequestContext): Promise<MeType | null> {
    const who = await principal();
    return who && this.showMe.run(who);
  }

  @Mutation(() => RequestSignInResult, { description: 'Sends a link and a six-digit code to an address. The answer is the same whether or not somebody has it.' })
  @Access('public')
  async requestSignIn(@Args('input') input: RequestSignInInput, @Context() context: RequestContext): Promise<typeof RequestSignInResult> {
    return this.requests.run(input, context);
  }

  @Mutation(() => SignInResult, { description: 'Signs in with what was mailed, from the browser that asked; give token or code.' })
  @Access('public')
  async completeSignIn(@Args('input') input: CompleteSignInInput, @Context() context: RequestContext): Promise<typeof SignInResult> {
    return this.completions.run(input, context);
  }

  @Mutation(() => RequestMailsResult, { nullable: true, description: 'Turns the mails about requests on or off, for all the places of whose team I am.' })
  @Access('signed-in')
  async chooseRequestMails(@Args('wanted', { type: () => Boolean }) wanted: boolean, @Context() context: RequestContext): Promise<MeType | null> {
    const who = await ownPrincipal(context);
    await this.mails.run(who.accountId, wanted);
    return this.showMe.run(who);
  }

  @Query(() => [SessionType], { description: 'The browsers one is signed in with, the last used first.' })
  @Access('signed-in')
  async mySessions(@Context() context: RequestContext): Promise<SessionType[]> {
    const { accountId, sessionId } = await ownPrincipal(context);
    return (await this.sessions.of(accountId)).map(({ id, device, createdAt, seenAt, endsAt }) => ({ id, device, createdAt, seenAt, endsAt, current: id === sessionId }));
  }

  @Mutation(() => SessionsResult, { description: 'Ends one of my sessions.' })
  @Access('signed-in')
  async revokeSession(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<typeof SessionsResult> {
    if (!isId(id)) throw badInput('id', 'must be a UUID given by mySessions.');
    const { accountId, sessionId } = await ownPrincipal(context);
    if (!(await this.sessions.end(accountId, id))) return new SignInRefusedType('SESSION_UNKNOWN', { field: 'id' });
    if (id === sessionId) context.cookies.clear(SESSION_COOKIE);
    return { sessions: await this.mySessions(context) };
  }

  @Mutation(() => SessionsResult, { description: 'Ends all my sessions but the one that asks.' })
  @Access('signed-in')
  async revokeOtherSessions(@Context() context: RequestContext): Promise<typeof SessionsResult> {
    const { accountId, sessionId } = await ownPrincipal(context);
    await this.sessions.endOthers(accountId, sessionId);
    return { sessions: await this.mySessions(context) };
  }
}

/** Where a role is held, in words. */
@Resolver(() => GrantType)
export class GrantResolver {
  constructor(private readonly accounts: AccountReader) {}

  @ResolveField(() => String, { nullable: true, description: 'Name of the region, department, organisation or place; null for the whole network.' })
  async scopeName(@Parent() { scopeKind, scopeId }: GrantType, @Context() { loaders }: RequestContext): Promise<string | null> {
    return scopeId === null ? null : ((await this.accounts.scopeNames(loaders).load(`${scopeKind}:${scopeId}`))?.name ?? null);
  }
}
