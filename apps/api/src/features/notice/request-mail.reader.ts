import type { ApprovalState, BookingStatus, Locale } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** All that a mail about a request says, as it stands now. */
export interface RequestMailFacts {
  readonly status: BookingStatus;
  readonly approvalState: ApprovalState;
  readonly dueAt: Date | null;
  readonly reason: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string | null;
  readonly locale: Locale;
  readonly offerId: string;
  readonly activityFr: string;
  readonly activityEn: string;
  readonly placeName: string;
  readonly placeSlug: string;
  readonly timeZone: string;
  readonly phone: string | null;
}

/** Reads what a mail about a request needs, by SQL of its own. */
@Injectable()
export class RequestMailReader {
  async read(manager: EntityManager, bookingId: string): Promise<RequestMailFacts | null> {
    const [facts] = await manager.query<RequestMailFacts[]>(
      `SELECT b.status, b.approval_state AS "approvalState", b.hold_expires_at AS "dueAt", b.approval_reason AS reason, b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.given_name AS "givenName",
         b.family_name AS "familyName", b.email, b.locale, o.id AS "offerId", coalesce(m.title_fr, o.title_fr) AS "activityFr", coalesce(m.title_en, o.title_en) AS "activityEn",
         p.name AS "placeName", p.slug AS "placeSlug", p.time_zone AS "timeZone", p.phone
       FROM booking b JOIN place p ON p.id = b.place_id JOIN offer o ON o.id = b.offer_id LEFT JOIN module m ON m.id = b.module_id WHERE b.id = $1`,
      [bookingId],
    );
    return facts ?? null;
  }
}
