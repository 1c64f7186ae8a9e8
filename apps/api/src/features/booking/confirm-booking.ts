import { randomBytes } from 'node:crypto';
import { decideConfirm, shortCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { brokenConstraint } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { hashOf } from '../../platform/secret/secrets.ts';
import type { BookingEntity } from './booking.entity.ts';
import type { ConfirmBookingInput } from './booking.input.ts';
import { BookingReader } from './booking.reader.ts';
import { BookingStore } from './booking.store.ts';
import { OncePerKey } from './once-per-key.ts';
import { Refused } from './refused.type.ts';

/** Two live bookings never share a code; a draw that meets one is drawn again. One in a hundred million does. */
const DRAWS = 3;

/** Turns a hold into a booking in somebody's name, and promises them their ticket. */
@Injectable()
export class ConfirmBooking {
  constructor(
    private readonly clock: Clock,
    private readonly perKey: OncePerKey,
    private readonly bookings: BookingReader,
    private readonly store: BookingStore,
    private readonly outbox: Outbox,
  ) {}

  /** `accountId`: who confirms while signed in, whose booking it then is whatever address it bears. */
  async run(input: ConfirmBookingInput, accountId: string | null): Promise<BookingEntity | Refused> {
    for (let draw = 1; ; draw += 1) {
      try {
        return await this.confirm(input, accountId);
      } catch (error) {
        if (brokenConstraint(error) !== 'booking_short_code' || draw === DRAWS) throw error;
      }
    }
  }

  private confirm({ idempotencyKey, ...input }: ConfirmBookingInput, accountId: string | null): Promise<BookingEntity | Refused> {
    const request = { ...input, email: input.email ?? null, holdToken: hashOf(input.holdToken) };
    return this.perKey.run(idempotencyKey ?? null, 'confirm', request, async (manager) => {
      const booking = await this.bookings.held(input.bookingId, input.holdToken, manager, true);
      if (booking === null) return new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' });
      const now = this.clock.now();
      const safetyNotice = await this.store.asksSafetyNotice(manager, booking.offerId);
      const decision = decideConfirm({ ...input, email: input.email ?? null }, { booking, safetyNotice }, now);
      if (!decision.ok) return new Refused(decision.refusal, { placeId: booking.placeId });
      const { replay, ...contact } = decision.value;
      if (replay) return booking;
      const confirmed = await this.store.save(manager, booking, {
        ...contact,
        accountId,
        status: 'CONFIRMED',
        holdExpiresAt: null,
        shortCode: shortCode(randomBytes(5)),
        confirmedAt: now,
        safetyNoticeAt: safetyNotice ? now : null,
      });
      await this.store.keep(manager, booking);
      await this.outbox.add(manager, 'send-booking-mail', { placeId: booking.placeId, bookingId: booking.id, kind: 'CONFIRMED', revision: String(booking.revision) }, now);
      return confirmed;
    });
  }
}
