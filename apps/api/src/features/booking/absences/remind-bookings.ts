import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';

/**
 * Promises each reminder once: the id of its outbox row is made of booking and start, so that the second of two finds it there (rows that are done stay 30 days, no reminder is due for more than 84 hours).
 * A booking that moved to another hour is reminded of again. The twin of the domain's `isReminderDue`; a spec compares the two.
 */
const PROMISE = `INSERT INTO outbox (id, job, payload, created_at)
  SELECT md5('reminder ' || b.id || ' ' || extract(epoch FROM b.starts_at))::uuid, 'send-absence-mail', jsonb_build_object('placeId', b.place_id, 'bookingId', b.id, 'kind', 'REMINDER', 'revision', b.revision::text), $1
  FROM offer o JOIN booking b ON b.offer_id = o.id
  WHERE o.absence_reminder_hours IS NOT NULL AND b.status = 'CONFIRMED' AND b.email IS NOT NULL AND b.starts_at > $1 AND b.starts_at <= $1::timestamptz + interval '168 hours'
    AND b.starts_at - o.absence_reminder_hours * interval '1 hour' <= $1 AND b.starts_at - o.absence_reminder_hours * interval '30 minutes' > $1
    AND b.confirmed_at < b.starts_at - o.absence_reminder_hours * interval '1 hour'
  ON CONFLICT (id) DO NOTHING RETURNING 1`;

/** Reminds people of what they booked, with a way to say that they are not coming. */
@Injectable()
export class RemindBookings {
  constructor(private readonly clock: Clock) {}

  /** Answers how many were promised. */
  async run(manager: EntityManager): Promise<number> {
    return (await manager.query<unknown[]>(PROMISE, [this.clock.now()])).length;
  }
}
