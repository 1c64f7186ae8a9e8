import { idOf } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { hashOf } from '../../platform/secret/secrets.ts';
import { BookingEntity } from './booking.entity.ts';

const LOCKED = { lock: { mode: 'pessimistic_write' } } as const;

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
      .where(`(b.accountId = :accountId OR lower(b.email) = (SELECT a.email FROM account a WHERE a.id = :accountId)) AND b.status NOT IN ('HELD', 'EXPIRED')`, { accountId })
      .orderBy('b.startsAt', 'DESC')
      .addOrderBy('b.id')
      .limit(first)
      .getMany();
  }

  /** The latest live booking with this short code, wherever it is: the code alone names it. */
  async byShortCode(shortCode: string, manager: EntityManager): Promise<BookingEntity | null> {
    return manager.findOne(BookingEntity, { where: { shortCode }, order: { createdAt: 'DESC' }, ...LOCKED });
  }

  async unitsOf(bookings: readonly string[]): Promise<readonly { id: string; units: readonly { tag: string; modelId: string }[] }[]> {
    return this.database.query(
      `SELECT a.booking_id AS id, json_agg(json_build_object('tag', u.tag, 'modelId', u.model_id) ORDER BY u.tag) AS units
       FROM allocation a JOIN equipment_unit u ON u.id = a.unit_id WHERE a.booking_id = ANY ($1) GROUP BY a.booking_id`,
      [bookings],
    );
  }
}
