import type { KeyRefusalCode } from '@escale/domain';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { RemovePasswordInput, SetPasswordInput } from './keys.input.ts';
import { KeyRefusedType, KeysResult } from './keys.type.ts';
import { RemovePassword } from './remove-password.ts';
import { SetPassword } from './set-password.ts';
import { ShowKeys } from './show-keys.ts';

/** One's own password, for staff who want one. */
@Resolver()
export class PasswordResolver {
  constructor(
    private readonly shown: ShowKeys,
    private readonly settings: SetPassword,
    private readonly removals: RemovePassword,
  ) {}

  @Mutation(() => KeysResult, { description: 'Sets or changes my password: with the present one, or just after signing in. Ends my other sessions.' })
  @Access('signed-in')
  async setPassword(@Args('input') input: SetPasswordInput, @Context() context: RequestContext): Promise<typeof KeysResult> {
    return this.answered(await this.settings.run(await ownPrincipal(context), input, context), context);
  }

  @Mutation(() => KeysResult, { description: 'Takes my password away: with it, or just after signing in. Ends my other sessions.' })
  @Access('signed-in')
  async removePassword(@Args('input') input: RemovePasswordInput, @Context() context: RequestContext): Promise<typeof KeysResult> {
    return this.answered(await this.removals.run(await ownPrincipal(context), input, context), context);
  }

  private async answered(refusal: KeyRefusalCode | null, context: RequestContext): Promise<typeof KeysResult> {
    if (refusal === null) return this.shown.run(await ownPrincipal(context));
    return new KeyRefusedType(refusal, refusal === 'PASSWORD_WRONG' ? 'currentPassword' : refusal.startsWith('PASSWORD_') && refusal !== 'PASSWORD_UNKNOWN' ? 'password' : null);
  }
}
