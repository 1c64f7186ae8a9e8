import type { Attendee, HeldUnit, Id, LocalDay, NamedSession, Need } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import type { TakenSession } from '../groups/taken-group.ts';
import { GROUPS_DUE, NAMES_DUE_AT, NAMES_OF_GROUP, SESSIONS_NAMED, TAKE_COHORT } from './names.sql.ts';

export interface SessionNamesRow {
  readonly bookingId: string;
  readonly learners: readonly { readonly id: string; readonly givenName: string; readonly familyName: string }[];
}

type Named = Pick<NamedSession, 'day' | 'minimumAge' | 'learnerIds' | 'elsewhere'> & { readonly id: string; readonly day: LocalDay };

/** A session whose names were due, with what it has and what its offer lends now. */
export interface DueSession {
  readonly id: Id<'Booking'>;
  readonly placeId: Id<'Place'>;
  readonly people: number;
  readonly needs: readonly Need[];
  readonly named: number;
  readonly units: readonly HeldUnit[];
  readonly offered: readonly Need[];
}

/** Reads who comes to the sessions of groups. */
@Injectable()
export class NamesReader {
  constructor(private readonly database: Database) {}

  /** For who books for the group; empty for others. */
  async ofGroup(accountId: string, groupBookingId: string): Promise<readonly SessionNamesRow[]> {
    return this.database.query(NAMES_OF_GROUP, [accountId, groupBookingId]);
  }

  /** Takes a cohort of the organisation, after the group; null for who does not read it. */
  async takeCohort(manager: EntityManager, accountId: string, organisationId: string, cohortId: string): Promise<{ readonly archivedAt: Date | null } | null> {
    const [row] = await manager.query<{ archivedAt: Date | null }[]>(TAKE_COHORT, [accountId, cohortId, organisationId]);
    return row ?? null;
  }

  /** Sessions that were taken, with who comes and who of a cohort cannot. */
  async named(manager: EntityManager, groupBookingId: string, cohortId: string, sessions: readonly TakenSession[], now: Date): Promise<readonly NamedSession[]> {
    const rows = new Map((await manager.query<Named[]>(SESSIONS_NAMED, [groupBookingId, cohortId, now])).map((row) => [row.id, row]));
    return sessions.map((session) => {
      const row = rows.get(session.id);
      if (row === undefined) throw new Error('A session that was taken is gone.');
      return { ...session, day: row.day, minimumAge: row.minimumAge, learnerIds: row.learnerIds, elsewhere: row.elsewhere };
    });
  }

  /** Those of a cohort who can be named. */
  async attendees(manager: EntityManager, cohortId: string): Promise<readonly Attendee[]> {
    return manager.query('SELECT id, birth_date::text AS "birthDate" FROM cohort_learner WHERE cohort_id = $1 ORDER BY id', [cohortId]);
  }

  async groupsDue(now: Date): Promise<readonly string[]> {
    return (await this.database.query<{ id: string }>(GROUPS_DUE, [now])).map(({ id }) => id);
  }

  /** The sessions of a group whose names are due, taken after their places and the group. */
  async due(manager: EntityManager, groupBookingId: string, now: Date): Promise<readonly DueSession[]> {
    await manager.query('SELECT 1 FROM booking WHERE group_booking_id = $1 ORDER BY id FOR UPDATE', [groupBookingId]);
    return manager.query(
      `SELECT b.id, b.place_id AS "placeId", b.people, b.group_needs AS needs, (SELECT count(*)::int FROM session_learner sl WHERE sl.place_id = b.place_id AND sl.booking_id = b.id) AS named,
         (SELECT coalesce(json_agg(json_build_object('unitId', u.id, 'category', e.category, 'modelId', e.id) ORDER BY u.tag), '[]') FROM allocation a JOIN equipment_unit u ON u.id = a.unit_id JOIN equipment_model e ON e.id = u.model_id WHERE a.place_id = b.place_id AND a.booking_id = b.id AND a.occupying) AS units,
         (SELECT coalesce(json_agg(json_build_object('category', n.category, 'modelId', n.model_id, 'quantity', n.quantity, 'perPerson', n.per_person)), '[]') FROM offer_need n WHERE n.offer_id = b.offer_id) AS offered
       FROM booking b JOIN place p ON p.id = b.place_id WHERE b.group_booking_id = $1 AND b.names_due_days IS NOT NULL AND b.names_settled_at IS NULL AND b.status = 'CONFIRMED' AND ${NAMES_DUE_AT} <= $2 ORDER BY b.starts_at, b.id`,
      [groupBookingId, now],
    );
  }
}
