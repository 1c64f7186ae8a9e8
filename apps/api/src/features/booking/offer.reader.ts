import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { Database } from '../../platform/database/database.ts';
import type { Loaders } from '../../platform/graphql/loaders.ts';
import type { OfferNeedEntity } from './offer-need.entity.ts';
import type { OfferEntity } from './offer.entity.ts';

export type OfferRow = OfferEntity & { readonly needs: readonly Pick<OfferNeedEntity, 'category' | 'modelId' | 'quantity' | 'perPerson'>[] };
type OffersOfPlace = { readonly id: string; readonly offers: readonly OfferRow[] };

// The age shown is the highest that may be asked: a booking may be given any model the place has of a category.
const OFFER = `o.id, o.place_id AS "placeId", o.space_id AS "spaceId", o.title_fr AS "titleFr", o.title_en AS "titleEn", o.description_fr AS "descriptionFr",
  o.description_en AS "descriptionEn", o.grid_minutes AS "gridMinutes", o.durations_minutes AS "durationsMinutes", o.notice_minutes AS "noticeMinutes",
  o.horizon_days AS "horizonDays", o.people_min AS "peopleMin", o.people_max AS "peopleMax", o.safety_notice AS "safetyNotice", o.guardian_consent_below AS "guardianConsentBelow", o.paused, o.audience,
  o.per_day_limit AS "perDayLimit", o.approval_deadline_hours AS "approvalDeadlineHours", o.supervised,
  greatest(o.minimum_age, (
    SELECT max(m.minimum_age) FROM offer_need n JOIN equipment_model m ON m.id = n.model_id OR (n.model_id IS NULL AND m.category = n.category
      AND EXISTS (SELECT 1 FROM equipment_unit u WHERE u.place_id = o.place_id AND u.model_id = m.id AND u.in_service))
    WHERE n.offer_id = o.id)) AS "minimumAge",
  (SELECT coalesce(json_agg(json_build_object('category', n.category, 'modelId', n.model_id, 'quantity', n.quantity, 'perPerson', n.per_person) ORDER BY n.position), '[]')
   FROM offer_need n WHERE n.offer_id = o.id) AS needs`;

/** Reads offers with their needs. */
@Injectable()
export class OfferReader {
  constructor(private readonly database: Database) {}

  /** Offers by id, batched per request. */
  offers(loaders: Loaders): DataLoader<string, OfferRow | null> {
    return loaders.of('offer', (ids) => this.database.query<OfferRow>(`SELECT ${OFFER} FROM offer o WHERE o.id = ANY ($1)`, [ids]));
  }

  /** The zone of the place of an offer; null when there is no such offer. */
  async timeZoneOf(id: string): Promise<string | null> {
    const [row] = await this.database.query<{ zone: string }>('SELECT p.time_zone AS zone FROM offer o JOIN place p ON p.id = o.place_id WHERE o.id = $1', [id]);
    return row?.zone ?? null;
  }

  /** The offers each place has now, by place id, batched per request. */
  ofPlaces(loaders: Loaders): DataLoader<string, OffersOfPlace | null> {
    return loaders.of('offers-of-place', async (ids) => {
      const rows = await this.database.query<OfferRow>(`SELECT ${OFFER} FROM offer o WHERE o.place_id = ANY ($1) AND o.retired_at IS NULL ORDER BY o.title_fr, o.id`, [ids]);
      return ids.map((id) => ({ id, offers: rows.filter(({ placeId }) => placeId === id) }));
    });
  }
}
