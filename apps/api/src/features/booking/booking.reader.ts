import { idOf } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { hashOf } from '../../platform/secret/secrets.ts';
import { BookingEntity } from './booking.entity.ts';

const LOCKED = { lock: { mode: 'pessimistic_write' } } as const;

/** Whose sessions of which offer on which day. */
interface PersonsDay {
  readonly offerId: string;
  readonly startsAt: Date;
  readonly accountId: string | null;
  readonly email: string | null;
  readonly except: string | null;
}

/** Reads bookings; the scope (the holder's secret, the place) is part of each query. */
@Injectable()
export class BookingReader {
  constructor(private readonly database: Database) {}

  /** The booking, for whoever holds its secret; `forUpdate` locks the row. */
  async held(id: string, token: string, manager: EntityManager = this.database.source.manager, forUpdate = false): Promise<BookingEntity | null> {
    return manager.findOne(BookingEntity, { where: { id: idOf<'Booking'>(id), tokenHash: hashOf(token) }, ...(forUpdate ? LOCKED : {}) });
  }

  /** The booking with this id, for callers that have proved their right to it (a remembered key, a signed ticket). */
  async byId(id: string, manager: EntityManager, forUpdate = false): Promise<BookingEntity | null> {
    return manager.findOne(BookingEntity, { where: { id: idOf<'Booking'>(id) }, ...(forUpdate ? LOCKED : {}) });
  }

  /**
   * The bookings of an account, the latest first: those made while signed in, and those made with its address, which signing in proved.
   * What was only held and let go is left out.
   */
  async ofAccount(accountId: string, first: number): Promise<readonly BookingEntity[]> {
    return this.database.source.manager
      .createQueryBuilder(BookingEntity, 'b')
      .where(`(b.accountId = :accountId OR lower(b.email) = (SELECT a.email FROM account a WHERE a.id = :accountId)) AND (b.status NOT IN ('HELD', 'EXPIRED') OR b.approval_state = 'ASKED')`, { accountId })
      .orderBy('b.startsAt', 'DESC')
      .addOrderBy('b.id')
      .limit(first)
      .getMany();
  }

  /** How many sessions of an offer a person, told by account or address, has on the local day of an instant, one booking left out; requests that wait count. */
  async sessionsThatDay(manager: EntityManager, { offerId, startsAt, accountId, email, except }: PersonsDay, now: Date): Promise<number> {
    if (accountId === null && email === null) return 0;
    const [row] = await manager.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM booking b JOIN place p ON p.id = b.place_id
       WHERE b.offer_id = $1 AND b.starts_at > $2::timestamptz - interval '2 days' AND b.starts_at < $2::timestamptz + interval '2 days'
         AND (b.starts_at AT TIME ZONE p.time_zone)::date = ($2::timestamptz AT TIME ZONE p.time_zone)::date AND b.id IS DISTINCT FROM $5::uuid
         AND (b.status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED') OR b.status = 'HELD' AND b.approval_state = 'ASKED' AND b.hold_expires_at > $6)
         AND (b.account_id = $3::uuid OR b.account_id IN (SELECT id FROM account WHERE email = lower($4::text))
           OR lower(b.email) IN (lower($4::text), (SELECT email FROM account WHERE id = $3::uuid)))`,
      [offerId, startsAt, accountId, email, except, now],
    );
    return row?.count ?? 0;
  }

  async unitsOf(bookings: readonly string[]): Promise<readonly { id: string; units: readonly { tag: string; modelId: string }[] }[]> {
    return this.database.query(
      `SELECT a.booking_id AS id, json_agg(json_build_object('tag', u.tag, 'modelId', u.model_id) ORDER BY u.tag) AS units
       FROM allocation a JOIN equipment_unit u ON u.id = a.unit_id WHERE a.booking_id = ANY ($1) GROUP BY a.booking_id`,
      [bookings],
    );
  }
}
