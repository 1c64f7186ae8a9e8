import type { KeyRefusalCode } from '@escale/domain';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { AddPasskey } from './add-passkey.ts';
import { AddPasskeyInput, RenamePasskeyInput } from './keys.input.ts';
import { KeyRefusedType, KeysResult, MyKeysType, PasskeyChallengeResult } from './keys.type.ts';
import { RemovePasskey } from './remove-passkey.ts';
import { RenamePasskey } from './rename-passkey.ts';
import { ShowKeys } from './show-keys.ts';
import { StartPasskey } from './start-passkey.ts';

/** One's own passkeys. */
@Resolver()
export class KeysResolver {
  constructor(
    private readonly shown: ShowKeys,
    private readonly starts: StartPasskey,
    private readonly additions: AddPasskey,
    private readonly renamings: RenamePasskey,
    private readonly removals: RemovePasskey,
  ) {}

  @Query(() => MyKeysType, { description: 'My passkeys, and whether I have a password.' })
  @Access('signed-in')
  async myKeys(@Context() context: RequestContext): Promise<MyKeysType> {
    return this.shown.run(await ownPrincipal(context));
  }

  @Mutation(() => PasskeyChallengeResult, { description: 'Begins a new passkey, for staff who have just signed in.' })
  @Access('signed-in')
  async startPasskey(@Context() context: RequestContext): Promise<typeof PasskeyChallengeResult> {
    const outcome = await this.starts.run(await ownPrincipal(context), context);
    return typeof outcome === 'string' ? new KeyRefusedType(outcome) : outcome;
  }

  @Mutation(() => KeysResult, { description: 'Keeps a passkey begun with startPasskey. Ends my other sessions.' })
  @Access('signed-in')
  async addPasskey(@Args('input') input: AddPasskeyInput, @Context() context: RequestContext): Promise<typeof KeysResult> {
    return this.answered(await this.additions.run(await ownPrincipal(context), input, context), context);
  }

  @Mutation(() => KeysResult, { description: 'Calls one of my passkeys something else.' })
  @Access('signed-in')
  async renamePasskey(@Args('input') input: RenamePasskeyInput, @Context() context: RequestContext): Promise<typeof KeysResult> {
    return this.answered(await this.renamings.run(await ownPrincipal(context), input), context);
  }

  @Mutation(() => KeysResult, { description: 'Takes one of my passkeys away. Ends my other sessions.' })
  @Access('signed-in')
  async removePasskey(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<typeof KeysResult> {
    return this.answered(isId(id) ? await this.removals.run(await ownPrincipal(context), id, context) : 'KEY_UNKNOWN', context);
  }

  private async answered(refusal: KeyRefusalCode | null, context: RequestContext): Promise<typeof KeysResult> {
    if (refusal === null) return this.shown.run(await ownPrincipal(context));
    return new KeyRefusedType(refusal, refusal === 'NAME_MISSING' ? 'name' : null);
  }
}
