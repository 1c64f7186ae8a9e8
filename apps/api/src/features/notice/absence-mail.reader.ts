import type { AbsenceAnswer, BookingStatus, Locale } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** All that a mail about coming or not says, as it stands now. */
export interface AbsenceMailFacts {
  readonly status: BookingStatus;
  readonly revision: number;
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
  readonly graceMinutes: number;
  /** Whether an absence is noted, and what the place answered to it. */
  readonly absent: boolean;
  readonly answer: AbsenceAnswer | null;
  readonly answerReason: string | null;
}

/** Reads what such a mail needs, by SQL of its own. */
@Injectable()
export class AbsenceMailReader {
  async read(manager: EntityManager, bookingId: string): Promise<AbsenceMailFacts | null> {
    const [facts] = await manager.query<AbsenceMailFacts[]>(
      `SELECT b.status, b.revision, b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.given_name AS "givenName", b.family_name AS "familyName", b.email, b.locale, o.id AS "offerId",
         coalesce(m.title_fr, o.title_fr) AS "activityFr", coalesce(m.title_en, o.title_en) AS "activityEn", p.name AS "placeName", p.slug AS "placeSlug", p.time_zone AS "timeZone", p.phone,
         p.absence_grace_minutes AS "graceMinutes", a.booking_id IS NOT NULL AS absent, a.answer, a.answer_reason AS "answerReason"
       FROM booking b JOIN place p ON p.id = b.place_id JOIN offer o ON o.id = b.offer_id LEFT JOIN module m ON m.id = b.module_id LEFT JOIN absence a ON a.place_id = b.place_id AND a.booking_id = b.id WHERE b.id = $1`,
      [bookingId],
    );
    return facts ?? null;
  }
}
