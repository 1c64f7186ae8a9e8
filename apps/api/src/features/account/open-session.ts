import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SESSION_COOKIE } from '../../platform/access/cookies.ts';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import type { SessionMethod } from '../../platform/access/session.entity.ts';
import { SessionStore } from '../../platform/access/session.store.ts';
import { SecurityLog } from '../../platform/security-log/security-log.ts';
import { ShowMe } from './show-me.ts';
import type { SignedInType } from './sign-in.type.ts';

/** How somebody tried to get in, as the log tells it. */
export type WayIn = 'EMAIL_LINK' | 'EMAIL_CODE' | 'PASSWORD' | 'PASSKEY' | 'PROVIDER' | 'DEMO';

const LONGEST_DEVICE = 200;

/** Gives a browser a session of its own, never one it came with (session fixation: OWASP ASVS 5.0, 7.2). */
@Injectable()
export class OpenSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly showMe: ShowMe,
    private readonly security: SecurityLog,
  ) {}

  /** Answers the new session's id. */
  async run(manager: EntityManager, accountId: string, method: SessionMethod, { req, cookies }: RequestContext): Promise<string> {
    const device = req.headers['user-agent']?.slice(0, LONGEST_DEVICE) ?? null;
    const { id, token, endsAt } = await this.sessions.open(manager, accountId, method, device, cookies.read(SESSION_COOKIE));
    cookies.write(SESSION_COOKIE, token, endsAt);
    return id;
  }

  /** Tells the log that somebody is in, once their session is kept for good. */
  entered(accountId: string, method: WayIn): void {
    this.security.tell('SIGNED_IN', { method }, accountId);
  }

  /** Tells the log that somebody is not in, and as whom they tried where that is known. */
  refused(method: WayIn, reason: string, accountId: string | null = null): void {
    this.security.tell('SIGN_IN_REFUSED', { method, reason }, accountId);
  }

  /** What whoever has just signed in is shown; the log is told. */
  async welcome(accountId: string, method: WayIn): Promise<SignedInType> {
    this.entered(accountId, method);
    return this.shown(accountId);
  }

  /** Who somebody is and what they may do, as it is now. */
  async shown(accountId: string): Promise<SignedInType> {
    const me = await this.showMe.run({ accountId, grants: await this.sessions.grantsOf(accountId) });
    if (me === null) throw new Error('The account that signed in is gone.');
    return { me };
  }
}
