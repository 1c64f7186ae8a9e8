import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { BookingStore } from '../booking.store.ts';
import { AbsenceStore } from './absence.store.ts';

/** Writes down that somebody did not come: their units are free at once, and where the activity asks for it the person is told. The same for the team and for the job. */
@Injectable()
export class RecordAbsence {
  constructor(
    private readonly bookings: BookingStore,
    private readonly absences: AbsenceStore,
    private readonly outbox: Outbox,
  ) {}

  async run(manager: EntityManager, booking: BookingEntity, automatic: boolean, now: Date): Promise<BookingEntity> {
    const missed = await this.bookings.save(manager, booking, { status: 'NO_SHOW' });
    await this.bookings.release(manager, booking);
    const noted = await this.absences.note(manager, booking, automatic, now);
    if (noted && booking.email !== null) await this.outbox.add(manager, 'send-absence-mail', { placeId: booking.placeId, bookingId: booking.id, kind: 'ABSENT' }, now);
    return missed;
  }
}
