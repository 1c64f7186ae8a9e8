import type { Assignment, BookingStatus, Id } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { AllocationEntity } from '../booking/allocation.entity.ts';

/** A booking that may lose a unit, with all it has. */
export interface BookingOnUnits {
  readonly id: Id<'Booking'>;
  readonly placeId: Id<'Place'>;
  readonly offerId: string;
  readonly moduleId: Id<'Module'> | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly people: number;
  readonly status: BookingStatus;
  readonly holdExpiresAt: Date | null;
  readonly unitIds: readonly Id<'EquipmentUnit'>[];
  readonly provenAge: number | null;
}

/** Units that are no longer to be had at a place: for any booking, for those that came for some modules, or for those that begin before an instant. */
export interface LostUnits {
  readonly placeId: string;
  readonly unitIds: readonly string[];
  readonly moduleIds?: readonly string[] | null;
  readonly startingBefore?: Date;
}

/** Reads and writes which units bookings have; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class ReassignStore {
  async endHolds(manager: EntityManager, placeId: string, now: Date): Promise<void> {
    await manager.query('SELECT end_holds($1, ARRAY[$2]::uuid[])', [now, placeId]);
  }

  /** The bookings that have some of these units and are not over, soonest first. */
  async bookingsOn(manager: EntityManager, { placeId, unitIds, moduleIds, startingBefore }: LostUnits, now: Date): Promise<readonly BookingOnUnits[]> {
    return manager.query<BookingOnUnits[]>(
      `SELECT b.id, b.place_id AS "placeId", b.offer_id AS "offerId", b.module_id AS "moduleId", b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.people, b.status, b.hold_expires_at AS "holdExpiresAt",
         ARRAY(SELECT a.unit_id FROM allocation a WHERE a.place_id = b.place_id AND a.booking_id = b.id ORDER BY a.unit_id) AS "unitIds",
         greatest(o.minimum_age, (SELECT max(m.minimum_age) FROM allocation a JOIN equipment_unit u ON u.id = a.unit_id JOIN equipment_model m ON m.id = u.model_id WHERE a.place_id = b.place_id AND a.booking_id = b.id)) AS "provenAge"
       FROM booking b JOIN offer o ON o.id = b.offer_id
       WHERE b.place_id = $1 AND b.ends_at > $3 AND b.status IN ('HELD', 'CONFIRMED', 'CHECKED_IN') AND ($4::uuid[] IS NULL OR b.module_id = ANY ($4)) AND ($5::timestamptz IS NULL OR b.starts_at < $5)
         AND EXISTS (SELECT FROM allocation a WHERE a.place_id = b.place_id AND a.booking_id = b.id AND a.occupying AND a.unit_id = ANY ($2::uuid[]))
       ORDER BY b.starts_at, b.id FOR UPDATE OF b`,
      [placeId, unitIds, now, moduleIds ?? null, startingBefore ?? null],
    );
  }

  /** Gives a booking these units in place of those it had. The booking is touched, so that whoever shows it looks again. */
  async give(manager: EntityManager, { placeId, id, status, holdExpiresAt }: BookingOnUnits, assignments: readonly Assignment[]): Promise<void> {
    const rows = assignments.map(({ unitId, during: { start, end } }) => ({
      placeId, bookingId: id, unitId, during: `[${start.toISOString()},${end.toISOString()})`, occupying: true, expiresAt: status === 'HELD' ? holdExpiresAt : null,
    }));
    await manager.upsert(AllocationEntity, rows, ['placeId', 'bookingId', 'unitId']);
    await manager.delete(AllocationEntity, { placeId, bookingId: id, unitId: Not(In(assignments.map(({ unitId }) => unitId))) });
    await manager.query('UPDATE booking SET revision = revision WHERE place_id = $1 AND id = $2', [placeId, id]);
  }
}
