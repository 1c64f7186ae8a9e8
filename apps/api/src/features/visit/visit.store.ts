import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/ids/new-id.ts';
import { BookingEntity } from '../booking/booking.entity.ts';
import { VisitEntity } from './visit.entity.ts';

/** Writes arrivals: the visit and the state of its booking, together. */
@Injectable()
export class VisitStore {
  async byRequest(manager: EntityManager, placeId: string, idempotencyKey: string): Promise<VisitEntity | null> {
    return manager.findOne(VisitEntity, { where: { placeId, idempotencyKey } });
  }

  async arrive(manager: EntityManager, booking: BookingEntity, arrivedAt: Date, idempotencyKey: string): Promise<BookingEntity> {
    const arrived = { status: 'CHECKED_IN', checkedInAt: arrivedAt } as const;
    await manager.update(BookingEntity, { placeId: booking.placeId, id: booking.id }, arrived);
    await manager.insert(VisitEntity, { placeId: booking.placeId, id: newId(), bookingId: booking.id, arrivedAt, departedAt: null, channel: 'KIOSK', idempotencyKey });
    return Object.assign(new BookingEntity(), booking, arrived);
  }
}
