import type { BookingStatus, EquipmentCategory, GuardianConsentState, Id, Locale } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** All that a mail about a booking says, as it stands now. */
export interface BookingMailFacts {
  readonly bookingId: Id<'Booking'>;
  readonly status: BookingStatus;
  readonly revision: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string | null;
  readonly locale: Locale;
  readonly shortCode: string | null;
  readonly guardianConsent: GuardianConsentState;
  readonly activityFr: string;
  readonly activityEn: string;
  readonly placeName: string;
  readonly placeNumber: number;
  readonly timeZone: string;
  readonly addressLine: string | null;
  readonly addressExtra: string | null;
  readonly postcode: string | null;
  readonly communeName: string | null;
  readonly phone: string | null;
  readonly equipment: readonly { readonly category: EquipmentCategory; readonly units: number }[];
  /** True when the booking has changed since `revision` and another promised mail tells of that. */
  readonly toldLater: boolean;
}

/** Reads what a mail needs by SQL of its own, so that this feature hangs on no other. */
@Injectable()
export class BookingMailReader {
  /** The booking as it stands, wherever it moved to; null when it is no more. */
  async read(manager: EntityManager, bookingId: string, revision: number): Promise<BookingMailFacts | null> {
    const [facts] = await manager.query<BookingMailFacts[]>(
      `SELECT b.id AS "bookingId", b.status, b.revision, b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.given_name AS "givenName", b.family_name AS "familyName",
         b.email, b.locale, b.short_code AS "shortCode", b.guardian_consent_state AS "guardianConsent", coalesce(m.title_fr, o.title_fr) AS "activityFr", coalesce(m.title_en, o.title_en) AS "activityEn",
         p.name AS "placeName", p.number AS "placeNumber", p.time_zone AS "timeZone", p.address_line AS "addressLine", p.address_extra AS "addressExtra",
         p.postcode, p.commune_name AS "communeName", p.phone,
         (SELECT coalesce(json_agg(json_build_object('category', e.category, 'units', e.units) ORDER BY e.category), '[]')
          FROM (SELECT em.category, count(*)::int AS units FROM allocation a JOIN equipment_unit u ON u.id = a.unit_id JOIN equipment_model em ON em.id = u.model_id
                WHERE a.place_id = b.place_id AND a.booking_id = b.id GROUP BY em.category) e) AS equipment,
         CASE WHEN b.revision > $2 THEN EXISTS (
           SELECT FROM outbox later WHERE later.job = 'send-booking-mail' AND later.payload ->> 'bookingId' = $1::text AND (later.payload ->> 'revision')::int > $2)
         ELSE false END AS "toldLater"
       FROM booking b JOIN place p ON p.id = b.place_id JOIN offer o ON o.id = b.offer_id LEFT JOIN module m ON m.id = b.module_id
       WHERE b.id = $1::text::uuid`,
      [bookingId, revision],
    );
    return facts ?? null;
  }
}
