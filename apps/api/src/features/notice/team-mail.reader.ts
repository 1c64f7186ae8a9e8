import { DESK_ROLES, type Locale } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsAtSql } from '../../platform/access/acts-at.sql.ts';

/** All that a mail puts to one person of a team. */
export interface TeamMailFacts {
  readonly email: string;
  readonly forName: string | null;
  readonly locale: Locale;
  readonly dueAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly people: number;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly minor: boolean | null;
  readonly activityFr: string;
  readonly activityEn: string;
  readonly placeName: string;
  readonly timeZone: string;
}

/** Reads what a mail to a team needs, by SQL of its own. */
@Injectable()
export class TeamMailReader {
  /** Null once the request waits no more, once the person is no longer of the team, or once they want no such mail. */
  async read(manager: EntityManager, bookingId: string, accountId: string, now: Date): Promise<TeamMailFacts | null> {
    const [facts] = await manager.query<TeamMailFacts[]>(
      `SELECT a.email, a.given_name AS "forName", a.locale, b.hold_expires_at AS "dueAt", b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.people, b.given_name AS "givenName", b.family_name AS "familyName", b.minor,
         coalesce(m.title_fr, o.title_fr) AS "activityFr", coalesce(m.title_en, o.title_en) AS "activityEn", p.name AS "placeName", p.time_zone AS "timeZone"
       FROM booking b JOIN account a ON a.id = $2::text::uuid JOIN place p ON p.id = b.place_id LEFT JOIN commune c ON c.insee_code = p.insee_code JOIN offer o ON o.id = b.offer_id LEFT JOIN module m ON m.id = b.module_id
       WHERE b.id = $1::text::uuid AND b.status = 'HELD' AND b.approval_state = 'ASKED' AND b.hold_expires_at > $3 AND a.request_mails AND ${actsAtSql('a.id', DESK_ROLES)}`,
      [bookingId, accountId, now],
    );
    return facts ?? null;
  }
}
