import type { KeyRefusalCode } from '@escale/domain';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import type { SignedInType } from '../sign-in.type.ts';
import { SignInWithPasskeyInput, SignInWithPasswordInput } from './keys.input.ts';
import { KeyRefusedType, KeySignInResult, PasskeyChallengeResult } from './keys.type.ts';
import { SignInWithPasskey } from './sign-in-with-passkey.ts';
import { SignInWithPassword } from './sign-in-with-password.ts';
import { StartPasskeySignIn } from './start-passkey-sign-in.ts';

/** Signing in other than by mail, for staff. */
@Resolver()
export class KeySignInResolver {
  constructor(
    private readonly starts: StartPasskeySignIn,
    private readonly passkeys: SignInWithPasskey,
    private readonly passwords: SignInWithPassword,
  ) {}

  @Mutation(() => PasskeyChallengeResult, { description: 'Begins to sign in with a passkey; nobody says whose.' })
  @Access('public')
  async startPasskeySignIn(@Context() context: RequestContext): Promise<typeof PasskeyChallengeResult> {
    const outcome = await this.starts.run(context);
    return typeof outcome === 'string' ? new KeyRefusedType(outcome) : outcome;
  }

  @Mutation(() => KeySignInResult, { description: 'Signs in with what a device signed, from the browser that asked.' })
  @Access('public')
  async signInWithPasskey(@Args('input') input: SignInWithPasskeyInput, @Context() context: RequestContext): Promise<typeof KeySignInResult> {
    return this.answered(await this.passkeys.run(input, context));
  }

  @Mutation(() => KeySignInResult, { description: 'Signs in with address and password; the answer does not tell whether somebody has that address.' })
  @Access('public')
  async signInWithPassword(@Args('input') input: SignInWithPasswordInput, @Context() context: RequestContext): Promise<typeof KeySignInResult> {
    return this.answered(await this.passwords.run(input, context));
  }

  private answered(outcome: SignedInType | KeyRefusalCode): SignedInType | KeyRefusedType {
    return typeof outcome === 'string' ? new KeyRefusedType(outcome) : outcome;
  }
}
