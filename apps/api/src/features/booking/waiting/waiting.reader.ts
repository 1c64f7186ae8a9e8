import { CHANCE_DAYS, type Ranked } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { hashOf } from '../../../platform/secret/secrets.ts';
import { DISTANCE, SERVES } from './waiting.sql.ts';
import { WaitingEntryEntity } from './waiting-entry.entity.ts';
import type { WaitingTurnEntity } from './waiting-turn.entity.ts';

/** A wish as one place may serve it: which of its offers, from how far, and what was offered before. */
export interface WaitingHere {
  readonly entry: WaitingEntryEntity;
  readonly offerIds: readonly string[];
  readonly distanceKm: number | null;
  readonly offeredBefore: readonly { readonly offerId: string; readonly startsAt: Date }[];
}

interface HereRow {
  readonly id: string;
  readonly offerIds: readonly string[];
  readonly distanceKm: number | null;
  readonly before: readonly { readonly offerId: string; readonly startsAt: string }[] | null;
}

/** `$1` place. */
const HERE = `SELECT e.id, array_agg(o.id) AS "offerIds", ${DISTANCE} AS "distanceKm",
    (SELECT json_agg(json_build_object('offerId', t.offer_id, 'startsAt', t.starts_at)) FROM waiting_turn t WHERE t.entry_id = e.id AND t.outcome IS DISTINCT FROM 'WITHDRAWN') AS before
  FROM waiting_entry e JOIN place p ON p.id = $1 JOIN offer o ON o.place_id = p.id AND NOT o.paused WHERE e.state = 'WAITING' AND e.ends_at > $2 AND ${SERVES} GROUP BY e.id, p.id`;

/** Who waits for what a wish (`$1`) waits for: those whom some offer serves that serves it too, on days that both named. */
const SAME = `WITH wanted AS MATERIALIZED (SELECT o.id FROM waiting_entry e JOIN place p ON true JOIN offer o ON o.place_id = p.id WHERE e.id = $1 AND ${SERVES})`;
const RIVALS = `${SAME} SELECT e.id, e.reasons, e.created_at AS "createdAt" FROM waiting_entry e JOIN waiting_entry mine ON mine.id = $1
  WHERE e.state IN ('WAITING', 'OFFERED') AND e.ends_at > $2 AND e.from_day <= mine.to_day AND e.to_day >= mine.from_day
    AND EXISTS (SELECT FROM wanted JOIN offer o ON o.id = wanted.id JOIN place p ON p.id = o.place_id WHERE ${SERVES})`;
const FREED = `${SAME} SELECT count(*)::int AS count FROM booking b WHERE b.offer_id IN (SELECT id FROM wanted) AND b.status = 'CANCELLED' AND b.confirmed_at IS NOT NULL
  AND b.cancelled_at < b.starts_at AND b.cancelled_at > $2::timestamptz - interval '${String(CHANCE_DAYS)} days'`;

/** Reads the waiting list; by what right is part of each query, or of what the caller proved. */
@Injectable()
export class WaitingReader {
  constructor(private readonly database: Database) {}

  /** Whom a place may serve; rows that another transaction is at are left to it. Locked, for the caller has taken the place. */
  async at(manager: EntityManager, placeId: string, now: Date): Promise<readonly WaitingHere[]> {
    const rows = await manager.query<HereRow[]>(HERE, [placeId, now]);
    if (rows.length === 0) return [];
    const entries = await manager
      .createQueryBuilder(WaitingEntryEntity, 'e')
      .where(`e.id = ANY (:ids) AND e.state = 'WAITING'`, { ids: rows.map(({ id }) => id) })
      .orderBy('e.id')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    const known = new Map(entries.map((entry) => [entry.id, entry]));
    return rows.flatMap(({ id, offerIds, distanceKm, before }) => {
      const entry = known.get(id);
      return entry === undefined ? [] : [{ entry, offerIds, distanceKm, offeredBefore: (before ?? []).map(({ offerId, startsAt }) => ({ offerId, startsAt: new Date(startsAt) })) }];
    });
  }

  /** Whether a place may serve anybody who waits; takes nothing. */
  async anybodyAt(manager: EntityManager, placeId: string, now: Date): Promise<boolean> {
    const [row] = await manager.query<{ some: boolean }[]>(`SELECT EXISTS (${HERE}) AS some`, [placeId, now]);
    return row?.some === true;
  }

  /** What signing in proved to be theirs: wishes of the account, or of its address; those to come back to first. */
  async ofAccount(accountId: string, most: number): Promise<readonly WaitingEntryEntity[]> {
    return this.database.source.manager
      .createQueryBuilder(WaitingEntryEntity, 'e')
      .where(`(e.accountId = :accountId OR lower(e.email) = (SELECT a.email FROM account a WHERE a.id = :accountId)) AND e.state NOT IN ('ACCEPTED', 'LAPSED', 'LEFT')`, { accountId })
      .orderBy('e.createdAt')
      .addOrderBy('e.id')
      .limit(most)
      .getMany();
  }

  /** The wishes that stand in the way of this one or behind it. */
  async rivals(entryId: string, now: Date): Promise<readonly Ranked[]> {
    return this.database.query<Ranked>(RIVALS, [entryId, now]);
  }

  /** Sessions like those wished for that came free lately. */
  async freed(entryId: string, now: Date): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(FREED, [entryId, now]);
    return row?.count ?? 0;
  }

  /** A wish, for whoever holds the secret of its link. */
  async held(id: string, token: string): Promise<WaitingEntryEntity | null> {
    return this.database.source.manager.findOneBy(WaitingEntryEntity, { id, tokenHash: hashOf(token) });
  }

  async turns(entryId: string): Promise<readonly WaitingTurnEntity[]> {
    return this.database.query<WaitingTurnEntity>(
      `SELECT place_id AS "placeId", booking_id AS "bookingId", entry_id AS "entryId", offer_id AS "offerId", starts_at AS "startsAt", offered_at AS "offeredAt", until, outcome, ended_at AS "endedAt"
       FROM waiting_turn WHERE entry_id = $1 ORDER BY offered_at DESC`,
      [entryId],
    );
  }
}
