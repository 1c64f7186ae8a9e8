import { type ProviderRefusalCode, refuse, type Result } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { type RateLimit, RateLimiter } from '../../../platform/limits/rate-limiter.ts';
import { OpenSession } from '../open-session.ts';
import { EnterWithIdentity } from './enter-with-identity.ts';
import { ProviderClients } from './provider-clients.ts';
import { ReadAnswer } from './read-answer.ts';
import { TripStore } from './trip.store.ts';

const PER_CALLER: RateLimit = { name: 'provider-answer', hits: 30, minutes: 15 };

/** How a trip ended, and where its traveller wanted to go. */
export interface TripEnd {
  /** The account whose session is open, or why there is none. */
  readonly outcome: Result<string, ProviderRefusalCode>;
  readonly returnTo: string | null;
  readonly linking: boolean;
}

const lost = (refusal: ProviderRefusalCode): TripEnd => ({ outcome: refuse(refusal), returnTo: null, linking: false });

/** Takes the answer of an identity provider, once, in the browser that set out, at the address that is this provider's. */
@Injectable()
export class CompleteProviderSignIn {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly clients: ProviderClients,
    private readonly trips: TripStore,
    private readonly answers: ReadAnswer,
    private readonly entrance: EnterWithIdentity,
    private readonly sessions: OpenSession,
  ) {}

  async run(key: string, query: string, context: RequestContext): Promise<TripEnd> {
    const end = await this.tried(key, query, context);
    if (end.outcome.ok) this.sessions.entered(end.outcome.value, 'PROVIDER');
    else this.sessions.refused('PROVIDER', end.outcome.refusal);
    return end;
  }

  private async tried(key: string, query: string, context: RequestContext): Promise<TripEnd> {
    const provider = this.clients.find(key);
    if (provider === null) return lost('PROVIDER_UNKNOWN');
    if (!(await this.limiter.take(PER_CALLER, context.req.ip ?? ''))) return lost('TOO_MANY_ATTEMPTS');
    const ended = await this.trips.end(new URLSearchParams(query).get('state') ?? '', context.cookies);
    if (ended === null) return lost('TRIP_OVER');
    const { trip, proof } = ended;
    const end = (outcome: TripEnd['outcome']): TripEnd => ({ outcome, returnTo: trip.returnTo, linking: trip.linkTo !== null });
    // An answer to a question that was asked elsewhere: mix-up (RFC 9700 §4.4).
    if (trip.provider !== key) return end(refuse('ANSWER_UNTRUSTED'));
    if (trip.linkTo !== null && (await context.principal())?.accountId !== trip.linkTo) return end(refuse('TRIP_OVER'));
    const person = await this.answers.run(provider, query, proof);
    if (!person.ok) return end(person);
    return end(await this.entrance.run(provider, person.value, trip, context));
  }
}
