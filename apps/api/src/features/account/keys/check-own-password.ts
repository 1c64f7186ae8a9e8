import { type KeyHolder, spellPassword } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { type RateLimit, RateLimiter } from '../../../platform/limits/rate-limiter.ts';
import { KeysReader } from './keys.reader.ts';
import { PasswordHash } from './password-hash.ts';

/** Whoever sits at somebody else's open session does not guess their password there, nor keep the server at work. */
const PER_ACCOUNT: RateLimit = { name: 'own-password', hits: 10, minutes: 15 };

/** Whether the present password of one's own account was typed right, when it was typed. */
@Injectable()
export class CheckOwnPassword {
  constructor(
    private readonly keys: KeysReader,
    private readonly hashes: PasswordHash,
    private readonly limiter: RateLimiter,
  ) {}

  async run(accountId: string, typed: string | null): Promise<KeyHolder['password'] | 'TOO_MANY_ATTEMPTS'> {
    if (!(await this.limiter.take(PER_ACCOUNT, accountId))) return 'TOO_MANY_ATTEMPTS';
    if (typed === null) return 'NONE';
    const password = await this.keys.password(accountId);
    return (await this.hashes.matches(password?.hash ?? null, spellPassword(typed))) ? 'RIGHT' : 'WRONG';
  }
}
