import { checkFutureLimit, type Refusal } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { THEIRS } from './waiting.sql.ts';
import { WaitingRulesReader } from './waiting-rules.reader.ts';

/** Whose sessions are counted, one booking left out. */
export interface PersonsBookings {
  readonly accountId: string | null;
  readonly email: string | null;
  readonly except: string | null;
}

/** A session of theirs that is to come, or that they are at. */
export interface SessionToCome {
  readonly offerId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const TO_COME = `SELECT b.offer_id AS "offerId", b.starts_at AS "startsAt", b.ends_at AS "endsAt" FROM booking b
  WHERE b.ends_at > $4::timestamptz AND b.id IS DISTINCT FROM $3::uuid AND (b.status IN ('CONFIRMED', 'CHECKED_IN') OR b.status = 'HELD' AND b.approval_state = 'ASKED' AND b.hold_expires_at > $4) AND ${THEIRS}`;

/** How much one person has at a time over all places: the sessions to come, and whether they are as many as the network allows. */
@Injectable()
export class FutureLimit {
  constructor(private readonly rules: WaitingRulesReader) {}

  /** The sessions to come of a person, told by account or address; requests that wait count. Nobody in particular has none. */
  async toCome(manager: EntityManager, { accountId, email, except }: PersonsBookings, now: Date): Promise<readonly SessionToCome[]> {
    return accountId === null && email === null ? [] : manager.query<SessionToCome[]>(TO_COME, [accountId, email, except, now]);
  }

  /**
   * Why a person may not have one more; null when they may. From here to the end of the transaction nobody else counts for the same person: two bookings at two places,
   * which no lock on a place keeps apart, come one after the other. Taken after the place and its rows, and nothing is taken after it.
   */
  async exceeded(manager: EntityManager, whose: PersonsBookings, now: Date): Promise<Refusal | null> {
    const rules = await this.rules.read(manager);
    if (rules.futureBookingsMost === null || (whose.accountId === null && whose.email === null)) return null;
    const [account] = whose.accountId === null ? [] : await manager.query<{ email: string }[]>('SELECT email FROM account WHERE id = $1', [whose.accountId]);
    const addresses = new Set([whose.email, account?.email].flatMap((address) => (address === null || address === undefined ? [] : [address.toLowerCase()])));
    for (const address of [...addresses].sort()) await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`person:${address}`]);
    return checkFutureLimit(rules, (await this.toCome(manager, whose, now)).length);
  }
}
