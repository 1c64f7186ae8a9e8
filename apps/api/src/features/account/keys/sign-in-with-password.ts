import { isStaffRole, type KeyRefusalCode, spellPassword } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { Database } from '../../../platform/database/database.ts';
import { type RateLimit, RateLimiter } from '../../../platform/limits/rate-limiter.ts';
import { OpenSession } from '../open-session.ts';
import type { SignedInType } from '../sign-in.type.ts';
import type { SignInWithPasswordInput } from './keys.input.ts';
import { KeysReader } from './keys.reader.ts';
import { PasswordHash } from './password-hash.ts';

/** Few enough that a password of the least strength allowed holds for centuries; the mailed link stays open to who is shut out. */
const PER_ADDRESS: RateLimit = { name: 'password-address', hits: 10, minutes: 15 };
const PER_CALLER: RateLimit = { name: 'password-caller', hits: 30, minutes: 15 };

/** Signs in with address and password. Same answer, same work and same count whether the address is unknown, has no password, or another. */
@Injectable()
export class SignInWithPassword {
  constructor(
    private readonly database: Database,
    private readonly keys: KeysReader,
    private readonly hashes: PasswordHash,
    private readonly sessions: OpenSession,
    private readonly limiter: RateLimiter,
  ) {}

  async run(input: SignInWithPasswordInput, context: RequestContext): Promise<SignedInType | KeyRefusalCode> {
    const email = input.email.trim().normalize('NFC').toLowerCase();
    const password = spellPassword(input.password);
    const allowed = (await this.limiter.take(PER_CALLER, context.req.ip ?? '')) && (await this.limiter.take(PER_ADDRESS, email));
    if (!allowed) return this.refused('TOO_MANY_ATTEMPTS', null);
    const holder = await this.keys.passwordToProve(email);
    const hash = holder?.roles.some(isStaffRole) === true ? holder.hash : null;
    const right = await this.hashes.matches(hash, password);
    if (holder === null || hash === null || !right) return this.refused('SIGN_IN_WRONG', holder?.accountId ?? null);
    const { accountId } = holder;
    const renewed = this.hashes.isDated(hash) ? await this.hashes.of(password) : hash;
    const opened = await this.database.transaction(async (manager) => {
      // Changed or taken away since it was read: its sessions have ended, and this one must not outlive them.
      const [[same]] = await manager.query<[unknown[], number]>('UPDATE password SET hash = $3 WHERE account_id = $1 AND hash = $2 RETURNING account_id', [accountId, hash, renewed]);
      if (same === undefined) return false;
      await this.sessions.run(manager, accountId, 'PASSWORD', context);
      return true;
    });
    return opened ? this.sessions.welcome(accountId, 'PASSWORD') : this.refused('SIGN_IN_WRONG', accountId);
  }

  private refused(code: KeyRefusalCode, accountId: string | null): KeyRefusalCode {
    this.sessions.refused('PASSWORD', code, accountId);
    return code;
  }
}
