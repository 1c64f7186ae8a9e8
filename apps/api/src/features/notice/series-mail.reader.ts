import type { BookingStatus, Locale } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** One session of a series, as a mail says it. */
export interface SeriesMailSession {
  readonly bookingId: string;
  readonly status: BookingStatus;
  readonly revision: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string | null;
  readonly locale: Locale;
  readonly shortCode: string | null;
  readonly activityFr: string;
  readonly activityEn: string;
  readonly placeName: string;
  readonly timeZone: string;
  readonly address: string;
  readonly phone: string | null;
}

/** Reads what a mail about a series needs, by SQL of its own. */
@Injectable()
export class SeriesMailReader {
  /** Its sessions as they stand, in order, wherever they moved to. */
  async read(manager: EntityManager, seriesId: string): Promise<readonly SeriesMailSession[]> {
    return manager.query<SeriesMailSession[]>(
      `SELECT b.id AS "bookingId", b.status, b.revision, b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.given_name AS "givenName", b.family_name AS "familyName", b.email, b.locale, b.short_code AS "shortCode",
         coalesce(m.title_fr, o.title_fr) AS "activityFr", coalesce(m.title_en, o.title_en) AS "activityEn", p.name AS "placeName", p.time_zone AS "timeZone", p.phone,
         concat_ws(', ', nullif(p.address_extra, ''), nullif(p.address_line, ''), nullif(concat_ws(' ', p.postcode, p.commune_name), '')) AS address
       FROM booking b JOIN place p ON p.id = b.place_id JOIN offer o ON o.id = b.offer_id LEFT JOIN module m ON m.id = b.module_id WHERE b.series_id = $1::text::uuid ORDER BY b.starts_at, b.id`,
      [seriesId],
    );
  }
}
