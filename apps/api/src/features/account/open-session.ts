import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SESSION_COOKIE } from '../../platform/access/cookies.ts';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import type { SessionMethod } from '../../platform/access/session.entity.ts';
import { SessionStore } from '../../platform/access/session.store.ts';
import { ShowMe } from './show-me.ts';
import type { SignedInType } from './sign-in.type.ts';

const LONGEST_DEVICE = 200;

/** Gives a browser a session of its own, never one it came with (session fixation: OWASP ASVS 5.0, 7.2). */
@Injectable()
export class OpenSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly showMe: ShowMe,
  ) {}

  /** Answers the new session's id. */
  async run(manager: EntityManager, accountId: string, method: SessionMethod, { req, cookies }: RequestContext): Promise<string> {
    const device = req.headers['user-agent']?.slice(0, LONGEST_DEVICE) ?? null;
    const { id, token, endsAt } = await this.sessions.open(manager, accountId, method, device, cookies.read(SESSION_COOKIE));
    cookies.write(SESSION_COOKIE, token, endsAt);
    return id;
  }

  /** What whoever has just signed in is shown. */
  async shown(accountId: string): Promise<SignedInType> {
    const me = await this.showMe.run({ accountId, grants: await this.sessions.grantsOf(accountId) });
    if (me === null) throw new Error('The account that signed in is gone.');
    return { me };
  }
}
