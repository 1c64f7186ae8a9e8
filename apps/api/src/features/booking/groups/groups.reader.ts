import { type Agreement, type GroupBooker, type GroupTerms, type Id, type LocalDay, type Need, quotaUseOf, type QuotaUse } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { BookingEntity } from '../booking.entity.ts';
import type { GroupRow } from './group-row.ts';
import { BOOKS_FOR, GROUPS, MANAGES, SESSION_OF, SESSIONS_ASKED, TAKE_GROUP, USED } from './groups.sql.ts';
import { OrganisationLimitsReader } from './organisation-limits.reader.ts';
import type { BooksFor, TakenGroup, TakenSession } from './taken-group.ts';

type Asked = Pick<TakenSession, 'id' | 'approval' | 'noticeMinutes' | 'safetyNotice' | 'teamPlanned' | 'zone'>;

/** An earlier request under the same key. */
export interface EarlierGroup {
  readonly id: string;
  readonly requestHash: string;
}

const AGREEMENTS = `SELECT id, place_id AS "placeId", from_day::text AS "from", until_day::text AS "until", quotas, price_note AS "priceNote", bookers, state FROM agreement
  WHERE organisation_id = $1 AND state = 'AGREED' AND (place_id IS NULL OR place_id = ANY ($2::uuid[])) ORDER BY id`;

/** Reads the groups of organisations and what decides on them; that whoever asks books for the organisation is part of each query about one. */
@Injectable()
export class GroupsReader {
  constructor(
    private readonly database: Database,
    private readonly limits: OrganisationLimitsReader,
  ) {}

  /** The groups of an organisation, the newest first. */
  async ofOrganisation(accountId: string, organisationId: string, first: number): Promise<readonly GroupRow[]> {
    return this.database.query<GroupRow>(`${GROUPS} AND o.id = $2 ORDER BY q.created_at DESC, q.id LIMIT $3`, [accountId, organisationId, first]);
  }

  async one(accountId: string, id: string, manager: EntityManager = this.database.source.manager): Promise<GroupRow | null> {
    const [row] = await manager.query<GroupRow[]>(`${GROUPS} AND q.id = $2`, [accountId, id]);
    return row ?? null;
  }

  /** As what somebody books for an organisation; null for who does not. */
  async booksFor(accountId: string, organisationId: string, manager: EntityManager = this.database.source.manager): Promise<BooksFor | null> {
    const [row] = await manager.query<BooksFor[]>(`SELECT o.name, o.standing, CASE WHEN ${MANAGES} THEN 'ORGANISATION_MANAGER' ELSE 'TRAINER' END AS booker FROM organisation o WHERE o.id = $2 AND ${BOOKS_FOR}`, [accountId, organisationId]);
    return row ?? null;
  }

  async byRequest(manager: EntityManager, organisationId: string, requestKey: string): Promise<EarlierGroup | null> {
    const [row] = await manager.query<EarlierGroup[]>('SELECT id, request_hash AS "requestHash" FROM group_booking WHERE organisation_id = $1 AND request_key = $2', [organisationId, requestKey]);
    return row ?? null;
  }

  /** The places of some offers. */
  async placesOf(manager: EntityManager, offerIds: readonly string[]): Promise<readonly Id<'Place'>[]> {
    const rows = await manager.query<{ id: Id<'Place'> }[]>('SELECT DISTINCT place_id AS id FROM offer WHERE id = ANY ($1::uuid[])', [offerIds]);
    return rows.map(({ id }) => id);
  }

  async placesOfGroup(manager: EntityManager, groupBookingId: string): Promise<readonly Id<'Place'>[]> {
    const rows = await manager.query<{ id: Id<'Place'> }[]>('SELECT DISTINCT place_id AS id FROM booking WHERE group_booking_id = $1', [groupBookingId]);
    return rows.map(({ id }) => id);
  }

  /** Takes a group for the length of the transaction; null for who does not book for its organisation. */
  async take(manager: EntityManager, accountId: string, groupBookingId: string): Promise<Omit<TakenGroup, 'sessions' | 'placeIds'> | null> {
    const [row] = await manager.query<Omit<TakenGroup, 'sessions' | 'placeIds'>[]>(TAKE_GROUP, [accountId, groupBookingId]);
    return row ?? null;
  }

  /** Takes the sessions of a group, in the order they start. */
  async takeSessions(manager: EntityManager, groupBookingId: string): Promise<readonly TakenSession[]> {
    await manager.query('SELECT 1 FROM booking WHERE group_booking_id = $1 ORDER BY id FOR UPDATE', [groupBookingId]);
    const bookings = await manager.find(BookingEntity, { where: { groupBookingId }, order: { startsAt: 'ASC', id: 'ASC' } });
    const asked = new Map((await manager.query<Asked[]>(SESSIONS_ASKED, [groupBookingId])).map((row) => [row.id, row]));
    return bookings.map((booking) => {
      const more = asked.get(booking.id);
      if (more === undefined || booking.groupNeeds === null) throw new Error('The offer of a session is gone.');
      return Object.assign(booking, { ...more, groupNeeds: booking.groupNeeds });
    });
  }

  /** Whether a booking is a session of an organisation. */
  async isSessionOf(organisationId: string, bookingId: string): Promise<boolean> {
    return (await this.database.query(SESSION_OF, [organisationId, bookingId])).length > 0;
  }

  /** The terms of an organisation at some places; `take` keeps others from booking under them until the transaction ends, after the places were taken. */
  async terms(manager: EntityManager, organisationId: string, placeIds: readonly string[], booker: GroupBooker, { take, except, now }: { readonly take: boolean; readonly except: readonly string[]; readonly now: Date }): Promise<GroupTerms> {
    const agreements = await manager.query<Agreement[]>(`${AGREEMENTS}${take ? ' FOR NO KEY UPDATE' : ''}`, [organisationId, placeIds]);
    const used = new Map<Id<'Agreement'>, QuotaUse[]>(agreements.map(({ id }) => [id, []]));
    const counting = agreements.filter(({ quotas }) => quotas.length > 0).map(({ id }) => id);
    if (counting.length > 0) {
      const rows = await manager.query<{ agreementId: Id<'Agreement'>; day: LocalDay; minutes: number; needs: readonly Need[] }[]>(USED, [counting, except, now]);
      for (const { agreementId, day, minutes, needs } of rows) used.get(agreementId)?.push(quotaUseOf(day, minutes, needs));
    }
    return { agreements, used, booker, ...(await this.limits.read(manager, organisationId, { take, except, now })) };
  }
}
