import { DESK_ROLES, type Id, type Interval, SHIFT_PLANNERS, SHIFT_ROLES } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';
import { Database } from '../../../platform/database/database.ts';
import { ALONE } from './alone.sql.ts';
import type { AccompaniedRow, ShiftRow, TeamMember } from './shift-row.ts';

const PLANNED = ownPlaceAsSql('$1', SHIFT_PLANNERS);
const SHIFT = `SELECT k.id, k.account_id AS "accountId", k.starts_at AS start, k.ends_at AS "end", k.offer_ids AS "offerIds", k.series_id AS "seriesId", k.note, k.version,
  (SELECT count(*)::int FROM shift f WHERE f.place_id = k.place_id AND f.series_id = k.series_id AND f.starts_at > k.starts_at AND f.removed_at IS NULL) AS following FROM shift k WHERE k.removed_at IS NULL`;

type StoredShift = Omit<ShiftRow, 'during'> & { readonly start: Date; readonly end: Date };
const shiftOf = ({ start, end, ...row }: StoredShift): ShiftRow => ({ ...row, during: { start, end } });

const HOLDS_TEAM_ROLE = `g.scope_kind = 'PLACE' AND g.scope_id = $1::text AND g.role IN (${SHIFT_ROLES.map((role) => `'${role}'`).join(', ')})`;

/** Reads who is there when; that the account plans there, or that it is about itself, is part of each query. */
@Injectable()
export class ShiftReader {
  constructor(private readonly database: Database) {}

  /** A place whose desk the account keeps, and whether it plans there; null for everybody else. */
  async ownPlace(accountId: string, placeId: string): Promise<{ readonly id: Id<'Place'>; readonly timeZone: string; readonly plans: boolean } | null> {
    const [place] = await this.database.query<{ id: Id<'Place'>; timeZone: string; plans: boolean }>(
      `SELECT p.id, p.time_zone AS "timeZone", EXISTS (SELECT FROM ${PLANNED} AND p.id = $2) AS plans FROM ${ownPlaceAsSql('$1', DESK_ROLES)} AND p.id = $2`,
      [accountId, placeId],
    );
    return place ?? null;
  }

  /** Takes a place where the account plans for the length of the transaction, as every writer at a place does; null for everybody else. */
  async take(manager: EntityManager, accountId: string, placeId: string): Promise<Id<'Place'> | null> {
    const [place] = await manager.query<{ id: Id<'Place'> }[]>(`SELECT p.id FROM ${PLANNED} AND p.id = $2 FOR NO KEY UPDATE OF p`, [accountId, placeId]);
    return place?.id ?? null;
  }

  /** The team of a place now, by name. */
  async team(manager: EntityManager, placeId: string): Promise<readonly TeamMember[]> {
    return manager.query<TeamMember[]>(
      `SELECT a.id AS "accountId", a.given_name AS "givenName", a.family_name AS "familyName", a.email, array_agg(g.role ORDER BY g.role) AS roles
       FROM role_grant g JOIN account a ON a.id = g.account_id WHERE ${HOLDS_TEAM_ROLE} GROUP BY a.id ORDER BY search_form(coalesce(a.family_name, a.email)), a.id`,
      [placeId],
    );
  }

  /** Who is still planned though they are of the team no more, and who is of it: their names. */
  async named(manager: EntityManager, accountIds: readonly string[]): Promise<readonly TeamMember[]> {
    return manager.query<TeamMember[]>(
      `SELECT a.id AS "accountId", a.given_name AS "givenName", a.family_name AS "familyName", a.email, '{}'::text[] AS roles FROM account a WHERE a.id = ANY ($1::uuid[]) ORDER BY search_form(coalesce(a.family_name, a.email)), a.id`,
      [accountIds],
    );
  }

