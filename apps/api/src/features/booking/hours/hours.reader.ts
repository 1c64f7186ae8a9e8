import { type Audience, DESK_ROLES, type HoursTexts, type Id, type Role } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';

const MANAGERS = ['SITE_MANAGER'] as const satisfies readonly Role[];

/** The hours of a place as stored. */
export interface HoursRow extends HoursTexts {
  readonly id: Id<'Place'>;
  readonly timeZone: string;
  readonly holidayZone: string;
  readonly owner: 'SOURCE' | 'PLACE';
  readonly version: number;
  readonly mayChange: boolean;
}

/** A coming booking, as far as hours are concerned. */
export interface ComingBooking {
  readonly id: string;
  readonly shortCode: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly offerTitleFr: string;
  readonly offerTitleEn: string;
  readonly audience: Audience;
}

const HOURS = (account: string): string => `SELECT p.id, p.time_zone AS "timeZone", p.holiday_zone AS "holidayZone", p.opening_hours AS "openingHours", p.accompanied_hours AS "accompaniedHours",
  p.group_hours AS "groupHours", p.hours_owner AS owner, p.hours_version AS version, ${actsAtSql(account, MANAGERS)} AS "mayChange"
  FROM place p LEFT JOIN commune c ON c.insee_code = p.insee_code`;

/** Reads the hours of a place for its team; that they are of it is part of each query. */
@Injectable()
export class HoursReader {
  constructor(private readonly database: Database) {}

  /** The hours of a place whose desk the account keeps; null for everybody else. */
  async ofOwnPlace(accountId: string, placeId: string): Promise<HoursRow | null> {
    const [row] = await this.database.query<HoursRow>(`${HOURS('$1')} WHERE ${actsAtSql('$1', DESK_ROLES)} AND p.id = $2`, [accountId, placeId]);
    return row ?? null;
  }

  /** Takes a place the account manages for the length of the transaction, as every writer at a place does; null for everybody else. */
  async take(manager: EntityManager, accountId: string, placeId: string): Promise<HoursRow | null> {
    const [row] = await manager.query<HoursRow[]>(`${HOURS('$1')} WHERE ${actsAtSql('$1', MANAGERS)} AND p.id = $2 FOR NO KEY UPDATE OF p`, [accountId, placeId]);
    return row ?? null;
  }

  /** The bookings that have not begun, of offers for some audiences, by time. */
  async coming(manager: EntityManager, placeId: string, audiences: readonly Audience[], now: Date): Promise<readonly ComingBooking[]> {
    return manager.query<ComingBooking[]>(
      `SELECT b.id, b.short_code AS "shortCode", b.starts_at AS "startsAt", b.ends_at AS "endsAt", o.title_fr AS "offerTitleFr", o.title_en AS "offerTitleEn", o.audience
       FROM booking b JOIN offer o ON o.id = b.offer_id
       WHERE b.place_id = $1 AND b.starts_at > $2 AND (b.status = 'CONFIRMED' OR b.status = 'HELD' AND (b.hold_expires_at IS NULL OR b.hold_expires_at > $2)) AND o.audience = ANY ($3)
       ORDER BY b.starts_at, b.id`,
      [placeId, now, audiences],
    );
  }
}
