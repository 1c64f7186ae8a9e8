import { decideSignIn, DEFAULT_SIGN_IN_POLICY } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { SIGN_IN_COOKIE } from '../../platform/access/cookies.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids/new-id.ts';
import { callerOf } from '../../platform/limits/caller.ts';
import { type RateLimit, RateLimiter } from '../../platform/limits/rate-limiter.ts';
import { hashOf, sameHash, Secrets } from '../../platform/secret/secrets.ts';
import type { CompleteSignInInput } from './account.input.ts';
import { AccountReader } from './account.reader.ts';
import { OpenSession, type WayIn } from './open-session.ts';
import { SignInRefusedType, type SignedInType } from './sign-in.type.ts';
import { SignInRequestEntity } from './sign-in-request.entity.ts';

/** Above what one person mistypes, below what a guesser needs. */
const PER_CALLER: RateLimit = { name: 'sign-in-proof', hits: 30, minutes: 15 };

/** Signs in whoever proves, from the browser that asked, that the mail arrived. */
@Injectable()
export class CompleteSignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly accounts: AccountReader,
    private readonly sessions: OpenSession,
    private readonly limiter: RateLimiter,
  ) {}

  async run(input: CompleteSignInInput, context: RequestContext): Promise<SignedInType | SignInRefusedType> {
    const way: WayIn = input.token == null ? 'EMAIL_CODE' : 'EMAIL_LINK';
    const outcome = await this.prove(input, context);
    if (typeof outcome === 'string') return this.sessions.welcome(outcome, way);
    this.sessions.refused(way, outcome.code);
    return outcome;
  }

  /** The account that was proved. */
  private async prove(input: CompleteSignInInput, context: RequestContext): Promise<string | SignInRefusedType> {
    if (!(await this.limiter.take(PER_CALLER, callerOf(context.req)))) return new SignInRefusedType('TOO_MANY_ATTEMPTS');
    const given = input.token ?? null;
    const code = input.code?.replaceAll(/\s/g, '') ?? null;
    if ((given === null) === (code === null)) return new SignInRefusedType('LINK_UNKNOWN', { field: 'token' });
    const browser = context.cookies.read(SIGN_IN_COOKIE);
    const now = this.clock.now();
    const outcome = await this.database.transaction(async (manager): Promise<string | SignInRefusedType> => {
      // Locked, so that two who come at once with one link find it used.
      const request = await this.accounts.request(input.requestId, manager, true);
      const secret = given === null ? this.secrets.signInCode(input.requestId) : this.secrets.signInToken(input.requestId);
      const proof = { by: given === null ? 'CODE' : 'LINK', right: sameHash(hashOf(given ?? code ?? ''), hashOf(secret)), sameBrowser: request !== null && browser !== null && sameHash(hashOf(browser), request.browserHash) } as const;
      const decision = decideSignIn(proof, request, DEFAULT_SIGN_IN_POLICY, now);
      if (request !== null && !decision.ok && decision.refusal === 'CODE_WRONG') await manager.increment(SignInRequestEntity, { id: request.id }, 'tries', 1);
      if (request === null || !decision.ok) return this.refused(decision.ok ? 'LINK_UNKNOWN' : decision.refusal, input.requestId);
      await manager.update(SignInRequestEntity, { id: request.id }, { usedAt: now });
      const accountId = await this.accountOf(manager, request, now);
      await this.sessions.run(manager, accountId, 'EMAIL', context);
      return accountId;
    });
    if (typeof outcome === 'string') context.cookies.clear(SIGN_IN_COOKIE);
    return outcome;
  }

  private refused(code: SignInRefusedType['code'], requestId: string): SignInRefusedType {
    return new SignInRefusedType(code, code === 'OTHER_BROWSER' ? { codeToType: this.secrets.signInCode(requestId) } : code === 'CODE_WRONG' ? { field: 'code' } : {});
  }

  /** The account of a proved address, made when it is the first time; two who come at once find one. */
  private async accountOf(manager: EntityManager, { email, locale }: SignInRequestEntity, now: Date): Promise<string> {
    const [row] = await manager.query<{ id: string }[]>(
      `INSERT INTO account (id, email, locale, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT account_email DO UPDATE SET email = excluded.email RETURNING id`,
      [newId(), email, locale, now],
    );
    if (row === undefined) throw new Error('An account was neither found nor made.');
    return row.id;
  }
}