  /** The shifts of a place in force that touch a window, in order. */
  async shifts(manager: EntityManager, placeId: string, { start, end }: Interval): Promise<readonly ShiftRow[]> {
    const rows = await manager.query<StoredShift[]>(`${SHIFT} AND k.place_id = $1 AND k.starts_at > $2::timestamptz - interval '24 hours' AND k.starts_at < $3 AND k.ends_at > $2 ORDER BY k.starts_at, k.id`, [placeId, start, end]);
    return rows.map(shiftOf);
  }

  async shift(manager: EntityManager, placeId: string, id: string): Promise<ShiftRow | null> {
    const [row] = await manager.query<StoredShift[]>(`${SHIFT} AND k.place_id = $1 AND k.id = $2`, [placeId, id]);
    return row === undefined ? null : shiftOf(row);
  }

  async byIds(manager: EntityManager, placeId: string, ids: readonly string[]): Promise<readonly ShiftRow[]> {
    return (await manager.query<StoredShift[]>(`${SHIFT} AND k.place_id = $1 AND k.id = ANY ($2::uuid[]) ORDER BY k.starts_at, k.id`, [placeId, ids])).map(shiftOf);
  }

  /** The shifts in force of one series of a place. */
  async series(manager: EntityManager, placeId: string, seriesId: string): Promise<readonly ShiftRow[]> {
    return (await manager.query<StoredShift[]>(`${SHIFT} AND k.place_id = $1 AND k.series_id = $2 ORDER BY k.starts_at`, [placeId, seriesId])).map(shiftOf);
  }

  /** When some people are planned anywhere during a window, some shifts left out. */
  async busy(manager: EntityManager, accountIds: readonly string[], { start, end }: Interval, except: readonly string[]): Promise<ReadonlyMap<string, readonly Interval[]>> {
    const rows = await manager.query<{ accountId: string; start: Date; end: Date }[]>(
      `SELECT account_id AS "accountId", starts_at AS start, ends_at AS "end" FROM shift WHERE account_id = ANY ($1::uuid[]) AND removed_at IS NULL AND starts_at < $3 AND ends_at > $2 AND NOT (id = ANY ($4::uuid[])) ORDER BY starts_at`,
      [accountIds, start, end, except],
    );
    return new Map(accountIds.map((id) => [id, rows.filter(({ accountId }) => accountId === id).map(({ start: from, end: to }) => ({ start: from, end: to }))]));
  }

  /** The coming bookings of offers that need somebody and touch a window, those being made among them; not who came without a booking. */
  async accompanied(manager: EntityManager, placeId: string, { start, end }: Interval, now: Date): Promise<readonly AccompaniedRow[]> {
    const rows = await manager.query<(Omit<AccompaniedRow, 'during'> & { start: Date; end: Date })[]>(
      `SELECT b.id, b.offer_id AS "offerId", b.status, b.starts_at AS start, b.ends_at AS "end" FROM booking b JOIN offer o ON o.id = b.offer_id
       WHERE b.place_id = $1 AND o.supervised AND NOT b.walk_in AND b.starts_at > $2::timestamptz - interval '48 hours' AND b.starts_at < $3 AND b.ends_at > greatest($2::timestamptz, $4::timestamptz)
         AND (b.status IN ('CONFIRMED', 'CHECKED_IN') OR b.status = 'HELD' AND b.hold_expires_at > $4) ORDER BY b.starts_at, b.id`,
      [placeId, start, end, now],
    );
    return rows.map(({ start: from, end: to, ...row }) => ({ ...row, during: { start: from, end: to } }));
  }

  /** The ids of the coming bookings of a place for which nobody is planned, the nearest first. */
  async alone(placeId: string, now: Date, most: number): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT b.id FROM booking b JOIN offer o ON o.id = b.offer_id WHERE b.place_id = $1 AND b.ends_at > $2 AND b.status IN ('CONFIRMED', 'CHECKED_IN') AND ${ALONE} ORDER BY b.starts_at, b.id LIMIT $3`,
      [placeId, now, most],
    );
    return rows.map(({ id }) => id);
  }
}
