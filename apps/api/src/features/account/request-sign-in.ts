import { randomBytes } from 'node:crypto';
import { DEFAULT_SIGN_IN_POLICY, isEmail } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { SIGN_IN_COOKIE } from '../../platform/access/cookies.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids/new-id.ts';
import { callerOf } from '../../platform/limits/caller.ts';
import { type RateLimit, RateLimiter } from '../../platform/limits/rate-limiter.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { hashOf } from '../../platform/secret/secrets.ts';
import type { RequestSignInInput } from './account.input.ts';
import { SignInRefusedType, type SignInRequestedType } from './sign-in.type.ts';
import { SignInRequestEntity } from './sign-in-request.entity.ts';

/** A mailbox is not flooded by who knows its address, nor many mailboxes by one caller. */
const PER_ADDRESS: RateLimit = { name: 'sign-in-mail', hits: 5, minutes: 15 };
const PER_CALLER: RateLimit = { name: 'sign-in-caller', hits: 30, minutes: 15 };

/** Promises a link and a code by mail. The answer is the same whether or not somebody has that address. */
@Injectable()
export class RequestSignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly limiter: RateLimiter,
  ) {}

  async run(input: RequestSignInInput, { req, cookies }: RequestContext): Promise<SignInRequestedType | SignInRefusedType> {
    const email = input.email.trim().normalize('NFC').toLowerCase();
    if (!isEmail(email)) return new SignInRefusedType('EMAIL_UNREADABLE', { field: 'email' });
    const allowed = (await this.limiter.take(PER_CALLER, callerOf(req))) && (await this.limiter.take(PER_ADDRESS, email));
    if (!allowed) return new SignInRefusedType('TOO_MANY_ATTEMPTS');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + DEFAULT_SIGN_IN_POLICY.lifetimeMinutes * 60_000);
    // One secret a request: who plants a cookie of their own in another's browser gains nothing by what is asked afterwards.
    const browser = randomBytes(32).toString('base64url');
    const id = newId();
    await this.database.transaction(async (manager) => {
      await manager.insert(SignInRequestEntity, { id, email, locale: input.locale, browserHash: hashOf(browser), createdAt: now, expiresAt, usedAt: null, tries: 0 });
      await this.outbox.add(manager, 'send-sign-in-mail', { requestId: id }, now);
    });
    cookies.write(SIGN_IN_COOKIE, browser, expiresAt);
    return { requestId: id, expiresAt };
  }
}
