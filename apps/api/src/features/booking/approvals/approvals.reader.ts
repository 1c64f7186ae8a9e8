import { DESK_ROLES } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';
import type { DeskBookingRow } from '../desk/planning-row.ts';
import { BOOKING, BOOKINGS } from '../desk/planning.sql.ts';

export interface WaitingRow {
  readonly placeId: string;
  readonly placeName: string;
  readonly timeZone: string;
  readonly dueAt: Date;
  readonly booking: DeskBookingRow;
}

/** `$1` account, `$2` a place or null for all of theirs, `$3` now, `$4` how many. */
const WAITING = `SELECT p.id AS "placeId", p.name AS "placeName", p.time_zone AS "timeZone", b.hold_expires_at AS "dueAt", ${BOOKING} AS booking
  FROM ${BOOKINGS} JOIN place p ON p.id = b.place_id LEFT JOIN commune c ON c.insee_code = p.insee_code
  WHERE b.status = 'HELD' AND b.approval_state = 'ASKED' AND b.hold_expires_at > $3 AND ($2::uuid IS NULL OR p.id = $2) AND ${actsAtSql('$1', DESK_ROLES)}
  ORDER BY b.hold_expires_at, b.id LIMIT $4`;

/** Reads the requests that wait at the places whose desk an account keeps. */
@Injectable()
export class ApprovalsReader {
  constructor(private readonly database: Database) {}

  /** The one that is due first comes first. */
  async waiting(accountId: string, placeId: string | null, now: Date, first: number): Promise<readonly WaitingRow[]> {
    return this.database.query<WaitingRow>(WAITING, [accountId, placeId, now, first]);
  }
}
