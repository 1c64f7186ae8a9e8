import { DESK_ROLES } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';
import { hashOf } from '../../../platform/secret/secrets.ts';
import type { LinkedRequest } from './linked-request.ts';

const NAME = `nullif(trim(concat_ws(' ', w.given_name, w.family_name)), '')`;

const LINKED = `SELECT l.account_id AS "accountId", a.given_name AS "forName", ${actsAtSql('l.account_id', DESK_ROLES)} AS theirs, p.name AS "placeName", p.time_zone AS "timeZone", b.status, b.approval_state AS "approvalState",
    b.hold_expires_at AS "holdExpiresAt", CASE b.approval_state WHEN 'GIVEN' THEN b.confirmed_at ELSE b.cancelled_at END AS "answeredAt", ${NAME} AS "answeredBy", b.approval_by IS NOT DISTINCT FROM l.account_id AS "byOwner", b.approval_reason AS reason,
    b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.people, b.given_name AS "givenName", b.family_name AS "familyName", b.email IS NOT NULL AS reachable, b.minor,
    o.title_fr AS "offerTitleFr", o.title_en AS "offerTitleEn", m.title_fr AS "moduleTitleFr", m.title_en AS "moduleTitleEn"
  FROM request_link l JOIN account a ON a.id = l.account_id JOIN booking b ON b.place_id = l.place_id AND b.id = l.booking_id JOIN place p ON p.id = l.place_id LEFT JOIN commune c ON c.insee_code = p.insee_code
    JOIN offer o ON o.id = b.offer_id LEFT JOIN module m ON m.id = b.module_id LEFT JOIN account w ON w.id = b.approval_by
  WHERE l.booking_id = $1 AND l.token_hash = $2`;

/** Reads what a link is about; its digest is part of the query. */
@Injectable()
export class RequestLinkReader {
  constructor(private readonly database: Database) {}

  async find(bookingId: string, token: string): Promise<LinkedRequest | null> {
    const [found] = await this.database.query<LinkedRequest>(LINKED, [bookingId, hashOf(token)]);
    return found ?? null;
  }
}
