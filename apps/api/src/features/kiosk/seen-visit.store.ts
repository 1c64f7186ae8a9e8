import type { BookingStatus, sureTimes, VisitTimes } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { newId } from '../../platform/ids/new-id.ts';
import { AllocationEntity } from '../booking/allocation.entity.ts';
import { BookingEntity } from '../booking/booking.entity.ts';
import { VisitEntity } from '../visit/visit.entity.ts';

type Of = Pick<BookingEntity, 'placeId' | 'id'>;
type Told = VisitTimes & ReturnType<typeof sureTimes>;

/** Writes the visits that follow from what kiosks saw; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class SeenVisitStore {
  /** A visit that only kiosks saw; it goes again if what told it is taken back, for their events say it all. */
  async add(manager: EntityManager, { placeId, id: bookingId }: Of, visit: Told, eventId: string): Promise<void> {
    await manager.insert(VisitEntity, { placeId, id: newId(), bookingId, ...visit, notedAt: null, departureNotedAt: null, channel: 'KIOSK', idempotencyKey: `kiosk:${eventId}` });
  }

  /** `eventId`: of a visit that only kiosks saw, the event that is the arrival now. */
  async change(manager: EntityManager, { placeId, id: bookingId }: Of, visit: Told, eventId: string | null): Promise<void> {
    await manager.update(VisitEntity, { placeId, bookingId, annulledAt: IsNull() }, { ...visit, ...(eventId === null ? {} : { idempotencyKey: `kiosk:${eventId}` }) });
  }

  async remove(manager: EntityManager, { placeId, id: bookingId }: Of): Promise<void> {
    await manager.delete(VisitEntity, { placeId, bookingId, annulledAt: IsNull() });
  }

  async booking(manager: EntityManager, { placeId, id }: Of, status: BookingStatus, checkedInAt: Date | null): Promise<void> {
    await manager.update(BookingEntity, { placeId, id }, { status, checkedInAt });
  }

  /** The booking of somebody who did not begin after all; what it took is free. */
  async cancel(manager: EntityManager, { placeId, id }: Of, cancelledAt: Date): Promise<void> {
    await manager.update(BookingEntity, { placeId, id }, { status: 'CANCELLED', cancelledAt, checkedInAt: null });
    await manager.update(AllocationEntity, { placeId, bookingId: id }, { occupying: false });
  }
}
