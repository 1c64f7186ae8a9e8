import type { Assignment, Id } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { newId } from '../../platform/ids/new-id.ts';
import { AllocationEntity } from '../booking/allocation.entity.ts';
import { BookingEntity } from '../booking/booking.entity.ts';
import { VisitEntity } from './visit.entity.ts';

/** Writes arrivals: the visit and the state of its booking, together. */
@Injectable()
export class VisitStore {
  async byRequest(manager: EntityManager, placeId: string, idempotencyKey: string): Promise<VisitEntity | null> {
    return manager.findOne(VisitEntity, { where: { placeId, idempotencyKey } });
  }

  /** An arrival the team noted itself. */
  async arrive(manager: EntityManager, booking: BookingEntity, arrivedAt: Date, idempotencyKey: string): Promise<BookingEntity> {
    const arrived = { status: 'CHECKED_IN', checkedInAt: arrivedAt } as const;
    await manager.update(BookingEntity, { placeId: booking.placeId, id: booking.id }, arrived);
    await manager.insert(VisitEntity, { placeId: booking.placeId, id: newId(), bookingId: booking.id, arrivedAt, notedAt: arrivedAt, departedAt: null, departureNotedAt: null, channel: 'DESK', idempotencyKey });
    return Object.assign(new BookingEntity(), booking, arrived);
  }

  /** Whether a request with this key took an arrival of the booking back before. */
  async wasAnnulledBy(manager: EntityManager, { placeId, id: bookingId }: BookingEntity, annulKey: string): Promise<boolean> {
    return manager.existsBy(VisitEntity, { placeId, bookingId, annulKey });
  }

  /** Takes the arrival back; what was recorded stays, marked. */
  async annul(manager: EntityManager, booking: BookingEntity, annulledAt: Date, annulKey: string): Promise<BookingEntity> {
    const expected = { status: 'CONFIRMED', checkedInAt: null } as const;
    await manager.update(VisitEntity, { placeId: booking.placeId, bookingId: booking.id, annulledAt: IsNull() }, { annulledAt, annulKey });
    await manager.update(BookingEntity, { placeId: booking.placeId, id: booking.id }, expected);
    return Object.assign(new BookingEntity(), booking, expected);
  }

  /** Takes the place for the length of the transaction, as every writer at a place does: before the booking. */
  async takePlace(manager: EntityManager, placeId: string): Promise<void> {
    await manager.query('SELECT 1 FROM place WHERE id = $1 FOR NO KEY UPDATE', [placeId]);
  }

  /** Ends a session before its time. Its units stay taken for their turnaround, counted from now; that they do is all that an ended booking still takes. */
  async leave(manager: EntityManager, booking: BookingEntity, departedAt: Date): Promise<BookingEntity> {
    await this.freeFrom(manager, booking, departedAt);
    const ended = { status: 'COMPLETED' } as const;
    await manager.update(VisitEntity, { placeId: booking.placeId, bookingId: booking.id, annulledAt: IsNull() }, { departedAt, departureNotedAt: departedAt });
    await manager.update(BookingEntity, { placeId: booking.placeId, id: booking.id }, ended);
    return Object.assign(new BookingEntity(), booking, ended);
  }

  /** What a departure frees. */
  async freeFrom(manager: EntityManager, booking: BookingEntity, departedAt: Date): Promise<void> {
    await manager.query(
      `UPDATE allocation a SET during = tstzrange(lower(a.during), least(upper(a.during), greatest($3::timestamptz, lower(a.during)) + m.turnaround_minutes * interval '1 minute')),
         occupying = greatest($3::timestamptz, lower(a.during)) + m.turnaround_minutes * interval '1 minute' > $3
       FROM equipment_unit u JOIN equipment_model m ON m.id = u.model_id WHERE u.id = a.unit_id AND a.place_id = $1 AND a.booking_id = $2 AND lower(a.during) < greatest($3::timestamptz, lower(a.during)) + m.turnaround_minutes * interval '1 minute'`,
      [booking.placeId, booking.id, departedAt],
    );
    // What had not begun and needs no turnaround was not used at all.
    await manager.query('UPDATE allocation SET occupying = false WHERE place_id = $1 AND booking_id = $2 AND lower(during) >= $3 AND upper(during) > $3', [booking.placeId, booking.id, departedAt]);
  }

  /** What somebody who was noted absent had, and the age that was looked at for it. */
  async had(manager: EntityManager, { placeId, id }: BookingEntity): Promise<{ readonly unitIds: readonly Id<'EquipmentUnit'>[]; readonly provenAge: number | null }> {
    const [had] = await manager.query<{ unitIds: Id<'EquipmentUnit'>[]; provenAge: number | null }[]>(
      `SELECT ARRAY(SELECT a.unit_id FROM allocation a WHERE a.place_id = b.place_id AND a.booking_id = b.id ORDER BY 1) AS "unitIds", greatest(o.minimum_age, (
         SELECT max(m.minimum_age) FROM allocation a JOIN equipment_unit u ON u.id = a.unit_id JOIN equipment_model m ON m.id = u.model_id WHERE a.place_id = b.place_id AND a.booking_id = b.id)) AS "provenAge"
       FROM booking b JOIN offer o ON o.id = b.offer_id WHERE b.place_id = $1 AND b.id = $2`,
      [placeId, id],
    );
    if (had === undefined) throw new Error('The offer of a booking is gone.');
    return had;
  }

  /** Gives a booking these units in place of those it had. */
  async seat(manager: EntityManager, { placeId, id: bookingId }: BookingEntity, assignments: readonly Assignment[], now: Date): Promise<void> {
    await manager.query('SELECT end_holds($1, ARRAY[$2]::uuid[])', [now, placeId]);
    await manager.delete(AllocationEntity, { placeId, bookingId });
    const rows = assignments.map(({ unitId, during: { start, end } }) => ({ placeId, bookingId, unitId, during: `[${start.toISOString()},${end.toISOString()})`, occupying: true, expiresAt: null }));
    if (rows.length > 0) await manager.insert(AllocationEntity, rows);
  }
}
