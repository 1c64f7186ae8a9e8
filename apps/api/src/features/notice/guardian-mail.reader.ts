import type { Locale } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A guardian who waits for their link. */
export interface GuardianMailFacts {
  readonly name: string;
  readonly email: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly locale: Locale;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly activityFr: string;
  readonly activityEn: string;
  readonly safetyNotice: boolean;
  readonly placeName: string;
  readonly addressLine: string | null;
  readonly postcode: string | null;
  readonly communeName: string | null;
  readonly phone: string | null;
}

/** Reads what a guardian's mail needs by SQL of its own, so that this feature hangs on no other. */
@Injectable()
export class GuardianMailReader {
  /** Null once there is nothing to ask, or another promised mail asks about the session as it is now. */
  async read(manager: EntityManager, bookingId: string, revision: number, now: Date): Promise<GuardianMailFacts | null> {
    const [facts] = await manager.query<GuardianMailFacts[]>(
      `SELECT g.name, g.email, b.given_name AS "givenName", b.family_name AS "familyName", b.locale, b.starts_at AS "startsAt", b.ends_at AS "endsAt", p.time_zone AS "timeZone",
         coalesce(m.title_fr, o.title_fr) AS "activityFr", coalesce(m.title_en, o.title_en) AS "activityEn", o.safety_notice AS "safetyNotice",
         p.name AS "placeName", p.address_line AS "addressLine", p.postcode, p.commune_name AS "communeName", p.phone
       FROM guardian_consent g JOIN booking b ON b.place_id = g.place_id AND b.id = g.booking_id JOIN place p ON p.id = b.place_id
         JOIN offer o ON o.id = b.offer_id LEFT JOIN module m ON m.id = b.module_id
       WHERE g.booking_id = $1::text::uuid AND g.email IS NOT NULL AND b.status = 'CONFIRMED' AND b.guardian_consent_state = 'ASKED' AND b.revision = $2 AND b.starts_at > $3`,
      [bookingId, revision, now],
    );
    return facts ?? null;
  }
}
