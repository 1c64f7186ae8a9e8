import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import type { Principal } from '../../../platform/access/principal.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import type { Config } from '../../../platform/config/config.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import { badInput, isId } from '../../../platform/graphql/bad-input.ts';
import { SignOutResult } from '../sign-in.type.ts';
import { IdentityReader } from './identity.reader.ts';
import { IdentityRefusedType, LinkedIdentityType, RemoveIdentityResult, SignInProviderType } from './identity.type.ts';
import { RemoveIdentity } from './remove-identity.ts';
import { SignOut } from './sign-out.ts';

/** The guard has seen to it that somebody is signed in. */
const own = async ({ principal }: RequestContext): Promise<Principal> => {
  const who = await principal();
  if (who === null) throw new Error('Nobody is signed in.');
  return who;
};

@Resolver()
export class IdentityResolver {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly identities: IdentityReader,
    private readonly removals: RemoveIdentity,
    private readonly signOuts: SignOut,
  ) {}

  @Query(() => [SignInProviderType], { description: 'The identity providers of this network, in its order; none where there are none.' })
  @Access('public')
  signInProviders(): SignInProviderType[] {
    return this.config.identityProviders.map(({ key, label, staff }) => ({ key, label, staff }));
  }

  @Query(() => [LinkedIdentityType], { description: 'My identities with identity providers, the last used first.' })
  @Access('signed-in')
  async myIdentities(@Context() context: RequestContext): Promise<LinkedIdentityType[]> {
    const labels = new Map(this.config.identityProviders.map(({ key, label }) => [key, label]));
    return (await this.identities.of((await own(context)).accountId)).map(({ id, provider, createdAt, usedAt }) => ({ id, provider, label: labels.get(provider) ?? provider, createdAt, usedAt }));
  }

  @Mutation(() => RemoveIdentityResult, { description: 'Takes an identity off my account; the address of the account stays a way in.' })
  @Access('signed-in')
  async removeIdentity(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<typeof RemoveIdentityResult> {
    if (!isId(id)) throw badInput('id', 'must be a UUID given by myIdentities.');
    const removed = await this.removals.run(id, await own(context), context);
    return removed.ok ? { identities: await this.myIdentities(context) } : new IdentityRefusedType(removed.refusal, 'id');
  }

  @Mutation(() => SignOutResult, { description: 'Ends the session that asks; refused when there is none.' })
  @Access('public')
  async signOut(@Context() context: RequestContext): Promise<typeof SignOutResult> {
    return this.signOuts.run(context);
  }
}
