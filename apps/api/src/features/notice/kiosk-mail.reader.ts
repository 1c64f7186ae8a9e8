import { CHOICES, DESK_ROLES, type Locale } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsAtSql } from '../../platform/access/acts-at.sql.ts';

/** What waits at the kiosks of a place, for one person of its team. */
export interface KioskMailFacts {
  readonly email: string;
  readonly givenName: string | null;
  readonly locale: Locale;
  readonly placeName: string;
  readonly placeSlug: string;
  readonly toDecide: number;
  readonly unfit: number;
  readonly overdue: readonly string[];
  readonly missing: readonly string[];
}

const TO_DECIDE = Object.entries(CHOICES).flatMap(([code, choices]) => (choices.some((choice) => choice !== 'NOTED') ? [code] : []));
const open = (which: string): string => `(SELECT count(*)::integer FROM kiosk_anomaly k WHERE k.place_id = p.id AND k.resolved_at IS NULL AND ${which})`;
const tags = (status: string): string => `ARRAY(SELECT u.tag FROM equipment_unit u WHERE u.place_id = p.id AND u.status = '${status}' ORDER BY u.tag)`;

/** Reads what a mail about the kiosks of a place says. */
@Injectable()
export class KioskMailReader {
  /** Null once the person is no longer of the team, or wants no such mail. */
  async read(manager: EntityManager, placeId: string, accountId: string): Promise<KioskMailFacts | null> {
    const [facts] = await manager.query<KioskMailFacts[]>(
      `SELECT a.email, a.given_name AS "givenName", a.locale, p.name AS "placeName", p.slug AS "placeSlug", ${open('k.code = ANY ($3)')} AS "toDecide", ${open(`k.code = 'OUT_OF_SERVICE_HANDED_OUT'`)} AS unfit, ${tags('OVERDUE')} AS overdue, ${tags('MISSING')} AS missing
       FROM account a CROSS JOIN place p LEFT JOIN commune c ON c.insee_code = p.insee_code WHERE a.id = $2::text::uuid AND p.id = $1::text::uuid AND a.request_mails AND ${actsAtSql('a.id', DESK_ROLES)}`,
      [placeId, accountId, TO_DECIDE],
    );
    return facts ?? null;
  }
}
