import type { ApprovalState, BookingStatus, Locale, TimeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A session of a group, as a mail and a calendar say it; instants in milliseconds. */
export interface GroupMailSession {
  readonly id: string;
  readonly revision: number;
  readonly status: BookingStatus;
  readonly approvalState: ApprovalState;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly shortCode: string | null;
  readonly confirmedAt: number | null;
  readonly people: number;
  readonly named: number;
  readonly namesDueDays: number | null;
  readonly namesSettled: boolean;
  readonly seatsReleased: number;
  readonly activityFr: string;
  readonly activityEn: string;
  readonly placeName: string;
  readonly timeZone: TimeZone;
  readonly addressLine: string | null;
  readonly postcode: string | null;
  readonly communeName: string | null;
}

/** All that a mail about a group says, as it stands now. */
export interface GroupMailFacts {
  readonly id: string;
  readonly title: string;
  readonly organisationName: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  /** In the order they start. */
  readonly sessions: readonly GroupMailSession[];
}

const ms = (instant: string): string => `(extract(epoch FROM ${instant}) * 1000)::float8`;

/** Reads what mails about groups need by SQL of its own, so that this feature hangs on no other. */
@Injectable()
export class GroupMailReader {
  /** Null when the group is gone, or nobody answers for it. */
  async read(manager: EntityManager, groupBookingId: string): Promise<GroupMailFacts | null> {
    const [facts] = await manager.query<GroupMailFacts[]>(
      `SELECT q.id, q.title, o.name AS "organisationName", q.contact_name AS name, q.contact_email AS email, q.locale,
         (SELECT json_agg(json_build_object('id', b.id, 'revision', b.revision, 'status', b.status, 'approvalState', b.approval_state, 'startsAt', ${ms('b.starts_at')}, 'endsAt', ${ms('b.ends_at')}, 'shortCode', b.short_code, 'confirmedAt', ${ms('b.confirmed_at')}, 'people', b.people,
            'named', (SELECT count(*)::int FROM session_learner sl WHERE sl.place_id = b.place_id AND sl.booking_id = b.id), 'namesDueDays', b.names_due_days, 'namesSettled', b.names_settled_at IS NOT NULL, 'seatsReleased', b.seats_released,
            'activityFr', coalesce(m.title_fr, f.title_fr), 'activityEn', coalesce(m.title_en, f.title_en), 'placeName', p.name, 'timeZone', p.time_zone, 'addressLine', p.address_line, 'postcode', p.postcode, 'communeName', p.commune_name) ORDER BY b.starts_at, b.id)
          FROM booking b JOIN place p ON p.id = b.place_id JOIN offer f ON f.id = b.offer_id LEFT JOIN module m ON m.id = b.module_id WHERE b.group_booking_id = q.id) AS sessions
       FROM group_booking q JOIN organisation o ON o.id = q.organisation_id WHERE q.id = $1::text::uuid AND q.contact_email IS NOT NULL AND q.contact_name IS NOT NULL AND q.confirmed_at IS NOT NULL`,
      [groupBookingId],
    );
    return facts ?? null;
  }

  /** The group whose session a booking is; null for a booking of its own. */
  async groupOf(manager: EntityManager, bookingId: string): Promise<string | null> {
    const [row] = await manager.query<{ id: string | null }[]>('SELECT group_booking_id AS id FROM booking WHERE id = $1::text::uuid', [bookingId]);
    return row?.id ?? null;
  }
}
