import { Injectable } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { BookingStore } from '../booking.store.ts';
import type { Refused } from '../refused.type.ts';
import { type AtDesk, ChangeAtDesk, type DeskRequest } from './change-at-desk.ts';

/** Cancels a booking for its place; the person is told by mail. */
@Injectable()
export class CancelAtDesk {
  constructor(
    private readonly changes: ChangeAtDesk,
    private readonly store: BookingStore,
    private readonly outbox: Outbox,
  ) {}

  async run(request: DeskRequest, who: AtDesk): Promise<BookingEntity | Refused> {
    return this.changes.run(request, 'CANCEL', who, null, async (manager, booking, now) => {
      const revision = booking.revision + 1;
      const cancelled = await this.store.save(manager, booking, { status: 'CANCELLED', cancelledAt: now, revision });
      await this.store.release(manager, booking);
      await this.outbox.add(manager, 'send-booking-mail', { placeId: booking.placeId, bookingId: booking.id, kind: 'CANCELLED', revision: String(revision) }, now);
      return cancelled;
    });
  }
}
