import { decidePassword, decidePasswordLength, DEFAULT_PASSWORD_POLICY, type KeyRefusalCode, ownWords, type Result } from '@escale/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../../platform/config/config.module.ts';
import type { Config } from '../../../platform/config/config.ts';
import type { AccountEntity } from '../account.entity.ts';
import { BreachedPasswords } from './breached-passwords.ts';
import { passwordScore } from './password-strength.ts';

/** Whether somebody may have a password, already spelled in one way. */
@Injectable()
export class JudgePassword {
  constructor(
    private readonly breached: BreachedPasswords,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(password: string, person: Pick<AccountEntity, 'email' | 'givenName' | 'familyName'>): Promise<Result<null, KeyRefusalCode>> {
    const length = decidePasswordLength(password, DEFAULT_PASSWORD_POLICY);
    if (!length.ok) return length;
    const words = ownWords(person, this.config.networkName);
    return decidePassword({ password, ownWords: words, score: await passwordScore(password, words), breached: await this.breached.has(password) }, DEFAULT_PASSWORD_POLICY);
  }
}
