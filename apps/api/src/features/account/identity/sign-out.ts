import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { buildEndSessionUrl } from 'openid-client';
import type { Logger } from 'pino';
import { SESSION_COOKIE } from '../../../platform/access/cookies.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { SessionStore } from '../../../platform/access/session.store.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { LOG } from '../../../platform/log/log.ts';
import { outwardRefusalIn } from '../../../platform/outward/outward-refused.ts';
import { SignInRefusedType, type SignedOutType } from '../sign-in.type.ts';
import { IdentityReader } from './identity.reader.ts';
import { ProviderClients } from './provider-clients.ts';
import { TripSecrets } from './trip-secrets.ts';

/** Ends the session that asks, here at once, and says where to go to end it at the identity provider too (OpenID Connect RP-Initiated Logout). */
@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: SessionStore,
    private readonly clock: Clock,
    private readonly identities: IdentityReader,
    private readonly clients: ProviderClients,
    private readonly secrets: TripSecrets,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async run(context: RequestContext): Promise<SignedOutType | SignInRefusedType> {
    const who = await context.principal();
    context.cookies.clear(SESSION_COOKIE);
    if (who === null) return new SignInRefusedType('SESSION_UNKNOWN');
    const opened = await this.identities.ofSession(who.sessionId);
    if (!(await this.sessions.end(who.accountId, who.sessionId))) return new SignInRefusedType('SESSION_UNKNOWN');
    return { at: this.clock.now(), goTo: opened === null ? null : await this.endAt(opened.provider, this.secrets.open(opened.idTokenSealed, who.sessionId)) };
  }

  /** Null when the provider is away, no longer in the settings, or knows no such thing: whoever signs out is not kept waiting by it. */
  private async endAt(key: string, idToken: string): Promise<string | null> {
    const provider = this.clients.find(key);
    if (provider === null) return null;
    try {
      const client = await this.clients.client(provider);
      if (client.serverMetadata().end_session_endpoint === undefined) return null;
      return buildEndSessionUrl(client, { id_token_hint: idToken, post_logout_redirect_uri: this.clients.addressOf(key, 'fin'), state: randomBytes(32).toString('base64url') }).href;
    } catch (error) {
      this.log.warn({ provider: key, reason: outwardRefusalIn(error)?.message ?? (error instanceof Error ? error.message : 'unknown') }, 'An identity provider could not be told that somebody signs out.');
      return null;
    }
  }
}
