import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import type { BookingEntity } from './booking.entity.ts';
import type { CancelBookingInput } from './booking.input.ts';
import { GiveBack } from './give-back.ts';
import { OncePerKey } from './once-per-key.ts';
import { Refused } from './refused.type.ts';
import type { Whose } from './whose.ts';

/** Cancels a booking for whoever may, once however often it is asked; a hold that nobody confirmed leaves without a word, a booking is told about by mail. */
@Injectable()
export class CancelBooking {
  constructor(
    private readonly clock: Clock,
    private readonly perKey: OncePerKey,
    private readonly giveBack: GiveBack,
    private readonly outbox: Outbox,
  ) {}

  async run({ idempotencyKey, bookingId }: Omit<CancelBookingInput, 'holdToken'>, whose: Whose): Promise<BookingEntity | Refused> {
    return this.perKey.run(idempotencyKey ?? null, 'cancel', { bookingId, holdToken: whose.proof }, async (manager) => {
      const booking = await whose.find(manager, true);
      if (booking === null) return new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' });
      // Sent again, a cancellation answers the same: what was asked for is so.
      if (booking.status === 'CANCELLED') return booking;
      const now = this.clock.now();
      const given = await this.giveBack.run(manager, booking, now);
      if (!given.ok) return new Refused(given.refusal, { placeId: booking.placeId });
      const cancelled = given.value;
      if (booking.status === 'CONFIRMED' || booking.approvalState === 'ASKED')
        await this.outbox.add(manager, 'send-booking-mail', { placeId: booking.placeId, bookingId, kind: 'CANCELLED', revision: String(cancelled.revision) }, now);
      await whose.done(manager, booking, cancelled);
      return cancelled;
    });
  }
}
