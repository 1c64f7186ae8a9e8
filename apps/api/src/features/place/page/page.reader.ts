import { DESK_ROLES, type Role } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';
import { Database } from '../../../platform/database/database.ts';
import type { PageRow } from './page-row.ts';

export const PAGE_ROLES = ['SITE_MANAGER'] as const satisfies readonly Role[];

const page = (account: string, now: string): string => `SELECT p.id, p.status, p.source, p.pivot, p.organisation_id AS "organisationId", p.summary, p.description, p.how_to_come AS "howToCome", p.phone, p.emails, p.websites, p.services,
  p.audiences, p.special_care AS "specialCare", p.fees, p.access_modes AS "accessModes", p.support_modes AS "supportModes", p.quiet, p.staff_help AS "staffHelp", p.help_languages AS "helpLanguages",
  p.address_line AS "addressLine", p.address_extra AS "addressExtra", p.postcode, p.commune_name AS "communeName", p.insee_code AS "inseeCode", p.longitude, p.latitude, p.position_approximate AS "positionApproximate",
  p.time_zone AS "timeZone", p.holiday_zone AS "holidayZone", p.opening_hours AS "openingHours", p.people_capacity AS "peopleCapacity", p.wheelchair_accessible AS "wheelchairAccessible", p.access_details AS "accessDetails",
  p.own_fields AS "ownFields", p.page_version AS version, ${actsAtSql(account, PAGE_ROLES)} AS "mayChange",
  EXISTS (SELECT FROM offer o WHERE o.place_id = p.id AND NOT o.paused AND o.retired_at IS NULL) AS "hasOffer",
  (SELECT count(*)::integer FROM booking b WHERE b.place_id = p.id AND b.starts_at > ${now} AND (b.status = 'CONFIRMED' OR b.status = 'HELD' AND (b.hold_expires_at IS NULL OR b.hold_expires_at > ${now}))) AS "comingBookings"
  FROM place p LEFT JOIN commune c ON c.insee_code = p.insee_code`;

/** Reads the page of a place for its team; that it is of it is part of each query. */
@Injectable()
export class PageReader {
  constructor(private readonly database: Database) {}

  /** The page of a place whose desk the account keeps; null for everybody else. */
  async ofOwnPlace(accountId: string, placeId: string, now: Date): Promise<PageRow | null> {
    const [row] = await this.database.query<PageRow>(`${page('$1', '$3')} WHERE ${actsAtSql('$1', DESK_ROLES)} AND p.id = $2`, [accountId, placeId, now]);
    return row ?? null;
  }

  /** Takes a place the account manages for the length of the transaction, as every writer at a place does; null for everybody else. */
  async take(manager: EntityManager, accountId: string, placeId: string, now: Date): Promise<PageRow | null> {
    const scoped = `WHERE ${actsAtSql('$1', PAGE_ROLES)} AND p.id = $2`;
    const taken = await manager.query<object[]>(`SELECT p.id FROM place p LEFT JOIN commune c ON c.insee_code = p.insee_code ${scoped} FOR NO KEY UPDATE OF p`, [accountId, placeId]);
    if (taken.length === 0) return null;
    // A statement of its own, so that it counts what whoever held the place has committed.
    const [row] = await manager.query<PageRow[]>(`${page('$1', '$3')} ${scoped}`, [accountId, placeId, now]);
    return row ?? null;
  }
}
