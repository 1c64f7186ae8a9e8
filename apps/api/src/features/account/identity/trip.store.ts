import { randomBytes } from 'node:crypto';
import type { Locale } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { Cookies } from '../../../platform/access/cookies.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { hashOf, sameHash } from '../../../platform/secret/secrets.ts';
import { type TripProof, TripSecrets } from './trip-secrets.ts';

/** What ties a trip to an identity provider to the browser that set out. */
const TRIP_COOKIE = 'escale_trip';
const LIFETIME_MS = 10 * 60_000;

export interface Trip {
  /** Where it goes, by its name in the settings. */
  readonly provider: string;
  /** A page of the site to come back to, as asked; judged by who goes there. */
  readonly returnTo: string | null;
  /** The signed-in account that wants the identity for its own; null to sign in. */
  readonly linkTo: string | null;
  readonly locale: Locale;
}

/** Trips to identity providers: ten minutes, one browser, one answer each. */
@Injectable()
export class TripStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secrets: TripSecrets,
  ) {}

  /** Sets out: only a digest of the state is kept, and the browser keeps the rest. */
  async begin({ provider, linkTo, returnTo, locale }: Trip, cookies: Cookies): Promise<TripProof> {
    const browser = randomBytes(32).toString('base64url');
    const proof = this.secrets.of(browser);
    const expiresAt = new Date(this.clock.now().getTime() + LIFETIME_MS);
    await this.database.query('INSERT INTO provider_trip (state_hash, provider, link_to, return_to, locale, expires_at) VALUES ($1, $2, $3, $4, $5, $6)', [hashOf(proof.state), provider, linkTo, returnTo, locale, expiresAt]);
    cookies.write(TRIP_COOKIE, browser, expiresAt);
    return proof;
  }

  /**
   * The trip this state belongs to, when it comes back to the browser that set out; gone as it is read, so that a second answer finds
   * nothing. From another browser nothing is learnt, and nobody's trip is spent.
   */
  async end(state: string, cookies: Cookies): Promise<{ readonly trip: Trip; readonly proof: TripProof } | null> {
    const browser = cookies.read(TRIP_COOKIE);
    const proof = browser === null ? null : this.secrets.of(browser);
    if (proof === null || !sameHash(hashOf(state), hashOf(proof.state))) return null;
    cookies.clear(TRIP_COOKIE);
    const [trip] = await this.database.query<Trip & { readonly expiresAt: Date }>(
      `WITH spent AS (DELETE FROM provider_trip WHERE state_hash = $1 RETURNING *)
       SELECT provider, link_to AS "linkTo", return_to AS "returnTo", locale, expires_at AS "expiresAt" FROM spent`,
      [hashOf(state)],
    );
    return trip === undefined || trip.expiresAt <= this.clock.now() ? null : { trip, proof };
  }
}
