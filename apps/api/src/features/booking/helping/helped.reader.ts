import { HELPED_DAYS_SEEN, HELPING_ROLES, type PlaceStanding } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';
import { BookingEntity } from '../booking.entity.ts';

/** Made by me, for a place where I still help, and not for ever. */
const MINE = `b.madeByAccountId = :accountId AND b.endsAt > CAST(:now AS timestamptz) - interval '${HELPED_DAYS_SEEN} days'
  AND EXISTS (SELECT 1 FROM place p LEFT JOIN commune c ON c.insee_code = p.insee_code WHERE p.id = b.place_id AND ${actsAtSql(':accountId', HELPING_ROLES)})`;

/** Reads what somebody booked for others; that they made it, and still help there, is part of each query. */
@Injectable()
export class HelpedReader {
  constructor(private readonly database: Database) {}

  async all(accountId: string, now: Date, first: number): Promise<readonly BookingEntity[]> {
    return this.mine(this.database.source.manager, accountId, now).andWhere(`(b.status NOT IN ('HELD', 'EXPIRED') OR b.approval_state = 'ASKED')`).orderBy('b.startsAt', 'DESC').addOrderBy('b.id').limit(first).getMany();
  }

  async one(accountId: string, bookingId: string, now: Date, manager: EntityManager = this.database.source.manager, forUpdate = false): Promise<BookingEntity | null> {
    const query = this.mine(manager, accountId, now).andWhere('b.id = :bookingId', { bookingId });
    return (forUpdate ? query.setLock('pessimistic_write', undefined, ['b']) : query).getOne();
  }

  /** Where a place stands, as far as scopes look. */
  async standing(placeId: string, manager: EntityManager = this.database.source.manager): Promise<PlaceStanding | null> {
    return this.standingWhere(manager, 'p.id = $1', placeId);
  }

  async standingOfOffer(offerId: string): Promise<PlaceStanding | null> {
    return this.standingWhere(this.database.source.manager, 'p.id = (SELECT place_id FROM offer WHERE id = $1)', offerId);
  }

  private async standingWhere(manager: EntityManager, condition: string, id: string): Promise<PlaceStanding | null> {
    const [found] = await manager.query<PlaceStanding[]>(
      `SELECT p.id AS "placeId", p.organisation_id AS "organisationId", c.department_code AS "departmentCode", c.region_code AS "regionCode"
       FROM place p LEFT JOIN commune c ON c.insee_code = p.insee_code WHERE ${condition}`,
      [id],
    );
    return found ?? null;
  }

  private mine(manager: EntityManager, accountId: string, now: Date): SelectQueryBuilder<BookingEntity> {
    return manager.createQueryBuilder(BookingEntity, 'b').where(MINE, { accountId, now });
  }
}
