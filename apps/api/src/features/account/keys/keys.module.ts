import type { Provider } from '@nestjs/common';
import { AddPasskey } from './add-passkey.ts';
import { BreachedPasswords } from './breached-passwords.ts';
import { ChangeKeys } from './change-keys.ts';
import { CheckOwnPassword } from './check-own-password.ts';
import { JudgePassword } from './judge-password.ts';
import { KeySignInResolver } from './key-sign-in.resolver.ts';
import { KeysReader } from './keys.reader.ts';
import { KeysResolver } from './keys.resolver.ts';
import { PasskeyChallenges } from './passkey-challenges.ts';
import { PasskeyProofs } from './passkey-proofs.ts';
import { PasswordHash } from './password-hash.ts';
import { PasswordResolver } from './password.resolver.ts';
import { RemovePasskey } from './remove-passkey.ts';
import { RemovePassword } from './remove-password.ts';
import { RenamePasskey } from './rename-passkey.ts';
import { SetPassword } from './set-password.ts';
import { ShowKeys } from './show-keys.ts';
import { SignInWithPasskey } from './sign-in-with-passkey.ts';
import { SignInWithPassword } from './sign-in-with-password.ts';
import { StartPasskeySignIn } from './start-passkey-sign-in.ts';
import { StartPasskey } from './start-passkey.ts';

/** Passkeys and passwords, as parts of the account's module. */
export const KEY_PROVIDERS: Provider[] = [
  AddPasskey, BreachedPasswords, ChangeKeys, CheckOwnPassword, JudgePassword, KeySignInResolver, KeysReader, KeysResolver, PasskeyChallenges, PasskeyProofs, PasswordHash,
  PasswordResolver, RemovePasskey, RemovePassword, RenamePasskey, SetPassword, ShowKeys, SignInWithPasskey, SignInWithPassword, StartPasskey, StartPasskeySignIn,
];
