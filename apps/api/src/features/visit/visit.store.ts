import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { newId } from '../../platform/ids/new-id.ts';
import { BookingEntity } from '../booking/booking.entity.ts';
import { VisitEntity } from './visit.entity.ts';

/** Writes arrivals: the visit and the state of its booking, together. */
@Injectable()
export class VisitStore {
  async byRequest(manager: EntityManager, placeId: string, idempotencyKey: string): Promise<VisitEntity | null> {
    return manager.findOne(VisitEntity, { where: { placeId, idempotencyKey } });
  }

  async arrive(manager: EntityManager, booking: BookingEntity, arrivedAt: Date, idempotencyKey: string, channel: 'DESK' | 'KIOSK' = 'KIOSK'): Promise<BookingEntity> {
    const arrived = { status: 'CHECKED_IN', checkedInAt: arrivedAt } as const;
    await manager.update(BookingEntity, { placeId: booking.placeId, id: booking.id }, arrived);
    await manager.insert(VisitEntity, { placeId: booking.placeId, id: newId(), bookingId: booking.id, arrivedAt, departedAt: null, channel, idempotencyKey });
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
}
