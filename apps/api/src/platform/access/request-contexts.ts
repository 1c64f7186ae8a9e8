import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { Loaders } from '../graphql/loaders.ts';
import { SecurityLog } from '../security-log/security-log.ts';
import { noteAccount } from '../security-log/who-asks.ts';
import { Cookies, SESSION_COOKIE } from './cookies.ts';
import { type KioskCaller, KioskSessions, type KioskStanding } from './kiosk-sessions.ts';
import type { Principal } from './principal.ts';
import { SessionStore } from './session.store.ts';

/** What an operation finds of the request it answers. */
export interface RequestContext {
  readonly req: Request;
  readonly res: Response;
  readonly cookies: Cookies;
  /** One batch loader per relation and request. */
  readonly loaders: Loaders;
  /** Who is asking; read once a request, and only where somebody wants to know. */
  readonly principal: () => Promise<Principal | null>;
  /** Which kiosk is asking; null where none is whose session lives. Read once a request. */
  readonly kiosk: () => Promise<KioskCaller | null>;
  /** The same, with why none is. */
  readonly kioskStanding: () => Promise<KioskStanding>;
}

/** Makes the context of a request. */
@Injectable()
export class RequestContexts {
  constructor(
    private readonly sessions: SessionStore,
    private readonly kiosks: KioskSessions,
    private readonly security: SecurityLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  of(req: Request, res: Response): RequestContext {
    const cookies = new Cookies(req, res, this.config.publicUrl.startsWith('https:'));
    let asked: Promise<Principal | null> | null = null;
    const read = async (): Promise<Principal | null> => {
      const token = cookies.read(SESSION_COOKIE);
      if (token === null) return null;
      const principal = await this.sessions.principal(token);
      if (principal === null) this.security.tell('SESSION_UNKNOWN', {});
      else noteAccount(principal.accountId);
      return principal;
    };
    let standing: Promise<KioskStanding> | null = null;
    const kioskStanding = (): Promise<KioskStanding> => (standing ??= this.kiosks.standing(req.headers.authorization));
    const kiosk = async (): Promise<KioskCaller | null> => {
      const found = await kioskStanding();
      return found.state === 'LIVE' ? { kioskId: found.kioskId, placeId: found.placeId } : null;
    };
    return { req, res, cookies, loaders: new Loaders(), principal: () => (asked ??= read()), kiosk, kioskStanding };
  }
}

/** Which kiosk asks, where the guard has seen to it that one does. */
export async function ownKiosk({ kiosk }: RequestContext): Promise<KioskCaller> {
  const who = await kiosk();
  if (who === null) throw new Error('No kiosk asks.');
  return who;
}

/** Who asks, where the guard has seen to it that somebody is signed in. */
export async function ownPrincipal({ principal }: RequestContext): Promise<Principal> {
  const who = await principal();
  if (who === null) throw new Error('Nobody is signed in.');
  return who;
}
