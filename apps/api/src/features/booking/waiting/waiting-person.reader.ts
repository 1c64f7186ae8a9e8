import type { JoinFacts, LocalDay } from '@escale/domain';
import { localDay } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { THEIRS } from './waiting.sql.ts';
import type { WaitingEntryEntity } from './waiting-entry.entity.ts';

type Who = Pick<WaitingEntryEntity, 'accountId' | 'email'>;
type What = Pick<WaitingEntryEntity, 'offerId' | 'category' | 'moduleId' | 'longitude' | 'latitude'>;

// No place is farther from UTC to the west than this: a day that is over there is over everywhere.
const FARTHEST_WEST_MS = 12 * 3_600_000;

/** The earliest day that is still today somewhere. */
export const todaySomewhere = (now: Date): LocalDay => localDay(new Date(now.getTime() - FARTHEST_WEST_MS).toISOString().slice(0, 10));

/** When a day is over everywhere. */
export const overEverywhere = (day: LocalDay): Date => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000 + FARTHEST_WEST_MS);

const MINE = `(e.account_id = $1::uuid OR lower(e.email) = lower($2))`;
const SAME = `e.offer_id IS NOT DISTINCT FROM $3::uuid AND e.category IS NOT DISTINCT FROM $4::text AND e.module_id IS NOT DISTINCT FROM $5::uuid
  AND round(e.longitude::numeric, 2) IS NOT DISTINCT FROM round($6::numeric, 2) AND round(e.latitude::numeric, 2) IS NOT DISTINCT FROM round($7::numeric, 2)`;

/** What is known of somebody who wants to wait. */
@Injectable()
export class WaitingPersonReader {
  /** One request for one address at a time: two at once count one after the other. */
  async takePerson(manager: EntityManager, email: string): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`waiting:${email.trim().toLowerCase()}`]);
  }

  /** Of a person who proved to be it. */
  async proven(manager: EntityManager, { accountId, email }: Who, { offerId, category, moduleId, longitude, latitude }: What, except: string | null): Promise<Pick<JoinFacts, 'entries' | 'alreadyWaiting' | 'firstTime'>> {
    const [row] = await manager.query<Pick<JoinFacts, 'entries' | 'alreadyWaiting' | 'firstTime'>[]>(
      `SELECT (SELECT count(*)::int FROM waiting_entry e WHERE ${MINE} AND e.state IN ('WAITING', 'OFFERED') AND e.id IS DISTINCT FROM $8::uuid) AS entries,
        EXISTS (SELECT FROM waiting_entry e WHERE ${MINE} AND e.state IN ('WAITING', 'OFFERED') AND e.id IS DISTINCT FROM $8::uuid AND ${SAME}) AS "alreadyWaiting",
        NOT EXISTS (SELECT FROM booking b WHERE b.status IN ('CHECKED_IN', 'COMPLETED') AND ${THEIRS}) AS "firstTime"`,
      [accountId, email, offerId, category, moduleId, longitude, latitude, except],
    );
    if (row === undefined) throw new Error('Counting yields one row.');
    return row;
  }

  /** Of an address anybody may have typed: nothing of whoever has it, only how often it was typed and not yet proved. */
  async unproven(manager: EntityManager, email: string): Promise<Pick<JoinFacts, 'entries' | 'alreadyWaiting' | 'firstTime'>> {
    const [row] = await manager.query<{ entries: number }[]>(`SELECT count(*)::int AS entries FROM waiting_entry e WHERE lower(e.email) = lower($1) AND e.state = 'UNCONFIRMED'`, [email.trim()]);
    return { entries: row?.entries ?? 0, alreadyWaiting: false, firstTime: false };
  }

  /** The offer somebody wants to wait for, while it is there. */
  async offer(manager: EntityManager, offerId: string): Promise<JoinFacts['offer']> {
    const [row] = await manager.query<{ listClosed: boolean }[]>(
      `SELECT EXISTS (SELECT FROM closed_waiting_list c WHERE c.place_id = o.place_id AND c.offer_id = o.id) AS "listClosed" FROM offer o JOIN place p ON p.id = o.place_id WHERE o.id = $1 AND o.retired_at IS NULL AND p.status = 'OPEN'`,
      [offerId],
    );
    return row ?? null;
  }
}
