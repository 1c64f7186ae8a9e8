import { type Id, idOf, type Role } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { hashOf } from '../../../platform/secret/secrets.ts';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';
import { BookingEntity } from '../booking.entity.ts';
import { GuardianConsentEntity } from './guardian-consent.entity.ts';

/** Who takes papers: the team of the place where the session is. */
export const PAPER_ROLES = ['SITE_STAFF', 'SITE_MANAGER'] as const satisfies readonly Role[];

/** A booking with what was asked about it. */
export interface AskedBooking {
  readonly booking: BookingEntity;
  readonly consent: GuardianConsentEntity;
}

const AT_MY_PLACE = `EXISTS (SELECT 1 FROM place p LEFT JOIN commune c ON c.insee_code = p.insee_code WHERE p.id = b.place_id AND ${actsAtSql(':accountId', PAPER_ROLES)})`;

/** Reads consents; the guardian's secret, or the place of the team, is part of each query. */
@Injectable()
export class GuardianReader {
  constructor(private readonly database: Database) {}

  /** For whoever holds the guardian's secret; `forUpdate` locks the booking. */
  async asked(bookingId: string, token: string, manager: EntityManager = this.database.source.manager, forUpdate = false): Promise<AskedBooking | null> {
    const consent = await manager.findOneBy(GuardianConsentEntity, { bookingId, tokenHash: hashOf(token) });
    return consent && this.withBooking(manager, consent, idOf<'Booking'>(bookingId), forUpdate);
  }

  /** For the team of the place, by its id, the booking locked; null for everybody else. */
  async atMyPlace(accountId: string, bookingId: string, manager: EntityManager): Promise<BookingEntity | null> {
    const query = manager.createQueryBuilder(BookingEntity, 'b').where(`b.id = :bookingId AND ${AT_MY_PLACE}`, { bookingId, accountId });
    return query.setLock('pessimistic_write', undefined, ['b']).getOne();
  }

  /** The picture of a paper, for the team of the place; null for everybody else. */
  async scanAtMyPlace(accountId: string, bookingId: string): Promise<Pick<GuardianConsentEntity, 'scanId' | 'scanKind'> | null> {
    const [row] = await this.database.source.manager
      .createQueryBuilder(GuardianConsentEntity, 'g')
      .innerJoin(BookingEntity, 'b', 'b.placeId = g.placeId AND b.id = g.bookingId')
      .where(`g.bookingId = :bookingId AND g.scanId IS NOT NULL AND ${AT_MY_PLACE}`, { bookingId, accountId })
      .getMany();
    return row ?? null;
  }

  /** Minors expected at the places of whoever asks, the soonest first. */
  async toCome(accountId: string, now: Date, first: number): Promise<readonly AskedBooking[]> {
    const { manager } = this.database.source;
    const bookings = await manager
      .createQueryBuilder(BookingEntity, 'b')
      .where(`b.minor AND b.status IN ('CONFIRMED', 'CHECKED_IN') AND b.endsAt > :now AND b.guardianConsentState <> 'NOT_NEEDED' AND ${AT_MY_PLACE}`, { accountId, now })
      .orderBy('b.startsAt')
      .addOrderBy('b.id')
      .limit(first)
      .getMany();
    if (bookings.length === 0) return [];
    const consents = await manager.createQueryBuilder(GuardianConsentEntity, 'g').where('g.bookingId IN (:...ids)', { ids: bookings.map(({ id }) => id) }).getMany();
    return bookings.flatMap((booking) => consents.filter(({ bookingId }) => bookingId === booking.id).map((consent) => ({ booking, consent })));
  }

  private async withBooking(manager: EntityManager, consent: GuardianConsentEntity, id: Id<'Booking'>, forUpdate: boolean): Promise<AskedBooking | null> {
    const booking = await manager.findOne(BookingEntity, { where: { id }, ...(forUpdate ? { lock: { mode: 'pessimistic_write' as const } } : {}) });
    return booking && { booking, consent };
  }
}
